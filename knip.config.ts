/** What `npm run check:unused` takes as used although no import says so. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Astro finds the guides by their folder (src/content.config.ts).
  entry: ['content/guides/**/*.mdx'],
  // Link previews and page tests read the font's files by their path.
  ignoreDependencies: ['@expo-google-fonts/biz-udpgothic'],
  // A program of the system, which the fault lab's tests ask for by name when it is missing.
  ignoreBinaries: ['openssl'],
};

export default config;
