/** Reads YAML as content files use it: mappings, lists, text and numbers, each written where it is meant. */
import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type Node, type Scalar, type YAMLError } from 'yaml';
import type { Problem } from './check/problem.ts';

/** A path to a field, such as `['actions', 1, 'ja']`. */
export type FieldPath = readonly PropertyKey[];

/** A mistake of a document; its file is not known here. */
export type Mistake = Pick<Problem, 'line' | 'issue' | 'cure'>;

/** What a document holds, or the mistake because of which it holds nothing. */
export interface Parsed {
  value?: unknown;
  mistake?: Mistake;
  /** The line of a field, or of the nearest parent that exists: a missing field is reported where it belongs. */
  lineOf(path: FieldPath): number | undefined;
}

/** What to do about a syntax error, by the code that the YAML library gives it. */
const CURES: Record<string, string> = {
  DUPLICATE_KEY: 'correct the syntax; every id and field is written once',
  BAD_SCALAR_START: 'quote it: text cannot begin with `, @, % or |',
  MISSING_CHAR: 'close the quote or bracket',
};
const ANY_CURE = 'correct the syntax; text with ": " or " #" in it needs quotes or a block (|-)';

/**
 * Parses a document. YAML that is valid but says something else than what its author sees is a mistake, too: text that a comment
 * cuts, or that is read as an anchor, an alias or a tag.
 *
 * @example
 * parseYaml('a: 1').value         // => { a: 1 }
 * parseYaml('a: item #5').mistake // => { line: 1, issue: 'is cut at " #": only "item" is read', cure: … }
 * parseYaml('a: "item #5"').value // => { a: 'item #5' }
 */
export function parseYaml(text: string): Parsed {
  const { document, lines } = parsed(text);
  // Parsed again, once there is a mistake to report: the documents of all files would take more memory than the rest of a build.
  let again: ReturnType<typeof parsed> | undefined;
  const lineOf = (path: FieldPath) => {
    again ??= parsed(text);
    return lineIn(again.document, again.lines, path);
  };
  const mistake = document.errors.length > 0 ? syntaxMistake(document, lines) : hiddenMistake(document, lines);
  return mistake ? { mistake, lineOf } : { value: document.toJS() as unknown, lineOf };
}

function parsed(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

/** The first syntax error; what follows it is mostly its echo. */
function syntaxMistake(document: Document, lines: LineCounter): Mistake {
  const [error] = document.errors as [YAMLError];
  const reason = error.message.split('\n')[0].replace(/ at line .*$/, '');
  const start = error.code === 'MISSING_CHAR' ? lastQuoted(document) : undefined;
  return {
    line: start === undefined ? error.linePos?.[0].line : lines.linePos(start).line,
    issue: `is not valid YAML: ${reason}`,
    cure: CURES[error.code] ?? ANY_CURE,
  };
}

/** Where the last quoted text begins: a quote that is not closed swallows the rest of the file, whose end is not the place to look. */
function lastQuoted(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') start = range?.[0];
    },
  });
  return start;
}

/** The first node that YAML reads differently from how it looks. */
function hiddenMistake(document: Document, lines: LineCounter): Mistake | undefined {
  let mistake: Mistake | undefined;
  visit(document, (key, node) => {
    const disguise = key === 'key' ? keyDisguise(node) : valueDisguise(node);
    if (!disguise) return undefined;
    mistake = { line: lines.linePos((node as Node).range?.[0] ?? 0).line, ...disguise };
    return visit.BREAK;
  });
  return mistake;
}

type Disguise = Pick<Mistake, 'issue' | 'cure'>;

const keyDisguise = (node: unknown): Disguise | undefined =>
  isScalar(node) ? undefined : { issue: 'has a key that is not plain text', cure: 'write the name of a field, or an id' };

/** What a value is to YAML although it looks like text. */
function valueDisguise(node: unknown): Disguise | undefined {
  if (isAlias(node)) {
    const text = `*${node.source}`;
    return { issue: `contains the YAML alias ${text}`, cure: `quote it, "${text}", or write the value itself` };
  }
  if (!isNode(node)) return undefined;
  const { anchor, tag, comment } = node as { anchor?: string; tag?: string; comment?: string };
  if (anchor) return { issue: `begins with the YAML anchor &${anchor}`, cure: 'quote the text; content files have no anchors' };
  if (tag) return { issue: `begins with the YAML tag ${tag}`, cure: 'quote the text; content files have no tags' };
  if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && comment !== undefined && comment !== null)
    return { issue: `is cut at " #": only "${shortened(node.value)}" is read`, cure: 'quote the text, or write it as a block (|-)' };
  return isScalar(node) ? spelling(node) : undefined;
}

/** A number or a truth value that is not written as it is read: `0x202` is 514. */
function spelling({ value, source }: Scalar): Disguise | undefined {
  if ((typeof value !== 'number' && typeof value !== 'boolean') || source === String(value)) return undefined;
  return { issue: `holds ${source}, which is read as ${String(value)}`, cure: `write ${String(value)}, or quote it to have it as text` };
}

function lineIn(document: Document, lines: LineCounter, path: FieldPath): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** How many characters of a value a message quotes. */
const QUOTED = 80;

/**
 * A value as a message quotes it.
 *
 * @example
 * shortened('x'.repeat(100)) // => 80 of them, then …
 */
export const shortened = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
