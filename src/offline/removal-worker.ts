/** The service worker of a deployment that browsers are not to keep, and of the pages while they are edited. */
import { cachePrefix } from './cache-names.ts';
import type { ServiceWorkerScope } from './service-worker-types.ts';

/**
 * The script of the worker: in a browser that has kept an earlier deployment, it deletes that, and itself, and opens the pages anew, which
 * then come from the network.
 *
 * @param root the path that the site is below, with a slash at both ends
 */
export const removalWorker = (root: string): string => `(${remove})(globalThis,${JSON.stringify(cachePrefix(root))})\n`;

/** Runs in the browser as it is written here: nothing from outside it. */
function remove(scope: ServiceWorkerScope, prefix: string): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => {
    const work = async () => {
      // The ids of the pages that came from what was kept are noted there; below the same path may be the pages of others.
      const noted = new Set<string>();
      for (const name of await caches.keys())
        if (name.startsWith(prefix)) {
          for (const { url } of await (await caches.open(name)).keys()) noted.add(url.slice(url.lastIndexOf('/') + 1));
          await caches.delete(name);
        }
      await scope.clients.claim();
      await scope.registration.unregister();
      for (const page of await scope.clients.matchAll({ type: 'window' })) if (noted.has(page.id)) await page.navigate(page.url);
    };
    event.waitUntil(work());
  });
}
