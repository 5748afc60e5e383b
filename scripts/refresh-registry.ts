/** `npm run refresh:registry`: replaces the copies of the IANA registries that content is compared with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseProxyErrorTypes, parseRegistry } from './lib/registry.ts';

/** A registry, and the file that holds its copy: its address, the day it was read, and its entries under `field`. */
const REGISTRIES = [
  {
    file: 'tests/registry/http-status-codes.json',
    csv: 'https://www.iana.org/assignments/http-status-codes/http-status-codes-1.csv',
    parse: parseRegistry,
    field: 'codes',
  },
  {
    file: 'src/content/proxy-error-types.json',
    csv: 'https://www.iana.org/assignments/http-proxy-status/http-proxy-error-types.csv',
    parse: parseProxyErrorTypes,
    field: 'types',
  },
];

for (const { file, csv, parse, field } of REGISTRIES) {
  const response = await fetch(csv).catch((error: Error) => error);
  if (response instanceof Error || !response.ok) {
    console.error(`${csv} cannot be read (${response instanceof Error ? response.message : response.status}). ${file} stays as it is.`);
    process.exitCode = 1;
    continue;
  }
  const copy = JSON.parse(readFileSync(file, 'utf8')) as { registry: string } & Record<string, unknown[]>;
  const entries = parse(await response.text());
  // Registries grow; fewer entries than before mean that something else was read.
  if (entries.length < copy[field].length) {
    console.error(`${csv} has changed its form: ${entries.length} entries were understood. ${file} stays as it is.`);
    process.exitCode = 1;
    continue;
  }
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `{\n  "registry": "${copy.registry}",\n  "checked": "${today}",\n  "${field}": [\n${lines}\n  ]\n}\n`);
  console.log(`${file}: ${entries.length} entries. Run npm test to see what content has to follow.`);
}
