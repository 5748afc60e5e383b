/** Phrases that mean the same, and whole messages, for the search in the browser: one file for all languages. */
import type { APIRoute } from 'astro';
import { messages, synonymGroups } from '../../search/build/instant-index.ts';
import { writeSynonyms } from '../../search/instant/synonyms-file.ts';

export const GET: APIRoute = () => new Response(writeSynonyms({ synonyms: synonymGroups(), messages: messages() }));
