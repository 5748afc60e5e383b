/** Reads the files of `content/`: the only place where they are parsed and validated. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { fieldPath, type Problem } from './check/problem.ts';
import { mistakesOf } from './check/schema-problems.ts';
import { COLLECTION_NAMES, COLLECTIONS, entryAt, fileOf, isOneFile, type CollectionName, type DataOf } from './collections.ts';

/** A path to a field, such as `['actions', 1, 'ja']`. */
export type FieldPath = readonly PropertyKey[];

/** A content file, or an entry of a file of many. */
export interface Entry<Data> {
  /** From the project's root. */
  file: string;
  /** Undefined when the entry does not follow its schema; its mistakes are in `problems`. */
  data?: Data;
  /** What the file says, before validation; undefined when it is not YAML. */
  raw: unknown;
  /** The whole text of a guide, with its front matter, so that lines count as in the file. */
  text?: string;
  /** The line of a field, or of the nearest parent that exists: a missing field is reported where it belongs. */
  lineOf(path: FieldPath): number | undefined;
}

/** Everything below `content/`, keyed by id, with every mistake that a single file can have. */
export type Content = { [Name in CollectionName]: Map<string, Entry<DataOf<Name>>> } & { problems: Problem[] };

/**
 * Reads every content file. Does not throw for bad content: mistakes are returned as `problems`.
 *
 * @param root the project's root, the folder that holds `content/`
 */
export function readContent(root: string): Content {
  const entries = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, new Map<string, Entry<unknown>>()]));
  const problems: Problem[] = [];
  const add = (name: CollectionName, id: string, entry: Entry<unknown>, within: FieldPath = []) =>
    entries[name].set(id, validated(entry, COLLECTIONS[name].schema, within, problems));

  const files = filesBelow(join(root, 'content'));
  for (const path of files) {
    const file = `content/${path}`;
    const place = entryAt(path);
    if (!place) {
      problems.push({ file, issue: 'is a stray file', cure: strayCure(path) });
      continue;
    }
    const { name, id } = place;
    const text = textOf(join(root, file));
    const isGuide = path.endsWith('.mdx');
    const { value, mistake, lineOf } = isGuide ? parseFrontMatter(text) : parseYaml(text);
    if (mistake) problems.push({ file, ...mistake });
    if (isOneFile(name)) {
      for (const [key, raw] of entriesOf(value)) add(name, key, { file, raw, lineOf: (field) => lineOf([key, ...field]) }, [key]);
    } else if (mistake) {
      // Known all the same, so that what refers to it is not reported as well.
      entries[name].set(id, { file, raw: undefined, lineOf });
    } else {
      add(name, id, { file, raw: value, ...(isGuide && { text }), lineOf });
    }
  }
  for (const name of COLLECTION_NAMES.filter(isOneFile)) {
    const file = fileOf(name, '');
    if (entries[name].size > 0 || problems.some((problem) => problem.file === file)) continue;
    const issue = existsSync(join(root, file)) ? 'has no entries' : 'is missing';
    problems.push({ file, issue, cure: `restore it; it holds every entry of the collection "${name}"` });
  }
  return { ...entries, problems } as Content;
}

/** What an integration, a tool or a test works with once nothing is wrong: the data of a collection, keyed by id. */
export function dataOf<Data>(entries: ReadonlyMap<string, Entry<Data>>): Map<string, Data> {
  return new Map([...entries].flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data] as const])));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** A file's text, whatever its line ends; an editor's byte order mark is not content. */
const textOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');

/** The entries of a file of many, by id or position; none of a file that is empty or a single value. */
const entriesOf = (value: unknown): [key: string, raw: unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function strayCure(path: string): string {
  const number = /^codes\/([^/]+)\/0*(\d{1,3})\.ya?ml$/.exec(path);
  if (number) return `name it ${fileOf('meanings', `${number[1]}/${number[2]}`)}, and merge it if that file exists`;
  return `move it to one of ${Object.values(COLLECTIONS)
    .map(({ files }) => files)
    .join(', ')}, or delete it`;
}

type Mistake = Omit<Problem, 'file'>;

/** A document's value, or the one mistake because of which it has none. */
interface Parsed {
  value?: unknown;
  mistake?: Mistake;
  lineOf(path: FieldPath): number | undefined;
}

const SYNTAX_CURE = 'correct the syntax; text with ": " or " #" in it needs quotes or a block (|-)';
/** What to do about a mistake, by the code that the YAML library gives it. */
const YAML_CURES: Record<string, string> = { DUPLICATE_KEY: 'correct the syntax; every id and field is written once' };

function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: FieldPath) => lineIn(document, lines, path);
  // Only the first: what follows a YAML error is mostly its echo.
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n')[0].replace(/ at line .*$/, '');
    const mistake = { line: error.linePos?.[0].line, issue: `is not valid YAML: ${reason}`, cure: YAML_CURES[error.code] ?? SYNTAX_CURE };
    return { mistake, lineOf };
  }
  const alias = aliasIn(document);
  if (alias) {
    const line = lines.linePos(alias.at).line;
    const cure = `quote it, "*${alias.name}", or write the value itself; content files have no aliases`;
    return { mistake: { line, issue: `holds the YAML alias *${alias.name}`, cure }, lineOf };
  }
  return { value: document.toJS() as unknown, lineOf };
}

/** The first alias of a document: text that begins with `*` and lacks its quotes is read as one, and may refer to nothing. */
function aliasIn(document: Document): { name: string; at: number } | undefined {
  let found: { name: string; at: number } | undefined;
  visit(document, {
    Alias(_, alias) {
      found = { name: alias.source, at: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function lineIn(document: Document, lines: LineCounter, path: FieldPath): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** The front matter of a guide. The line that holds `---` becomes an empty one, so that lines count as in the file. */
function parseFrontMatter(text: string): Parsed {
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  if (matter !== undefined) return parseYaml(`\n${matter}`);
  const mistake = { line: 1, issue: 'has no front matter', cure: 'begin with ---, title, summary, order, ---' };
  return { mistake, lineOf: () => 1 };
}

/** The entry with its data, if it follows the schema; otherwise its mistakes are added to `problems`. */
function validated<Data>(
  entry: Entry<Data>,
  schema: (typeof COLLECTIONS)[CollectionName]['schema'],
  within: FieldPath,
  problems: Problem[],
): Entry<Data> {
  const raw = entry.raw ?? {};
  const result = schema.safeParse(raw);
  if (result.success) return { ...entry, data: result.data as Data };
  for (const issue of result.error.issues)
    for (const { path, ...mistake } of mistakesOf(issue, raw))
      problems.push({ file: entry.file, line: entry.lineOf(path), field: fieldPath([...within, ...path]), ...mistake });
  return entry;
}
