/** Serves `dist` to the page tests. */
import { serve } from '../../scripts/lib/serve.mjs';
import { PORT } from './ports.ts';

const refused = await serve({ dist: 'dist', port: PORT });
if (refused) throw refused;
