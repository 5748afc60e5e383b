/**
 * `npm run check:licenses [-- --list]`: whether the license of every package in the lock file is one of those that the project allows.
 * With `--list`, prints how many packages have each, and which, where they are few.
 *
 * Ends with 1 when there is a package with another license, or with none.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ALLOWED, licenseProblem, licensesIn, packagesOf } from './lib/licenses.ts';
import { orFail } from './lib/run.mjs';

/** Up to so many packages of a license are named. */
const FEW = 16;

const { values } = orFail(() => parseArgs({ options: { list: { type: 'boolean', default: false } } }));
const packages = packagesOf(readFileSync('package-lock.json', 'utf8'));
const problems = packages.flatMap(({ name, version, license }) => {
  const problem = licenseProblem(license);
  return problem ? [`package-lock.json  ${name}@${version}: ${problem}`] : [];
});
if (values.list)
  for (const [license, reason] of Object.entries(ALLOWED)) {
    const users = packages.filter((each) => licensesIn(each.license ?? '').includes(license)).map(({ name }) => name);
    console.log(`${license}: ${users.length} (${reason})${users.length <= FEW ? `: ${[...new Set(users)].join(', ')}` : ''}`);
  }
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`licenses: ${packages.length} packages, all under licenses that are allowed`);
process.exitCode = problems.length > 0 ? 1 : 0;
