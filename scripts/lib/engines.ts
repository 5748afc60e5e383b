/** The browser engines that the walks in `tests/engines` go through, and what each of them needs from the system. */
import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An engine by the name that the reports of the tests use. */
export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

/** The programs of the walks: those with a slash are files, as a pattern; the others are looked for on the PATH. Each has its Debian package. */
type Needs = Readonly<Record<string, string>>;

/** A real window takes real keys: only so does a browser's own find in page open. What is printed is read as text, in both languages. */
const EVERY_ENGINE: Needs = {
  Xvfb: 'xvfb',
  xdotool: 'xdotool',
  pdftotext: 'poppler-utils',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc': 'fonts-noto-cjk',
};

const NEEDS: Readonly<Record<EngineName, Needs>> = {
  // The headless shell, with which the page tests are content, has no window.
  Chromium: { ...EVERY_ENGINE, chromium: 'chromium' },
  Firefox: { ...EVERY_ENGINE, 'firefox-esr': 'firefox-esr' },
  WebKitGTK: {
    ...EVERY_ENGINE,
    WebKitWebDriver: 'webkit2gtk-driver',
    // The driver cannot print; `tests/engines/print-webkit.py` does.
    '/usr/bin/python3': 'python3',
    '/usr/lib/python3/dist-packages/gi': 'python3-gi',
    '/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib': 'gir1.2-webkit2-4.1',
  },
};

/** Every engine, in the order in which the tests go through them. */
export const ENGINES = Object.keys(NEEDS) as EngineName[];

/**
 * The Debian packages that an engine lacks here; none when it can be driven.
 *
 * @example
 * missingFor('Firefox') // => ['firefox-esr', 'xdotool']
 */
export function missingFor(engine: EngineName): string[] {
  return Object.entries(NEEDS[engine])
    .filter(([program]) => !isPresent(program))
    .map(([, name]) => name);
}

function isPresent(program: string): boolean {
  const places = program.startsWith('/') ? [program] : process.env.PATH!.split(delimiter).map((folder) => join(folder, program));
  return places.some((place) => globSync(place).length > 0);
}
