/** Every walk in Chromium. */
import { startChromium } from './chromium.ts';
import { goThroughWalks } from './go-through-walks.ts';

await goThroughWalks('Chromium', startChromium);
