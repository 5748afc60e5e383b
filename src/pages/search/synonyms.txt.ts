/** Phrases that mean the same, for the search in the browser: one file for all languages. */
import type { APIRoute } from 'astro';
import { synonymGroups } from '../../search/build/instant-index.ts';
import { writeSynonyms } from '../../search/instant/synonyms-file.ts';

export const GET: APIRoute = () => new Response(writeSynonyms(synonymGroups()));
