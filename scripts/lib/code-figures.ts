/** Figures about code: how long files, lines and functions are, and how much of it is comment. */
import ts from 'typescript';
import { codeOf, type SourceFile } from './source-files.ts';

/** A file is long above this. */
const LONG_FILE = 200;
/** A line is long above this. */
const LONG_LINE = 100;

/** The figures of some files. */
export interface CodeFigures {
  files: number;
  lines: number;
  medianLines: number;
  maxLines: number;
  longFiles: number;
  /** Per line that is not blank. */
  charactersPerLine: number;
  /** Of the lines that are not blank, in percent. */
  longLines: number;
  /** Lines that are nothing but comment, of those that are not blank, in percent. */
  commentLines: number;
}

/** A function with its length. */
export interface MeasuredFunction {
  name: string;
  path: string;
  /** The line of the file on which it begins. */
  line: number;
  lines: number;
}

/** The figures of some files; all are 0 when there is none. */
export function figuresOf(files: readonly SourceFile[]): CodeFigures {
  const sizes = files.map(({ text }) => linesOf(text).length).toSorted((a, b) => a - b);
  const filled = files.flatMap(({ text }) => linesOf(text)).filter((line) => line.trim());
  const share = (count: number) => rounded((100 * count) / (filled.length || 1));
  return {
    files: files.length,
    lines: sum(sizes),
    medianLines: sizes[Math.floor(sizes.length / 2)] ?? 0,
    maxLines: sizes.at(-1) ?? 0,
    longFiles: sizes.filter((size) => size > LONG_FILE).length,
    charactersPerLine: rounded(sum(filled.map((line) => line.length)) / (filled.length || 1)),
    longLines: share(filled.filter((line) => line.length > LONG_LINE).length),
    commentLines: share(sum(files.map(({ text }) => commentLinesIn(text)))),
  };
}

/** Every function of some files, the longest first. A group of tests, given to `describe`, is a list and does not count. */
export function functionsIn(files: readonly SourceFile[]): MeasuredFunction[] {
  return files
    .flatMap((file) => codeOf(file).flatMap(({ code, linesBefore }) => functionsOfCode(file.path, code, linesBefore)))
    .filter(({ name }) => !name.endsWith('describe'))
    .toSorted((a, b) => b.lines - a.lines);
}

function functionsOfCode(path: string, code: string, linesBefore: number): MeasuredFunction[] {
  const source = ts.createSourceFile(path.replace(/\.astro$/, '.ts'), code, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: MeasuredFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = lineAt(node.getStart(source));
      found.push({ name: nameOf(node, source), path, line: linesBefore + first + 1, lines: lineAt(node.end) - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The name of a function; of one without, what it is given to. */
function nameOf(node: ts.SignatureDeclaration, source: ts.SourceFile): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText(source);
  const { parent } = node;
  if ((ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.name) return parent.name.getText(source);
  if (ts.isCallExpression(parent)) return `function given to ${parent.expression.getText(source).split('\n')[0]}`;
  return 'function without a name';
}

/** How many lines hold nothing but a comment: of code, of a style sheet, or of markup. */
function commentLinesIn(text: string): number {
  let end: string | undefined;
  let count = 0;
  for (const line of linesOf(text).map((line) => line.trim())) {
    const [, opened] = /^(\/\/|\/\*|\{\/\*|<!--)/.exec(line) ?? [];
    if (end || opened) count += 1;
    if (opened && !end) end = END_OF_COMMENT[opened];
    if (end && line.includes(end)) end = undefined;
  }
  return count;
}

/** What ends a comment, by what begins it; the end of the line for one that is not listed. */
const END_OF_COMMENT: Record<string, string> = { '/*': '*/', '{/*': '*/', '<!--': '-->' };

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const rounded = (number: number): number => Math.round(number * 10) / 10;
