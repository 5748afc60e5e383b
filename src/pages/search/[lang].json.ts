/** The instant index of one language, for the search in the browser. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../content/schema.ts';
import { instantIndex } from '../../search/index-pages.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params }) => Response.json(await instantIndex(params.lang as Lang));
