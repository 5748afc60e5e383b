/** How browsers search the site from their address bar. */
import type { APIRoute } from 'astro';
import type { Lang } from '../languages.ts';
import { openSearchText } from '../xml/open-search.ts';

export { getStaticPaths } from '../languages.ts';

export const GET: APIRoute = ({ params, site }) =>
  new Response(openSearchText(params.lang as Lang, site!), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
