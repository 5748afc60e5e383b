/** Says how far a build is, in a few lines. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Milliseconds between two lines about the number of pages. */
const INTERVAL = 5_000;

/** The integration of Astro that prints each step of a build, and while pages are made, how many there are. */
export function buildProgress(): AstroIntegration {
  let counting: NodeJS.Timeout;
  let dist = '';
  return {
    name: 'build-progress',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        console.log('Building scripts and styles …');
      },
      'astro:build:setup': ({ target }) => {
        if (target !== 'server') return;
        console.log('Building pages and link previews …');
        counting = setInterval(() => console.log(`  ${pagesIn(dist)} pages so far`), INTERVAL);
      },
      'astro:build:generated': () => {
        clearInterval(counting);
        console.log(`  ${pagesIn(dist)} pages\nWriting the search index …`);
      },
    },
  };
}

/** How many pages a folder has; none while it does not exist, or where one of its folders is removed just then. */
export function pagesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
  } catch {
    return 0;
  }
}
