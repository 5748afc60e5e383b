/** `npm run refresh:registry`: replaces the copy of the IANA registry that the tests compare content with. */
import { writeFileSync } from 'node:fs';
import { parseRegistry } from './lib/registry.ts';

const REGISTRY = 'https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml';
const CSV = 'https://www.iana.org/assignments/http-status-codes/http-status-codes-1.csv';
const FILE = 'tests/registry/http-status-codes.json';
/** Fewer entries than this mean that something else than the registry was read. */
const LEAST = 60;

const response = await fetch(CSV).catch((error: Error) => error);
if (response instanceof Error || !response.ok) {
  console.error(`The registry cannot be read (${response instanceof Error ? response.message : response.status}). ${FILE} stays as it is.`);
  process.exit(1);
}
const codes = parseRegistry(await response.text());
if (codes.length < LEAST) {
  console.error(`The registry's file has changed its form: ${codes.length} entries were understood. ${FILE} stays as it is.`);
  process.exit(1);
}
const lines = codes.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
const today = new Date().toISOString().slice(0, 10);
writeFileSync(FILE, `{\n  "registry": "${REGISTRY}",\n  "checked": "${today}",\n  "codes": [\n${lines}\n  ]\n}\n`);
console.log(`${FILE}: ${codes.length} entries. Run npm test to see what content has to follow.`);
