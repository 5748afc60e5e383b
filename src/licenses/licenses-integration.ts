/** After a build, writes `licenses.txt`: the license of the site, and those of the packages that parts of it come from. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundledPackages } from './bundled-packages.ts';
import { licensesText, packageNotice, type Included, type PackageNotice } from './notices.ts';

/** Packages that no bundler adds to a build: the folder of the build that holds something of each, and what. */
const ADDED_BY_HAND: Record<string, { folder: string; part: (notice: PackageNotice) => string }> = {
  pagefind: {
    folder: 'pagefind',
    part: ({ version }) =>
      'The full-text search, in pagefind/. Its WebAssembly is compiled from the packages that are listed in\n' +
      `https://github.com/Pagefind/pagefind/blob/v${version}/pagefind_web/Cargo.lock`,
  },
  '@expo-google-fonts/biz-udpgothic': {
    folder: 'og',
    part: () => 'The outlines of the letters in the pictures in og/. The font itself is not part of the site.',
  },
};

/** The integration of Astro that does so. */
export function licenses(): AstroIntegration {
  const bundled = new Set<string>();
  let root = '';
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [bundledPackages(bundled)], worker: { plugins: () => [bundledPackages(bundled)] } } });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const added = Object.entries(ADDED_BY_HAND)
          .filter(([, { folder }]) => existsSync(join(dist, folder)))
          .map(([name, { part }]): Included => {
            const notice = packageNotice(join(root, 'node_modules', name));
            return { ...notice, part: part(notice) };
          });
        const inScripts = [...bundled].map((folder): Included => ({ ...packageNotice(folder), part: 'Scripts, in _astro/.' }));
        writeFileSync(join(dist, 'licenses.txt'), licensesText(readFileSync(join(root, 'LICENSE'), 'utf8'), [...added, ...inScripts]));
      },
    },
  };
}
