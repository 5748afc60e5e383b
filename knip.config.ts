/** What `npm run check:unused` takes as used although no import says so. */
import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/** The files that the npm scripts run through `scripts/run.mjs`. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const run = Object.values(scripts).flatMap((script) =>
  [...script.matchAll(/run\.mjs (?:--with-build )?(\S+\.\w+)/g)].map(([, file]) => file),
);

const config: KnipConfig = {
  // Vite finds the guides by their folder (src/pages/[lang]/guides/[slug].astro).
  entry: ['content/guides/**/*.mdx', ...run],
  // Link previews and page tests read the font's files by their path.
  ignoreDependencies: ['@expo-google-fonts/biz-udpgothic'],
  // Programs of the system that tests call.
  ignoreBinaries: ['openssl', 'mkfifo'],
};

export default config;
