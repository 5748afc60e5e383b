/** `npm run test:hosts`: gets the hosts that can be had, then asks each of them what `tests/hosts/table.ts` lists; a name runs the files of that name. */
import { globSync } from 'node:fs';
import { getHosts } from './lib/hosts.ts';
import { fail, run } from './lib/run.mjs';

const [name = ''] = process.argv.slice(2);
const files = globSync(`tests/hosts/*${name}*.test.ts`).sort();
if (files.length === 0) fail(`No test in tests/hosts has "${name}" in its name.`);
await getHosts();
if ((await run(process.execPath, ['tests/hosts/prepare.ts'])) !== 0) fail('The build below a path failed; the lines above say why.');
process.exit(await run(process.execPath, ['--test', '--test-concurrency=2', ...files]));
