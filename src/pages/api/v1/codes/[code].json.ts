/** The data of one code. */
import type { APIRoute } from 'astro';
import { codeDocument, jsonFile } from '../../../../data/documents.ts';
import type { Code } from '../../../../model/code.ts';
import { model } from '../../../../model/index.ts';

export const getStaticPaths = () => model().codes.map((code) => ({ params: { code: String(code.code) }, props: { code } }));

export const GET: APIRoute = ({ props, site }) => new Response(jsonFile(codeDocument(props.code as Code, { model: model(), site: site! })));
