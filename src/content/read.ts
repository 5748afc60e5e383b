import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { fieldPath, type Problem } from './check/problem.ts';
import {
  categorySchema,
  checkSchema,
  glossarySchema,
  guideSchema,
  meaningSchema,
  senderSchema,
  sourceSchema,
  synonymsSchema,
  warningSchema,
} from './schema.ts';
import { LANGS } from '../languages.ts';
import type { Bilingual, Category, Check, Glossary, Meaning, Sender, Source } from './schema.ts';
import { findingsOf } from './check/schema-problems.ts';

/** A content file or entry: its data where it is right, and where its fields stand. */
export interface Entry<Data> {
  file: string;
  /** Undefined when the file has mistakes of its own; those are in `problems`. */
  data?: Data;
  /** What was read, before any check. */
  raw: unknown;
  /** The line of a field, or undefined for a field that is not there. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Everything below `content/`, keyed by id, with every mistake a single file can have. */
export interface Content {
  meanings: Map<string, Entry<Meaning>>;
  senders: Map<string, Entry<Sender>>;
  categories: Map<string, Entry<Category>>;
  checks: Map<string, Entry<Check>>;
  /** Keyed by code. */
  warnings: Map<string, Entry<Bilingual>>;
  /** Empty when content/sources.yaml cannot be read, which is a problem of its own. */
  sources: Map<string, Entry<Source>>;
  glossary: Map<string, Entry<Glossary>>;
  /** Groups of phrases, keyed by their place in the file. */
  synonyms: Map<string, Entry<{ phrases: string[] }>>;
  guides: Map<string, Entry<unknown>>;
  problems: Problem[];
}

/** Which files may stand below `content/`; everything else is a stray file. */
const MEANING = /^codes\/([^/]+)\/(0|[1-9]\d{0,2})\.yaml$/;
const SENDER = /^senders\/([a-z0-9-]+)\.yaml$/;
const CATEGORY = /^categories\/([a-z0-9-]+)\.yaml$/;
const CHECK = /^checks\/([a-z0-9-]+)\.yaml$/;
const WARNING = /^warnings\/(0|[1-9]\d{0,2})\.yaml$/;
const GUIDE = new RegExp(`^guides/(${LANGS.join('|')})/([a-z0-9-]+)\\.mdx$`);

/**
 * Reads and checks every content file by itself. Never throws for bad content: mistakes come back as `problems`.
 *
 * @param root the project's root, the folder that holds `content/`
 */
export function readContent(root: string): Content {
  const content: Content = {
    meanings: new Map(),
    senders: new Map(),
    categories: new Map(),
    checks: new Map(),
    warnings: new Map(),
    sources: new Map(),
    glossary: new Map(),
    synonyms: new Map(),
    guides: new Map(),
    problems: [],
  };
  for (const path of filesBelow(join(root, 'content'))) {
    const file = `content/${path}`;
    const read = <Schema extends z.ZodType>(schema: Schema) =>
      checked(file, readFileSync(join(root, file), 'utf8'), schema, content.problems);
    const meaning = MEANING.exec(path);
    const sender = SENDER.exec(path);
    const category = CATEGORY.exec(path);
    const check = CHECK.exec(path);
    const warning = WARNING.exec(path);
    const guide = GUIDE.exec(path);
    if (meaning) content.meanings.set(`${meaning[1]}/${meaning[2]}`, read(meaningSchema));
    else if (sender) content.senders.set(sender[1], read(senderSchema));
    else if (category) content.categories.set(category[1], read(categorySchema));
    else if (check) content.checks.set(check[1], read(checkSchema));
    else if (warning) content.warnings.set(warning[1], read(warningSchema));
    else if (guide) content.guides.set(`${guide[1]}/${guide[2]}`, readGuide(root, file, content.problems));
    else if (path === 'sources.yaml') readEntries(root, file, sourceSchema, content.sources, content.problems);
    else if (path === 'synonyms.yaml')
      readEntries(root, file, synonymsSchema, content.synonyms, content.problems, (phrases) => ({ phrases }));
    else if (path === 'glossary.yaml') readEntries(root, file, glossarySchema, content.glossary, content.problems);
    else content.problems.push({ file, issue: 'is a stray file', cure: strayCure(path) });
  }
  if (!existsSync(join(root, 'content/sources.yaml'))) {
    content.problems.push({ file: 'content/sources.yaml', issue: 'is missing', cure: 'restore it; it lists every document cited' });
  }
  return content;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function strayCure(path: string): string {
  const number = /^codes\/([^/]+)\/0*(\d{1,3})\.ya?ml$/.exec(path);
  if (number) return `name it content/codes/${number[1]}/${number[2]}.yaml, and merge it if that file exists`;
  return 'move it to codes/<sender>/<code>.yaml, senders/, categories/, checks/, warnings/, sources.yaml, glossary.yaml, synonyms.yaml or guides/<lang>/, or delete it';
}

function checked<Schema extends z.ZodType>(file: string, text: string, schema: Schema, problems: Problem[]): Entry<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const raw: unknown = document.errors.length > 0 ? undefined : document.toJS();
  const entry: Entry<z.infer<Schema>> = { file, raw, lineOf: (path) => lineIn(document, lines, path) };
  if (document.errors.length > 0) {
    // Only the first: what follows a YAML error is mostly its echo.
    const [error] = document.errors;
    problems.push({
      file,
      line: error.linePos?.[0].line,
      issue: `is not valid YAML: ${error.message.split('\n')[0].replace(/ at line .*$/, '')}`,
      cure: 'correct the syntax; text with ": " or " #" in it needs quotes or a block (|-)',
    });
    return entry;
  }
  return validate(entry, schema, problems);
}

function validate<Schema extends z.ZodType>(
  entry: Entry<z.infer<Schema>>,
  schema: Schema,
  problems: Problem[],
  base: readonly PropertyKey[] = [],
): Entry<z.infer<Schema>> {
  const result = schema.safeParse(entry.raw ?? {});
  if (result.success) return { ...entry, data: result.data };
  for (const issue of result.error.issues) {
    for (const { path, issue: text, cure } of findingsOf(issue, entry.raw ?? {})) {
      const full = [...base, ...path];
      problems.push({ file: entry.file, line: entry.lineOf(path), field: fieldPath(full), issue: text, cure });
    }
  }
  return entry;
}

/** The line of the field, or of the nearest parent that exists: a missing field is reported where it should stand. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** A file of entries, each under its id. */
function readEntries<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  entries: Map<string, Entry<z.infer<Schema>>>,
  problems: Problem[],
  /** Makes an object of an entry that is a plain list in the file. */
  wrap: (raw: unknown) => unknown = (raw) => raw,
): void {
  const lines = new LineCounter();
  const text = readFileSync(join(root, file), 'utf8');
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    problems.push({
      file,
      line: document.errors[0].linePos?.[0].line,
      issue: `is not valid YAML: ${document.errors[0].message.split('\n')[0].replace(/ at line .*$/, '')}`,
      cure: 'correct the syntax; every id may stand once',
    });
    return;
  }
  for (const [id, value] of Object.entries((document.toJS() as Record<string, unknown> | null) ?? {})) {
    const raw = wrap(value);
    const entry: Entry<z.infer<Schema>> = { file, raw, lineOf: (path) => lineIn(document, lines, [id, ...path]) };
    entries.set(id, validate(entry, schema, problems, [id]));
  }
}

function readGuide(root: string, file: string, problems: Problem[]): Entry<unknown> {
  const body = readFileSync(join(root, file), 'utf8');
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(body);
  if (!matter) {
    problems.push({ file, line: 1, issue: 'has no front matter', cure: 'begin with ---, title, summary, order, ---' });
    return { file, raw: { body }, lineOf: () => 1 };
  }
  // The line that held `---` stays as an empty one, so that lines count as in the file.
  const entry = checked(file, `\n${matter[1]}`, guideSchema, problems);
  return { ...entry, raw: { ...(entry.raw as object | undefined), body } };
}
