/** The data as a table for spreadsheets. */
import type { APIRoute } from 'astro';
import { csvOf } from '../../../data/csv.ts';
import { model } from '../../../model/index.ts';

export const GET: APIRoute = ({ site }) => new Response(csvOf({ model: model(), site: site! }));
