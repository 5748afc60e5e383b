import { defineConfig } from '@playwright/test';

const PORT = 4329;

/** Pages as they are deployed: served from the built `dist`. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  reporter: [['list']],
  workers: 2,
  webServer: {
    command: 'node tests/support/serve-dist.mjs',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    locale: 'en-US',
    // Set by `npm run test:pages`, which finds or gets the browser.
    launchOptions: process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {},
  },
});
