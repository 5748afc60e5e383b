/** What crawlers read first. They look for it at the root of a host only, so below a path it is of use where an operator copies it there. */
import type { APIRoute } from 'astro';
import { at } from '../urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(at('/sitemap-index.xml'), site).href}\n`);
