import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { MARKDOWN_FEATURES } from './src/content/guide.ts';
import { contentCheck } from './src/content/check/integration.ts';
import { fullTextIndex } from './src/search/build/full-text-integration.ts';
import { APPLY_THEME } from './src/browser/apply-theme.ts';
import { deploymentOf } from './src/deployment/deployment.ts';
import { inlineHash } from './src/security/inline-hash.ts';
import { ownHashes } from './src/security/own-hashes-integration.ts';
import { LAYER_ORDER } from './src/styles/layer-order.ts';

const { site, base, host, port } = deploymentOf(process.env);

export default defineConfig({
  site,
  base: base || '/',
  server: { host, port },
  trailingSlash: 'always',
  // Styles inside the HTML: the first screen needs one request.
  build: { inlineStylesheets: 'always' },
  markdown: {
    processor: satteri({ features: MARKDOWN_FEATURES }),
    // Shiki writes inline styles, which the policy below refuses.
    syntaxHighlight: 'prism',
  },
  security: {
    csp: {
      scriptDirective: { hashes: [inlineHash(APPLY_THEME)] },
      styleDirective: { hashes: [inlineHash(LAYER_ORDER)] },
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
      ],
    },
  },
  integrations: [contentCheck(), mdx(), sitemap(), ownHashes(), fullTextIndex()],
  devToolbar: { enabled: false },
  vite: {
    // So that what is imported later stays a file of its own.
    worker: { format: 'es' },
    build: {
      rolldownOptions: {
        // MDX marks every module with a directive that Rolldown reports once per file.
        checks: { moduleLevelDirective: false },
        // An imported constant becomes part of the script, which can then stay inside the HTML (src/browser/storage.ts).
        optimization: { inlineConst: { mode: 'all' } },
      },
    },
  },
});
