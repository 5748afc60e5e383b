/** `npm start`: builds the site with its search index and serves it, at http://localhost:4321 or where HOST and PORT say. */
import { deploymentOf } from '../src/deployment/deployment.ts';
import { failToListen, requirePort } from './lib/port.ts';
import { fail, orFail, runNode } from './lib/run.mjs';
import { serve } from './lib/serve.ts';

const deployment = orFail(() => deploymentOf(process.env));
// Before the build, which takes a while, so that a taken port is reported at once.
await requirePort(deployment, 'npm start');
// The address is named, so that the build does not warn that it would be served elsewhere.
if ((await runNode(['scripts/build.ts'], { env: { OUT_DIR: 'dist', SITE_URL: deployment.site } })) !== 0)
  fail('The build failed; the lines above say why. Nothing is served.');
const { host, port, base, address } = deployment;
await serve({ dist: 'dist', host, port, base }).catch((error) => failToListen(error, deployment, 'npm start'));
console.log(`\nEdge Status is at ${address} (Ctrl-C stops it)`);
