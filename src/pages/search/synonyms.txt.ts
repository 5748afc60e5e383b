/** Phrases that mean the same, and whole messages, for the search in the browser: in both languages, so one file for both. */
import type { APIRoute } from 'astro';
import { messages, synonymGroups } from '../../search/index-pages.ts';
import { writeLenient } from '../../search/lenient-text.ts';

export const GET: APIRoute = async () => new Response(writeLenient({ synonyms: await synonymGroups(), messages: await messages() }));
