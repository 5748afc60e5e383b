"""Prints a page with WebKitGTK: print-webkit.py ADDRESS FILE.pdf true|false (whether scripts run). WebDriver cannot print there."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

address, file, scripts = sys.argv[1:]

settings = Gtk.PrintSettings()
settings.set_printer("Print to File")
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(file, None))
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")

window = Gtk.Window()
view = WebKit2.WebView()
view.get_settings().set_enable_javascript(scripts == "true")
window.add(view)

operation = WebKit2.PrintOperation.new(view)
operation.set_print_settings(settings)
operation.set_page_setup(Gtk.PageSetup())
operation.connect("finished", lambda _: Gtk.main_quit())
operation.connect("failed", lambda _, error: sys.exit(error.message))
view.connect("load-changed", lambda _, event: event == WebKit2.LoadEvent.FINISHED and operation.print_())

window.show_all()
view.load_uri(address)
Gtk.main()
