/** The web server of the page tests for a deployment below a path; builds the site for it where that is not done yet. */
import { serve } from '../../scripts/lib/serve.mjs';
import { BELOW_A_PATH, buildBelowAPath } from './below-a-path.ts';
import { PORT_BELOW_A_PATH } from './ports.ts';

buildBelowAPath();
const refused = await serve({ dist: BELOW_A_PATH.dist, port: PORT_BELOW_A_PATH, base: BELOW_A_PATH.base });
if (refused) throw refused;
