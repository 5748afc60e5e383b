/** The data of all codes, senders and categories, and what there is. */
import type { APIRoute } from 'astro';
import { DOCUMENTS, jsonFile } from '../../../data/documents.ts';
import { model } from '../../../model/index.ts';

export const getStaticPaths = () =>
  Object.entries(DOCUMENTS).map(([name, document]) => ({ params: { file: name.replace(/\.json$/, '') }, props: { document } }));

export const GET: APIRoute = ({ props, site }) =>
  new Response(jsonFile((props.document as (typeof DOCUMENTS)['index.json'])({ model: model(), site: site! })));
