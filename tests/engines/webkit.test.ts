/** Every walk in WebKitGTK. */
import { startWebKit } from './webkit.ts';
import { goThroughWalks } from './go-through-walks.ts';

await goThroughWalks('WebKitGTK', startWebKit);
