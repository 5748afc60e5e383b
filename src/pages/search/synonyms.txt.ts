/** Phrases that mean the same, and whole messages, for the search in the browser: in both languages, so one file for both. */
import type { APIRoute } from 'astro';
import { messages, synonymGroups } from '../../search/build/instant-index.ts';
import { writeLenient } from '../../search/instant/synonyms-file.ts';

export const GET: APIRoute = async () => new Response(writeLenient({ synonyms: await synonymGroups(), messages: await messages() }));
