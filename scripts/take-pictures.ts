/** `npm run docs:pictures`: takes the pictures of the built site that the READMEs show, one per language, in the light theme. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { LANGS } from '../src/languages.ts';
import { codeUrl } from '../src/urls.ts';
import { browser } from './lib/browser.mjs';
import { pinnedFonts } from './lib/pinned-fonts.ts';
import { fail, requireInstalled } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

/** The code whose number is used by senders for failures of quite different kinds. */
const CODE = 524;
const FOLDER = 'docs/pictures';
const PORT = Number(process.env.TEST_PORT ?? 4329);
const VIEWPORT = { width: 1280, height: 800 };

requireInstalled();
if (!existsSync('dist/404.html')) fail('There is no build. Run: npm run build');
const executablePath = await browser();
const refused = await serve({ dist: 'dist', port: PORT });
if (refused) fail(`Port ${PORT} cannot be used (${refused.code}). Choose another: TEST_PORT=${PORT + 2} npm run docs:pictures`);

const chrome = await chromium.launch({
  ...(executablePath && { executablePath }),
  env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: pinnedFonts() },
  args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
});
const page = await chrome.newPage({ viewport: VIEWPORT, colorScheme: 'light', reducedMotion: 'reduce' });
mkdirSync(FOLDER, { recursive: true });
for (const lang of LANGS) {
  await page.goto(`http://localhost:${PORT}${codeUrl(lang, CODE)}`);
  const file = `${FOLDER}/code-${CODE}-${lang}.png`;
  // A palette halves the bytes, and the page has few colors.
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(file);
  console.log(`${file}: ${Math.round(statSync(file).size / 1000)} kB`);
}
await chrome.close();
process.exit();
