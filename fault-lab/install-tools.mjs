/** Installs the programs that the fault lab runs, before the tests. It names those that cannot be installed; their tests say NOT RUN. */
import { spawnSync } from 'node:child_process';
import { canInstall, install } from '../scripts/lib/debian.mjs';

/** Program → Debian package. */
const PACKAGES = { bash: 'bash', curl: 'curl', openssl: 'openssl', dig: 'bind9-dnsutils' };

const missing = () => Object.keys(PACKAGES).filter((tool) => spawnSync(tool, ['-h'], { stdio: 'ignore' }).error);

if (missing().length > 0 && canInstall()) {
  console.log(`Installing for the fault lab: ${missing().join(', ')}`);
  await install(missing().map((tool) => PACKAGES[tool]));
}
for (const tool of missing()) {
  console.log(`NOT RUN: the fault lab lacks ${tool}. Install it (Debian: apt-get install ${PACKAGES[tool]}).`);
}
