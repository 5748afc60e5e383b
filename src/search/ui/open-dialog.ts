/** In a page: opens the dialog of the search, by the header's link or Ctrl/Cmd-K, and loads what makes it search. */
// A script of its own, imported by address: see "Scripts" in docs/architecture.md.
import comboboxScript from './combobox.ts?worker&url';

const dialogs = [...document.querySelectorAll('dialog')];

// The index comes along with the script, not after it: on a slow line, that is one round trip less. The script takes it from here
// (src/search/text-at.ts), since a link for preloading is of no use to it in Firefox and WebKit. Loads everything once, and what failed again.
const load = () => {
  if (!window.requestedTexts) {
    const address = `${dialogs[0].dataset.index}pages.txt`;
    const request = fetch(address, { cache: 'no-cache' });
    request.catch(() => {});
    window.requestedTexts = { [address]: request };
  }
  import(/* @vite-ignore */ comboboxScript).catch(() => {
    for (const dialog of dialogs) dialog.querySelector('output')!.value = dialog.dataset.failed!;
  });
};

// The field of the home page: loaded when a reader turns to it, or has done so before this script came.
const inline = document.querySelector<HTMLElement>('form[data-search-combobox]');
for (const intent of ['focusin', 'pointerenter']) inline?.addEventListener(intent, load);
if (inline?.contains(document.activeElement)) load();

const dialogIn = (lang: string) => dialogs.find((each) => each.lang === lang);

/** @param lang preferred, on a page for readers of every language, which has a dialog for each */
function open(lang: string): void {
  const dialog = dialogIn(lang) ?? dialogIn(document.documentElement.lang)!;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')!.select();
  load();
}

for (const link of document.querySelectorAll<HTMLElement>('a[data-search]')) {
  link.addEventListener('pointerenter', load);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.dataset.search!);
  });
}
for (const dialog of dialogs) {
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest('[data-close]')) dialog.close();
  });
}
document.addEventListener('keydown', (event) => {
  // The event that a browser makes when it fills in a field has no key.
  if (event.key?.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  open(navigator.language.split('-')[0]);
});
