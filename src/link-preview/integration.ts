/** Has a build make the link previews beside the pages, and the development server when one is asked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PREVIEWS } from '../urls.ts';
import type { CardElement } from './card.ts';
import { allCards } from './cards.ts';
import { previewCache, type PreviewCache } from './render.ts';

/**
 * The integration of Astro that does so. Rendering begins with the build and takes the cores that bundling and the pages leave; no page
 * has to wait for it.
 */
export function linkPreviews(): AstroIntegration {
  let cards: Map<string, CardElement>;
  let cache: PreviewCache;
  let filling: Promise<number>;
  return {
    name: 'link-previews',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: `/${PREVIEWS}/[lang]/[image].png`, entrypoint: new URL('./dev-route.ts', import.meta.url) });
      },
      'astro:build:start': () => {
        cards = allCards();
        cache = previewCache();
        filling = cache.fill([...cards.values()]);
        // What goes wrong is reported when the pages are there.
        filling.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const made = await filling;
        for (const [name, card] of cards) {
          const file = join(fileURLToPath(dir), PREVIEWS, `${name}.png`);
          mkdirSync(dirname(file), { recursive: true });
          // Another build may have removed it from the cache.
          writeFileSync(file, await cache.get(card));
        }
        console.log(`link previews: ${made} made, ${cards.size - made} from the cache`);
      },
    },
  };
}
