/** What `npm run check:unused` takes as used although no import says so. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Astro finds the guides by their folder (src/content.config.ts).
  entry: ['content/guides/**/*.mdx'],
  // Link previews and page tests read the font's files by their path.
  ignoreDependencies: ['@expo-google-fonts/biz-udpgothic'],
  // Programs of the system that tests call.
  ignoreBinaries: ['openssl', 'mkfifo'],
};

export default config;
