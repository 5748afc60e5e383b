/** The instant index of one language, for the search in the browser: the pages, and the words of each script apart. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../../languages.ts';
import { instantIndex } from '../../../search/build/instant-index.ts';
import { writeIndex, writeWords } from '../../../search/instant/index-file.ts';
import { SCRIPTS, type Script } from '../../../search/query/normalize.ts';

export const getStaticPaths = () => LANGS.flatMap((lang) => ['pages', ...SCRIPTS].map((part) => ({ params: { lang, part } })));

export const GET: APIRoute = ({ params }) => {
  const { index, words } = instantIndex(params.lang as Lang);
  return new Response(params.part === 'pages' ? writeIndex(index) : writeWords(words[params.part as Script]));
};
