import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { MARKDOWN_FEATURES } from './src/content/guide.ts';
import { contentCheck } from './src/content/check/integration.ts';
import { fullTextIndex } from './src/search/build/full-text-integration.ts';
import { HEAD_SCRIPT } from './src/browser/head-script.ts';
import { OPEN_SECTIONS } from './src/browser/open-sections.ts';
import { linkPreviews } from './src/link-preview/integration.ts';
import { licenses } from './src/licenses/licenses-integration.ts';
import { deploymentOf } from './src/deployment/deployment.ts';
import { speculation } from './src/deployment/speculation-rules-integration.ts';
import { filesOfPage, lastChange } from './src/history/history.ts';
import { model } from './src/model/index.ts';
import { hostFiles } from './src/hosting/host-files-integration.ts';
import { keptSite } from './src/offline/integration.ts';
import { inlineHash } from './src/security/inline-hash.ts';
import { finishedPages } from './src/security/finished-pages-integration.ts';
import { TRUSTED_TYPES } from './src/security/trusted-types.ts';
import { LAYER_ORDER } from './src/styles/layer-order.ts';
import { isValuePath } from './src/urls.ts';
import { shortScopeNames } from './src/styles/scope-names.ts';

const { site, base, isKept, host, port } = deploymentOf(process.env);

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
      scriptDirective: { hashes: [HEAD_SCRIPT, OPEN_SECTIONS].map(inlineHash) },
      styleDirective: { hashes: [inlineHash(LAYER_ORDER)] },
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        ...TRUSTED_TYPES,
      ],
    },
  },
  integrations: [
    contentCheck(),
    linkPreviews(),
    mdx(),
    sitemap({
      filter: (page) => !page.endsWith('/offline/') && !isValuePath(page),
      serialize: (item) => ({ ...item, lastmod: lastChange(filesOfPage(new URL(item.url).pathname.slice(base.length), model())) }),
    }),
    finishedPages(),
    hostFiles(base),
    fullTextIndex(),
    licenses(),
    speculation(base),
    keptSite(base, isKept),
  ],
  devToolbar: { enabled: false },
  vite: {
    plugins: [shortScopeNames(import.meta.dirname)],
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
