/** Fonts that are the same on every machine, since page tests measure and compare text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A Japanese and Latin font from npm; see package.json for its version. */
const FONTS = 'node_modules/@expo-google-fonts/biz-udpgothic';
const FOLDER = 'node_modules/.cache/edge-status';
/** The family of the font, as browsers report it. */
export const PINNED_FAMILY = 'BIZ UDPGothic';

/**
 * Writes a configuration of fontconfig with these fonts alone, so that every family that a page names resolves to them.
 *
 * @returns its path, for the environment variable FONTCONFIG_FILE of a browser (fontconfig(5); Linux only)
 */
export function pinnedFonts(): string {
  const file = resolve(FOLDER, 'fonts.conf');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${resolve(FONTS)}</dir>
  <cachedir>${resolve(FOLDER, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
