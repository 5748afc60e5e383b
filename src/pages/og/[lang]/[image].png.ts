/** The pictures of link previews: one for every code and language, and one per language for all other pages. */
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { allCards } from '../../../link-preview/cards.ts';
import { renderAll } from '../../../link-preview/render.ts';

/** A folder of Astro's cache, which hosts keep from one build to the next. */
const CACHE = join(process.cwd(), 'node_modules/.astro/link-previews');

export const getStaticPaths = () =>
  [...allCards().keys()].map((name) => {
    const [lang, image] = name.split('/');
    return { params: { lang, image } };
  });

// The first request renders all pictures at once, so that some are laid out while others become pixels.
let rendering: Promise<Map<string, Buffer>> | undefined;

async function images(): Promise<Map<string, Buffer>> {
  const started = Date.now();
  const { images, made } = await renderAll(allCards(), CACHE);
  console.log(`link previews: ${made} made, ${images.size - made} from the cache, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return images;
}

export const GET: APIRoute = async ({ params }) => {
  const image = (await (rendering ??= images())).get(`${params.lang}/${params.image}`)!;
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } });
};
