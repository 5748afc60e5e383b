/** Pages look like their screenshots. After an intended change: `npm run update:screenshots`. */
import { expect, test } from '@playwright/test';
import { PINNED_FAMILY } from '../scripts/lib/pinned-fonts.ts';

const PAGES = [
  { name: 'home-ja', path: '/ja/' },
  { name: 'home-filtered-en', path: '/en/?sender=cloudflare&class=5xx' },
  { name: 'code-539-ja', path: '/ja/codes/539/' },
  { name: 'code-524-en', path: '/en/codes/524/' },
  { name: 'class-ja', path: '/ja/classes/5xx/' },
  { name: 'sender-en', path: '/en/senders/cloudflare/' },
  { name: 'guide-ja', path: '/ja/guides/who-sent-it/' },
  { name: 'equivalents-en', path: '/en/equivalents/' },
];

for (const { name, path } of PAGES)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
    ])
      test(`${path} in ${colorScheme} at ${width} px looks as before`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height });
        await page.goto(path);
        if (path.includes('?')) await expect(page.getByRole('button', { name: 'Reset' })).toBeVisible();
        // The edges of letters may differ between releases of a browser; colors and positions may not.
        await expect(page).toHaveScreenshot(`${name}-${colorScheme}-${width}.png`, { threshold: 0.1, maxDiffPixelRatio: 0.003 });
      });

for (const [path, selector] of [
  ['/ja/codes/539/', 'h1 .names'],
  ['/ja/codes/539/', 'h1 .number'],
  ['/en/codes/539/', 'pre code'],
])
  test(`${selector} of ${path} is in the font of the tests, whatever the machine has`, async ({ page }) => {
    await page.goto(path);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName }) => familyName)).toEqual([PINNED_FAMILY]);
  });
