/**
 * `npm run check:reproducible`: builds two copies of the project, one as this machine does and one as another machine would, at another
 * time and without a network, and prints the hash of each build.
 *
 * Ends with 1 when a file differs, and names it; both builds are kept then, to be looked at.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from './lib/archive.ts';
import { buildElsewhere, differingFiles } from './lib/build-elsewhere.ts';
import { orFail } from './lib/run.mjs';

const workshop = mkdtempSync(join(tmpdir(), 'archives-'));
const builds = (['this', 'other'] as const).map((machine) => {
  const { dist, isCut, remove } = orFail(() => buildElsewhere('.', machine));
  const hash = orFail(() => writeArchive(dist, join(workshop, `${machine}.tar`)));
  const network = machine === 'this' ? '' : isCut ? ', without a network' : ', NOT RUN without a network: the system has no unshare';
  console.log(`${hash}  build of ${machine === 'this' ? 'this machine' : 'another machine'}${network}`);
  return { dist, remove };
});
rmSync(workshop, { recursive: true });
const [{ dist: one }, { dist: other }] = builds;
const differing = differingFiles(one, other);
for (const file of differing) console.log(`differs: ${file}`);
if (differing.length > 0) console.log(`Compare them: npm run compare:builds -- ${one} ${other}`);
else for (const { remove } of builds) remove();
process.exitCode = differing.length > 0 ? 1 : 0;
