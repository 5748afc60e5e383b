/** `npm run promise:addresses`: adds the addresses of the build to those that links may lead to for years (tests/promised-addresses.txt). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ADDRESSES, addressesOf, lacking, readAddresses, union, writeAddresses } from './lib/addresses.ts';

const HEAD = `# Every address that a link may lead to for years, with its fragments; {lang} stands for each language. \`npm run promise:addresses\` adds
# those of a build. None is removed here: what is no more has an entry in content/moved.yaml, and the site a page or a paragraph that says so.
`;

const built = addressesOf('dist');
const promised = existsSync(ADDRESSES) ? readAddresses(readFileSync(ADDRESSES, 'utf8')) : new Map<string, Set<string>>();
const added = lacking(built, promised, []);
writeFileSync(ADDRESSES, HEAD + writeAddresses(union(promised, built)));
console.log(`${added.length} addresses added to ${ADDRESSES}`);
