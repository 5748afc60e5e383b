/** The files that the search reads in the browser, of one language: the instant index, what people say, and the signals. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../../languages.ts';
import { instantIndex } from '../../../search/build/instant-index.ts';
import { saidIndex } from '../../../search/build/said-index.ts';
import { signals } from '../../../search/build/signals.ts';
import { writeIndex, writeWords } from '../../../search/instant/index-file.ts';
import { writeSaid } from '../../../search/said/said-file.ts';
import { writeSignals } from '../../../search/signals/signals-file.ts';

/** The text of each file, by its name. */
const PARTS: Record<string, (lang: Lang) => string> = {
  pages: (lang) => writeIndex(instantIndex(lang).index),
  cjk: (lang) => writeWords(instantIndex(lang).words.cjk),
  latin: (lang) => writeWords(instantIndex(lang).words.latin),
  said: (lang) => writeSaid(saidIndex(lang)),
  signals: (lang) => writeSignals(signals(lang)),
};

export const getStaticPaths = () => LANGS.flatMap((lang) => Object.keys(PARTS).map((part) => ({ params: { lang, part } })));

export const GET: APIRoute = ({ params }) => new Response(PARTS[params.part!](params.lang as Lang));
