/** What `npm run check:unused` takes as used although no import says so. */
import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/** What the npm scripts run through `scripts/run.mjs`: files, and programs of packages of the same name. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const tools = Object.values(scripts).flatMap((script) => [...script.matchAll(/run\.mjs (?:--with-build )?(\S+)/g)].map(([, tool]) => tool));
const isFile = (tool: string): boolean => tool.includes('.');

const config: KnipConfig = {
  // Vite finds the guides by their folder (src/pages/[lang]/guides/[slug].astro).
  // wrangler runs what its configuration names; scripts/test-hosts.ts starts what it must not import.
  // The tests of engines find the walks by theirs (tests/engines/go-through-walks.ts).
  entry: [
    'content/guides/**/*.mdx',
    'tests/engines/walks/*.ts',
    'hosts/cloudflare-workers/not-found.js',
    // scripts/package.ts bundles them by their paths.
    'packages/edge-status/src/{index,cli}.ts',
    'tests/hosts/prepare.ts',
    ...tools.filter(isFile),
  ],
  // Link previews and page tests read the font's files by their path; scripts/check-types.ts runs `astro check`, which needs a package.
  ignoreDependencies: ['@expo-google-fonts/biz-udpgothic', '@astrojs/check', ...tools.filter((tool) => !isFile(tool))],
  // Programs of the system that tests call.
  ignoreBinaries: ['openssl', 'mkfifo', 'chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb', 'pdftotext', 'script', 'wrk', 'rst2html5'],
};

export default config;
