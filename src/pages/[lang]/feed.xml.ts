/** What changed in the content, for feed readers. */
import type { APIRoute } from 'astro';
import type { Lang } from '../../languages.ts';
import { feedText } from '../../xml/feed.ts';

export { getStaticPaths } from '../../languages.ts';

export const GET: APIRoute = ({ params, site }) =>
  new Response(feedText(params.lang as Lang, site!), { headers: { 'Content-Type': 'application/atom+xml' } });
