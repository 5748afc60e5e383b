/** The link previews in the development server: each is made when it is asked for. */
import type { APIRoute } from 'astro';
import { allCards } from './cards.ts';
import { previewCache } from './render.ts';

export const getStaticPaths = () =>
  [...allCards().keys()].map((name) => {
    const [lang, image] = name.split('/');
    return { params: { lang, image } };
  });

export const GET: APIRoute = async ({ params }) => {
  const image = await previewCache().get(allCards().get(`${params.lang}/${params.image}`)!);
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } });
};
