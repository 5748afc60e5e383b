/**
 * After a build, reduces the styles of pages to what they can use, and their content security policies to the hashes of their own scripts and
 * styles. Each page is read and written once: a build may have thousands.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fitStyles, stylesOf } from '../styles/fit-styles.ts';
import { namesInScripts, scriptsIn } from '../styles/html-names.ts';
import { inlineHash } from './inline-hash.ts';
import { withOwnHashes } from './own-hashes.ts';

/** The integration of Astro that does so; it must come before those that read the built pages. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const read = (file: string) => readFileSync(join(root, file), 'utf8');
        const loaded = namesInScripts(globSync('_astro/*.js', { cwd: root }).map(read));
        const pages = globSync('**/*.html', { cwd: root }).map((file) => ({ file, html: read(file) }));
        for (const alike of Map.groupBy(pages, ({ html }) => kindOf(html)).values()) {
          const htmls = alike.map(({ html }) => html);
          const fitted = fitStyles(htmls, namesInScripts([...new Set(htmls.flatMap(scriptsIn))], loaded));
          for (const [index, { file }] of alike.entries()) writeFileSync(join(root, file), withOwnHashes(withStylesAllowed(fitted[index])));
        }
      },
    },
  };
}

/**
 * What pages have in common that share their styles. Not each page has its own, because the policy that a host sends for all of them lists the
 * hashes of all styles. Most codes have one sender, and need neither the choice of one nor what folds.
 */
const kindOf = (html: string): string => `${html.includes('<details class="fold"')} ${stylesOf(html)}`;

/** The page with its styles in the list of its policy. */
const withStylesAllowed = (html: string): string => html.replace("style-src 'self'", `$& '${inlineHash(stylesOf(html))}'`);
