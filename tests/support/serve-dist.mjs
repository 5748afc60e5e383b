/** The web server of the page tests. */
import { serve } from '../../scripts/lib/serve.mjs';

const refused = await serve({ dist: 'dist', port: Number(process.env.PORT) });
if (refused) throw refused;
