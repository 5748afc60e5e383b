/** After a build, reduces the content security policy of every page to the hashes of its own scripts and styles. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withOwnHashes } from './own-hashes.ts';

/** The integration of Astro that does so; it must come before those that read the built pages. */
export function ownHashes(): AstroIntegration {
  return {
    name: 'own-hashes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const page of globSync('**/*.html', { cwd: root })) {
          const file = join(root, page);
          writeFileSync(file, withOwnHashes(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}
