/** The site can be installed like an app: its manifest in each language, and its icons. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { fileFor, pageAt } from '../scripts/lib/built-site.ts';
import { LANGS } from '../src/languages.ts';

const DIST = 'dist';

interface Manifest {
  id: string;
  lang: string;
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; purpose: string }[];
}

const manifestOf = (lang: string): Manifest => {
  const link = pageAt(DIST, `/${lang}/`).document.querySelector('link[rel=manifest]');
  return JSON.parse(readFileSync(fileFor(DIST, link!.getAttribute('href')!)!, 'utf8')) as Manifest;
};

for (const lang of LANGS)
  test(`in ${lang}, the app opens at the home page, and is the same app in every language`, () => {
    const manifest = manifestOf(lang);
    assert.equal(manifest.lang, lang);
    assert.equal(pageAt(DIST, manifest.start_url).document.documentElement.getAttribute('lang'), lang);
    assert.ok(manifest.start_url.startsWith(manifest.scope));
    assert.equal(manifest.id, manifestOf(LANGS[0]).id);
  });

test('icons have the sizes that they say, no transparent pixel, and the sign; of one that is cut to a circle, inside it', async () => {
  const { icons } = manifestOf(LANGS[0]);
  // What Chromium asks for: https://web.dev/articles/install-criteria
  assert.deepEqual(
    icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
    ['192x192 any', '512x512 any', '512x512 maskable'],
  );
  for (const { src, sizes, purpose } of icons) {
    const { data, info } = await sharp(fileFor(DIST, src)).raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    assert.equal(`${width}x${height}`, sizes);
    assert.equal(channels, 3);
    const corner = data.subarray(0, 3);
    let drawn = 0;
    for (let at = 0; at < data.length; at += channels) {
      if (data.subarray(at, at + 3).equals(corner)) continue;
      drawn++;
      const pixel = at / channels;
      const distance = Math.hypot((pixel % width) + 0.5 - width / 2, Math.floor(pixel / width) + 0.5 - height / 2);
      // The circle of 80 %: App Manifest, "maskable".
      if (purpose === 'maskable') assert.ok(distance < 0.4 * width, `a pixel ${distance} from the middle`);
    }
    assert.ok(drawn > width * height * 0.03, `${src} has ${drawn} pixels that are not its background`);
  }
});
