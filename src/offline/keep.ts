/** Has the browser keep the site for use without a network. Loaded when a page has been (keep-when-idle.ts). */
import { trustedScript } from '../browser/trusted-script.ts';
import { at } from '../urls.ts';

try {
  const { serviceWorker } = navigator;
  await serviceWorker.register(trustedScript(at('/sw.js')));
  (await serviceWorker.ready).active!.postMessage(document.documentElement.lang);
} catch {
  // Where the browser refuses, as private windows of some do, the site comes from the network every time.
}
