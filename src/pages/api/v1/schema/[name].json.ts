/** The schemas of the data. */
import type { APIRoute } from 'astro';
import { jsonFile } from '../../../../data/documents.ts';
import { publishedSchemas, SCHEMA_NAMES } from '../../../../data/json-schema.ts';
import { apiRoot } from '../../../../data/records.ts';

export const getStaticPaths = () => SCHEMA_NAMES.map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params, site }) => new Response(jsonFile(publishedSchemas(apiRoot(site!))[params.name!], true));
