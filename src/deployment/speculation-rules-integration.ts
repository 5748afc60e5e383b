/** After a build, writes the rules by which browsers fetch a page before it is opened. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { speculationRules } from './speculation-rules.ts';

/**
 * The integration of Astro that does so.
 *
 * @param base the path that the site is built for; empty at the root
 */
export function speculation(base: string): AstroIntegration {
  return {
    name: 'speculation-rules',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { file, content } = speculationRules(base);
        const path = fileURLToPath(new URL(file, dir));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      },
    },
  };
}
