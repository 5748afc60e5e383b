/** Makes a build that browsers keep: its service worker, and the archives that the worker loads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { removalWorker } from './removal-worker.ts';
import { WORKER_FILE, writeKeptSite } from './write-kept-site.ts';

/**
 * The integration of Astro that does so. It must be the last one: the archives hold what the others have written.
 *
 * @param base the path of the deployment, empty at the root
 * @param isKept whether browsers keep the site; otherwise the worker of the build removes what they have kept before
 */
export function keptSite(base: string, isKept: boolean): AstroIntegration {
  return {
    name: 'kept-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const worker = {
          name: 'kept-site-worker',
          apply: 'build' as const,
          applyToEnvironment: ({ name }: { name: string }) => isKept && name === 'client',
          buildStart(this: { emitFile(file: object): void }) {
            // Its address is the same in every deployment, so that browsers find the next one there.
            this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('./worker.ts', import.meta.url)), fileName: WORKER_FILE });
          },
        };
        updateConfig({ vite: { define: { 'import.meta.env.IS_KEPT': JSON.stringify(isKept) }, plugins: [worker] } });
      },
      // A page that is edited must not come from what an earlier `npm start` has left in the browser.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}/${WORKER_FILE}`, (_, response) => {
          response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(removalWorker(`${base}/`));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        if (isKept) await writeKeptSite(dist, base);
        else writeFileSync(join(dist, WORKER_FILE), removalWorker(`${base}/`));
      },
    },
  };
}
