/** Pages as they are deployed: served from the built `dist`, and from a second build for a deployment below a path. */
import { defineConfig } from '@playwright/test';
import { pinnedFonts } from './scripts/lib/pinned-fonts.ts';
import { BELOW_A_PATH } from './tests/support/below-a-path.ts';
import { PORT, PORT_BELOW_A_PATH } from './tests/support/ports.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: 'tests/screenshots/{arg}{ext}',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  reporter: [['list']],
  // One more than a small machine has cores: many tests wait for what comes by itself.
  workers: 3,
  // What must come is waited for, however busy the machine is; how soon it comes is measured in the benchmarks.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  webServer: [
    {
      command: 'node tests/support/serve-dist.ts',
      url: `http://localhost:${PORT}/`,
      reuseExistingServer: false,
    },
    {
      command: 'node tests/support/serve-below-a-path.ts',
      url: `http://localhost:${PORT_BELOW_A_PATH}${BELOW_A_PATH.base}/`,
      reuseExistingServer: false,
    },
  ],
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    locale: 'en-US',
    // Pages come from the server, as at a first visit. tests/offline.spec.ts is about the visits after it.
    serviceWorkers: 'block',
    // Set by `npm run test:pages`, which finds or gets the browser.
    launchOptions: {
      ...(process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {}),
      env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: pinnedFonts() },
      // What a machine's screen and fonts would do to the edges of letters.
      args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    },
  },
});
