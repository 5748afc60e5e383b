/** The description of the data for tools that generate clients and documentation. */
import type { APIRoute } from 'astro';
import { jsonFile } from '../../../data/documents.ts';
import { openApi } from '../../../data/openapi.ts';

export const GET: APIRoute = ({ site }) => new Response(jsonFile(openApi(site!), true));
