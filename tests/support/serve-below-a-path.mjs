/** The web server of the tests for a deployment below a path: builds the site for /status and serves it there. */
import { serve } from '../../scripts/lib/serve.mjs';
import { build } from './build.mjs';

const dist = '.cache/served-below-a-path';
build(dist, { BASE_PATH: '/status' });
const refused = await serve({ dist, port: Number(process.env.PORT), base: '/status' });
if (refused) throw refused;
