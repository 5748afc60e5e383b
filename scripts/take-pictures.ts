/** `npm run docs:pictures`: takes the pictures of the built site that the READMEs show, one per language, in the light theme. */
import { mkdirSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { LANGS } from '../src/languages.ts';
import { codeUrl } from '../src/urls.ts';
import { browser } from './lib/browser.mjs';
import { pinnedFonts } from './lib/pinned-fonts.ts';
import { serve } from './lib/serve.ts';

/** The code whose number is used by senders for failures of quite different kinds. */
const CODE = 524;
const FOLDER = 'docs/pictures';
const VIEWPORT = { width: 1280, height: 800 };

const executablePath = await browser();
const server = await serve({ dist: 'dist', port: 0 });
const { port } = server.address() as AddressInfo;

const chrome = await chromium.launch({
  ...(executablePath && { executablePath }),
  env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: pinnedFonts() },
  args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
});
const page = await chrome.newPage({ viewport: VIEWPORT, colorScheme: 'light', reducedMotion: 'reduce' });
mkdirSync(FOLDER, { recursive: true });
for (const lang of LANGS) {
  await page.goto(`http://localhost:${port}${codeUrl(lang, CODE)}`);
  const file = `${FOLDER}/code-${CODE}-${lang}.png`;
  // A palette halves the bytes, and the page has few colors.
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(file);
  console.log(`${file}: ${Math.round(statSync(file).size / 1000)} kB`);
}
await chrome.close();
server.close();
