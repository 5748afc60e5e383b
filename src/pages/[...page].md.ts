/** Every page with a Markdown form, as that: `/ja/codes/504.md` beside `/ja/codes/504/`. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../languages.ts';
import { markdownOf, markdownPages, type MarkdownPage } from '../markdown/pages.ts';
import { at } from '../urls.ts';

export const getStaticPaths = () =>
  LANGS.flatMap((lang) =>
    markdownPages(lang).map((page) => ({ params: { page: page.url.slice(at('/').length, -1) }, props: { lang, page } })),
  );

export const GET: APIRoute<{ lang: Lang; page: MarkdownPage }> = ({ props: { lang, page }, site }) =>
  new Response(markdownOf(page, { lang, site: site! }), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
