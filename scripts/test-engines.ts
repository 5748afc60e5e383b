/** `npm run test:engines`: gets the browser engines that can be had, then runs the walks through each; a name runs the files of that name. */
import { globSync, readdirSync } from 'node:fs';
import { canInstall, install } from './lib/debian.mjs';
import { ENGINES, missingFor } from './lib/engines.ts';
import { fail, run } from './lib/run.mjs';

const FOLDER = 'tests/engines';
const WALKS = `${FOLDER}/walks`;

const [name = ''] = process.argv.slice(2);
if (!readdirSync(WALKS).some((file) => file.includes(name))) fail(`No file of ${WALKS} has "${name}" in its name.`);

const missing = [...new Set(ENGINES.flatMap(missingFor))];
if (missing.length > 0 && canInstall()) {
  console.log(`Installing browser engines: ${missing.join(', ')}`);
  await install(missing);
}
// A file per engine, so that each engine is started once; two at a time, as a machine with two cores has room for.
process.exit(
  await run(process.execPath, ['--test', '--test-force-exit', '--test-concurrency=2', ...globSync(`${FOLDER}/*.test.ts`)], {
    env: { WALKS: name },
  }),
);
