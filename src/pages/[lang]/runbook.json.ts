/** What the script says with which readers copy for a runbook (src/runbook/). */
import type { APIRoute } from 'astro';
import { dictionary } from '../../i18n/index.ts';
import type { Lang } from '../../languages.ts';

export { getStaticPaths } from '../../languages.ts';

export const GET: APIRoute = ({ params }) => Response.json(dictionary(params.lang as Lang).runbook);
