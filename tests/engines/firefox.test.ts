/** Every walk in Firefox. */
import { startFirefox } from './firefox.ts';
import { goThroughWalks } from './go-through-walks.ts';

await goThroughWalks('Firefox', startFirefox);
