/** Installs the programs that the fault lab, the examples for programs, and the parsers of markups run, before the tests. It names those that cannot be installed; their tests say NOT RUN. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { canInstall, install, unpack } from '../scripts/lib/debian.mjs';

/** Program → Debian package. */
const PACKAGES = { bash: 'bash', curl: 'curl', openssl: 'openssl', dig: 'bind9-dnsutils', jq: 'jq', rst2html5: 'python3-docutils' };

/** nginx is unpacked and not installed: the package would start a server on port 80. */
const NGINX_FOLDER = fileURLToPath(new URL('../node_modules/.cache/fault-lab/nginx', import.meta.url));

/** The program of the unpacked nginx. */
export const NGINX = `${NGINX_FOLDER}/usr/sbin/nginx`;

const isMissing = (/** @type {string} */ program) => spawnSync(program, ['-h'], { stdio: 'ignore' }).error !== undefined;

/** The nginx that can be run here, or `undefined`. */
export const nginxProgram = () => ['nginx', NGINX].find((program) => !isMissing(program));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = () => Object.keys(PACKAGES).filter(isMissing);
  if (missing().length > 0 && canInstall()) {
    console.log(`Installing for the tests: ${missing().join(', ')}`);
    await install(missing().map((tool) => PACKAGES[tool]));
  }
  if (!nginxProgram() && canInstall()) {
    console.log('Unpacking for the fault lab: nginx');
    await unpack(['nginx'], NGINX_FOLDER);
  }
  for (const tool of missing()) {
    console.log(`NOT RUN: the tests lack ${tool}. Install it (Debian: apt-get install ${PACKAGES[tool]}).`);
  }
  if (!nginxProgram()) console.log('NOT RUN: the fault lab lacks nginx. Install it (Debian: apt-get install nginx-light).');
}
