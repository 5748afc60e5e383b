/**
 * `npm run measure:code [-- ROOT]`: prints how long the files, lines and functions of the project are, and how much is comment.
 * Another root, such as a copy of an older state, makes two states comparable.
 */
import { figuresOf, functionsIn } from './lib/code-figures.ts';
import { sourceFiles } from './lib/source-files.ts';

const FOLDERS = ['src', 'packages', 'scripts', 'bench', 'fault-lab', 'tests'];
/** How many functions are listed. */
const LONGEST = 10;

const root = process.argv[2] ?? '.';
const files = sourceFiles(root, [`{${FOLDERS.join()}}/**/*.{ts,mjs,astro,css}`]);
const byFolder = FOLDERS.map((folder) => [folder, figuresOf(files.filter(({ path }) => path.startsWith(`${folder}/`)))] as const);
console.table(Object.fromEntries([...byFolder.filter(([, figures]) => figures.files > 0), ['all', figuresOf(files)]]));
console.table(functionsIn(files).slice(0, LONGEST));
