/** Serves the build below a path to the page tests, and makes that build when it is missing or older than `dist`. */
import { serve } from '../../scripts/lib/serve.ts';
import { BELOW_A_PATH, buildBelowAPath } from './below-a-path.ts';
import { PORT_BELOW_A_PATH } from './ports.ts';

buildBelowAPath();
await serve({ dist: BELOW_A_PATH.dist, port: PORT_BELOW_A_PATH, base: BELOW_A_PATH.base });
