/** Reads the files of `content/`: the only place where they are parsed and validated. */
import { join } from 'node:path';
import { fieldPath, type Problem } from './check/problem.ts';
import { mistakesOf } from './check/schema-problems.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  entryAt,
  fileOf,
  isList,
  isOneFile,
  mayBeEmpty,
  type CollectionName,
  type DataOf,
} from './collections.ts';
import { filesBelow, readText } from './files.ts';
import { parseGuide, type ParsedGuide } from './guide.ts';
import { parseYaml, type FieldPath, type Mistake } from './yaml.ts';

/** A content file, or an entry of a file of many. */
export interface Entry<Data> {
  /** From the project's root. */
  file: string;
  /** Undefined when the entry does not follow its schema; its mistakes are in `problems`. */
  data?: Data;
  /** What the file says, before validation; undefined when it is not YAML. */
  raw: unknown;
  /** The body of a guide as a tree. */
  body?: ParsedGuide['body'];
  /** The line of a field, or of the nearest parent that exists: a missing field is reported where it belongs. */
  lineOf(path: FieldPath): number | undefined;
}

/** Everything below `content/`, keyed by id, with every mistake that a single file can have. */
export type Content = { [Name in CollectionName]: Map<string, Entry<DataOf<Name>>> } & { problems: Problem[] };

/**
 * Reads every content file. Does not throw for bad content: mistakes are returned as `problems`.
 *
 * @param root the project's root, the folder that holds `content/`
 * @param parse how YAML is parsed, where what an earlier process has parsed is known (`yaml-cache.ts`)
 */
export function readContent(root: string, parse = parseYaml): Content {
  const entries = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, new Map<string, Entry<unknown>>()]));
  const problems: Problem[] = [];
  for (const { path, mistake } of filesBelow(join(root, 'content'))) {
    const place = entryAt(path);
    const file = place ? readFile(join(root, 'content', path), path, place, mistake, parse) : strayFile(path, mistake);
    for (const [id, entry] of file.entries) entries[place!.name].set(id, entry);
    problems.push(...file.problems);
  }
  for (const name of COLLECTION_NAMES.filter((each) => isOneFile(each) && !mayBeEmpty(each))) {
    const file = fileOf(name, '');
    if (entries[name].size === 0 && !problems.some((problem) => problem.file === file))
      problems.push({ file, issue: 'is missing', cure: `restore it; it holds every entry of the collection "${name}"` });
  }
  return { ...entries, problems } as Content;
}

/** What a file holds, and what is wrong with it. */
interface FileContent {
  entries: [id: string, entry: Entry<unknown>][];
  problems: Problem[];
}

/** The files read last, by path: most of them are the same when content is read again while somebody edits. */
const latest = new Map<string, { text: string; content: FileContent }>();

function readFile(absolute: string, path: string, place: Place, mistake: Mistake | undefined, parse: typeof parseYaml): FileContent {
  const read = mistake ? { mistake } : readText(absolute);
  if (read.mistake) return contentOf(path, place, { mistake: read.mistake, lineOf: () => undefined });
  const { text } = read;
  const known = latest.get(path);
  if (known?.text === text) return known.content;
  const content = contentOf(path, place, path.endsWith('.mdx') ? parseGuide(text) : parse(text));
  latest.set(path, { text, content });
  return content;
}

type Place = NonNullable<ReturnType<typeof entryAt>>;

/** The entries of a parsed file, and its mistakes. */
function contentOf(path: string, { name, id }: Place, { value, mistake, lineOf, body }: ParsedGuide): FileContent {
  const file = `content/${path}`;
  const wrong = mistake ?? (isOneFile(name) ? wrongKindOf(value, name) : undefined);
  // An entry that cannot be read is there all the same, so that what refers to it is not reported as well.
  if (wrong) return { entries: id ? [[id, { file, raw: undefined, lineOf }]] : [], problems: [{ file, ...wrong }] };
  const problems: Problem[] = [];
  const { schema } = COLLECTIONS[name];
  if (id) {
    const entry = { file, raw: value, ...(body && { body }), lineOf };
    return { entries: [[id, validated(entry, schema, [], problems)]], problems };
  }
  const entries = Object.entries(value as object).map(([key, raw]): [string, Entry<unknown>] => {
    const entry = { file, raw: raw as unknown, lineOf: (field: FieldPath) => lineOf([key, ...field]) };
    return [key, validated(entry, schema, [key], problems)];
  });
  return { entries, problems };
}

const strayFile = (path: string, mistake: Mistake = { issue: 'is a stray file', cure: strayCure(path) }): FileContent => ({
  entries: [],
  problems: [{ file: `content/${path}`, ...mistake }],
});

/** The mistake of a file of many entries that does not hold what it should. */
function wrongKindOf(value: unknown, name: CollectionName): Mistake | undefined {
  if (value === null || value === undefined) return { issue: 'has no entries', cure: 'restore them' };
  if (isList(name)) return Array.isArray(value) ? undefined : { line: 1, issue: 'is not a list', cure: 'write entries, each after a "-"' };
  if (typeof value === 'object' && !Array.isArray(value)) return undefined;
  return { line: 1, issue: `is ${Array.isArray(value) ? 'a list' : 'a single value'}`, cure: 'write entries, each under its id' };
}

/** What an integration, a tool or a test works with once nothing is wrong: the data of a collection, keyed by id. */
export function dataOf<Data>(entries: ReadonlyMap<string, Entry<Data>>): Map<string, Data> {
  return new Map([...entries].flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data] as const])));
}

function strayCure(path: string): string {
  const number = /^codes\/([^/]+)\/0*(\d{1,3})\.ya?ml$/.exec(path);
  if (number) return `name it ${fileOf('meanings', `${number[1]}/${number[2]}`)}, and merge it if that file exists`;
  return `move it to one of ${Object.values(COLLECTIONS)
    .map(({ files }) => files)
    .join(', ')}, or delete it`;
}

/** How many mistakes of one entry are reported; the rest is mostly their echo. */
const MOST = 40;

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
  const mistakes = result.error.issues.flatMap((issue) => mistakesOf(issue, raw));
  for (const { path, ...mistake } of mistakes.slice(0, MOST))
    problems.push({ file: entry.file, line: entry.lineOf(path), field: fieldPath([...within, ...path]), ...mistake });
  if (mistakes.length > MOST)
    problems.push({ file: entry.file, issue: `has ${mistakes.length - MOST} more mistakes`, cure: 'correct those above first' });
  return entry;
}
