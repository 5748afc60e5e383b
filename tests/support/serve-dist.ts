/** Serves `dist` to the page tests. */
import { serve } from '../../scripts/lib/serve.ts';
import { PORT } from './ports.ts';

await serve({ dist: 'dist', port: PORT });
