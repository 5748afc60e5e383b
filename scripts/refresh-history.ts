/** `npm run refresh:history`: notes when each content file was added and changed, for the feeds, the sitemap and the pages. */
import { writeFileSync } from 'node:fs';
import { HISTORY } from '../src/history/history.ts';
import { historyFromGit, historyText } from './lib/git-history.ts';
import { orFail } from './lib/run.mjs';

const FILE = 'src/history/history.json';
const history = orFail(() => historyFromGit('.', HISTORY));
writeFileSync(FILE, historyText(history));
const changed = Object.keys(history).filter((file) => history[file] !== HISTORY[file]);
console.log(`${FILE}: ${Object.keys(history).length} content files, ${changed.length} of them new or changed.`);
