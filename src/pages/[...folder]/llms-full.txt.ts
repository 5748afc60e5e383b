/** All pages for programs in one file: at the root in the language for everybody, in a folder for the others. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../languages.ts';
import { llmsPaths, llmsFullText } from '../../markdown/llms.ts';

export const getStaticPaths = () => llmsPaths(LANGS);

export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang }, site }) => new Response(llmsFullText({ lang, site: site! }));
