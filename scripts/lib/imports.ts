/** The rules of imports: no circles, none that runs up the order of the folders, none from the tests. */
import { posix } from 'node:path';
import ts from 'typescript';
import { codeOf, type SourceFile } from './source-files.ts';

/**
 * The folders, and the files beside them, in the order in which one builds on the other: each imports from itself and from those
 * before it. An order without equals leaves no room for a circle between two of them.
 */
export const ORDER: Record<string, string> = {
  'src/deployment': 'Where the site is built for and served.',
  'src/languages.ts': 'The languages of the site.',
  'src/content': 'What the files of `content/` say, and must say.',
  'src/urls.ts': 'Every address inside the site.',
  'src/repository': 'Where a page is corrected.',
  'src/model': 'What is true: the content joined, without words.',
  'src/i18n': 'The words of the interface, per language.',
  'src/text': 'A fact as words.',
  'src/data': 'The content as data for programs: records, their schemas, and tables.',
  'src/history': 'When the content changed.',
  'src/markdown': 'Pages as Markdown, for programs.',
  'src/xml': 'What browsers and feed readers read of the site.',
  'src/styles': 'Tokens and global styles.',
  'src/security': 'The policy of every page.',
  'src/licenses': 'The licenses of what a build holds.',
  'src/hosting': 'What hosts send with the files of a build.',
  'src/browser': 'What pages do in a browser, whatever they show.',
  'src/offline': 'What browsers keep of the site, for use without a network.',
  'src/request-path': 'The geometry of the picture of the path.',
  'src/link-preview': 'The pictures for chat windows.',
  'src/overview': 'The filter of the home page, and the columns of the comparison.',
  'src/search': 'The indexes, and what asks them.',
  'src/runbook': 'What a reader copies of a page for a runbook.',
  'src/choice': 'The choice of senders on the page of a code.',
  'src/components': 'What the reader sees.',
  'src/layouts': 'Whole pages around components.',
  'src/pages': 'The routes.',
  packages: 'What others install.',
  'astro.config.mjs': 'The build.',
  scripts: 'The commands for editors and developers.',
  'fault-lab': 'Where the commands on pages are run.',
  bench: 'The benchmarks.',
  tests: 'What sees everything, and what nothing needs.',
  'playwright.config.ts': 'The runner of the page tests, which starts the servers in `tests/support`.',
};

const PLACES = Object.keys(ORDER);

/** An import of a file of the project. */
interface Import {
  from: string;
  line: number;
  to: string;
}

/**
 * What is wrong with the imports of some files, one line each: place, what is wrong, what to do.
 *
 * @param files with paths from the root of the project; an import of another file is checked as well, but not followed
 * @example
 * importProblems([{ path: 'src/model/code.ts', text: "import '../pages/home.ts';" }])
 * // => ['src/model/code.ts:1  imports src/pages/home.ts, which is above it (src/model → src/pages) → move what both need to src/model or below']
 */
export function importProblems(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(importsOf);
  const unplaced = new Set(imports.flatMap(({ from, to }) => [from, to]).filter((path) => placeOf(path) === undefined));
  return [
    ...[...unplaced].map((path) => `${path}  has no place in the order of folders → add its folder to ORDER in scripts/lib/imports.ts`),
    ...imports.flatMap(climb),
    ...circles(imports).map(
      (circle) => `${circle[0]}  imports itself: ${[...circle, circle[0]].join(' → ')} → move what they share to a file of its own`,
    ),
  ];
}

/** The imports of a file's code, types and what Vite loads in its own way (`?worker`, `?raw`) among them; packages are left out. */
function importsOf(file: SourceFile): Import[] {
  return codeOf(file).flatMap(({ code, linesBefore }) => {
    const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest);
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      const specifier = specifierOf(node);
      if (specifier?.text.startsWith('.')) {
        const line = linesBefore + source.getLineAndCharacterOfPosition(specifier.getStart(source)).line + 1;
        found.push({ from: file.path, line, to: posix.join(posix.dirname(file.path), specifier.text.replace(/\?.*/, '')) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** What a node imports: a declaration, `export … from`, `import('…')` in an expression or a type. */
function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  const specifier = importedBy(node);
  return specifier && ts.isStringLiteral(specifier) ? specifier : undefined;
}

function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

/** The position in the order of the folder or file that a path belongs to. */
function placeOf(path: string): number | undefined {
  const place = PLACES.findIndex((each) => path === each || path.startsWith(`${each}/`));
  return place < 0 ? undefined : place;
}

/** The problem of an import that runs up the order. */
function climb({ from, line, to }: Import): string[] {
  const [lower, upper] = [placeOf(from), placeOf(to)];
  if (lower === undefined || upper === undefined || upper <= lower) return [];
  const names = `${PLACES[lower]} → ${PLACES[upper]}`;
  return [`${from}:${line}  imports ${to}, which is above it (${names}) → move what both need to ${PLACES[lower]} or below`];
}

/** The circles of files, each once: of every file that can reach itself, a shortest way back. */
function circles(imports: readonly Import[]): string[][] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const found = new Map<string, string[]>();
  for (const start of targets.keys()) {
    const circle = wayBack(start, targets);
    const key = circle?.toSorted().join();
    if (circle && key && !found.has(key)) found.set(key, circle);
  }
  return [...found.values()];
}

/** The files on a shortest way from a file back to itself, that file first. */
function wayBack(start: string, targets: ReadonlyMap<string, Import[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue)
    for (const { to } of targets.get(file) ?? []) {
      if (to === start) return wayTo(file, cameFrom);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, file);
      queue.push(to);
    }
  return undefined;
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file);
  return before === undefined ? [file] : [...wayTo(before, cameFrom), file];
}
