/** Ways to spoil a content file as people, editors and systems do. */
import type { Random } from './random.ts';
import { SNIPPETS, VALUES } from './values.ts';

/** A file and what became of it. */
export interface Mutation {
  /** From the project's root. */
  file: string;
  /** The name of the operator. */
  operator: string;
  /** What the file holds now. */
  bytes: Buffer;
}

type Operator = (text: string, random: Random, others: readonly string[]) => string | Buffer;

const linesOf = (text: string) => text.split('\n');
const at = (text: string, random: Random) => random.below(text.length + 1);

/** Changes one line that `accepts` allows; the text itself when there is none. */
function changeLine(text: string, random: Random, accepts: (line: string) => boolean, change: (line: string) => string): string {
  const lines = linesOf(text);
  const places = lines.flatMap((line, index) => (accepts(line) ? [index] : []));
  if (places.length === 0) return text;
  const place = random.one(places);
  return lines.toSpliced(place, 1, change(lines[place])).join('\n');
}

const FIELD = /^(\s*(?:- )?[\w-]+:)( .*)?$/;

export const OPERATORS: Record<string, Operator> = {
  'replace a value': (text, random) =>
    changeLine(
      text,
      random,
      (line) => FIELD.test(line),
      (line) => `${FIELD.exec(line)![1]} ${random.one(VALUES)}`,
    ),
  'replace a list item': (text, random) =>
    changeLine(
      text,
      random,
      (line) => /^\s*- \S/.test(line),
      (line) => `${/^\s*- /.exec(line)![0]}${random.one(VALUES)}`,
    ),
  'insert into a value': (text, random) =>
    changeLine(
      text,
      random,
      (line) => /\S \S/.test(line),
      (line) => {
        const words = line.split(' ');
        return words.toSpliced(1 + random.below(words.length), 0, random.one(VALUES)).join(' ');
      },
    ),
  'append to a value': (text, random) =>
    changeLine(
      text,
      random,
      (line) => /\S$/.test(line),
      (line) => `${line} ${random.one(VALUES)}`,
    ),
  'rename a field': (text, random) =>
    changeLine(
      text,
      random,
      (line) => FIELD.test(line),
      (line) => line.replace(/[\w-]+:/, `${random.one(['no-such-field', 'ja', 'en', 'code', '__proto__', '*x', '"', '?', '<<'])}:`),
    ),
  'delete a line': (text, random) =>
    changeLine(
      text,
      random,
      () => true,
      () => '\0',
    ).replace(/\0\n?/, ''),
  'double a line': (text, random) =>
    changeLine(
      text,
      random,
      () => true,
      (line) => `${line}\n${line}`,
    ),
  'swap two lines': (text, random) => {
    const lines = linesOf(text);
    const [one, other] = [random.below(lines.length), random.below(lines.length)];
    return lines.with(one, lines[other]).with(other, lines[one]).join('\n');
  },
  'join two lines': (text, random) => {
    const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
    const place = breaks.length > 0 ? random.one(breaks) : 0;
    return text.slice(0, place) + text.slice(place + 1);
  },
  'indent a line': (text, random) =>
    changeLine(
      text,
      random,
      () => true,
      (line) => `${random.one([' ', '  ', '    ', '\t'])}${line}`,
    ),
  'dedent a line': (text, random) =>
    changeLine(
      text,
      random,
      (line) => line.startsWith(' '),
      (line) => line.replace(/^ {1,2}/, ''),
    ),
  'insert a character': (text, random) => {
    const place = at(text, random);
    return (
      text.slice(0, place) +
      random.one([
        '"',
        "'",
        '`',
        ':',
        '#',
        '-',
        '[',
        '{',
        '<',
        '&',
        '*',
        '\t',
        '\u200B',
        '\u0000',
        '\u0085',
        '\r',
        '\uFFFE',
        '、',
        ' #',
        ': ',
        '\\',
      ]) +
      text.slice(place)
    );
  },
  'delete some characters': (text, random) => {
    const place = at(text, random);
    return text.slice(0, place) + text.slice(place + 1 + random.below(20));
  },
  'cut the end off': (text, random) => text.slice(0, at(text, random)),
  'splice another file': (text, random, others) => {
    const other = random.one(others);
    const from = at(other, random);
    const place = at(text, random);
    return text.slice(0, place) + other.slice(from, from + 200) + text.slice(place);
  },
  'replace by another file': (_, random, others) => random.one(others),
  'change a byte': (text, random) => {
    const bytes = Buffer.from(text);
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  'save as UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'save with a byte order mark': (text) => `\uFEFF${text}`,
  'save with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'save with line ends of CR': (text) => text.replaceAll('\n', '\r'),
  'indent with tabs': (text) => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
  'replace the whole': (_, random) =>
    random.one([
      '',
      '\n',
      '42',
      'text',
      '[]',
      '{}',
      '- a',
      'a: b',
      '# only a comment',
      '---',
      '---\n---\n',
      '---\na: b\n---\nc: d\n',
      '\u0000',
      'null',
    ]),
  'add a document': (text) => `${text}---\n${text}`,
  'add many fields': (text, random) =>
    text + Array.from({ length: random.one([30, 3000]) }, (_, index) => `field-${index}: ${index}\n`).join(''),
  'nest deeply': (text, random) => `${text}deep: ${'['.repeat(random.one([10, 3000]))}`,
  'insert into a guide': (text, random) =>
    changeLine(
      text,
      random,
      () => true,
      (line) => random.one([`${line}${random.one(SNIPPETS)}`, `${line}\n\n${random.one(SNIPPETS)}\n`]),
    ),
};

/**
 * A file changed by one operator, or by two.
 *
 * @param files the text of every content file, by path
 */
export function mutate(files: ReadonlyMap<string, string>, random: Random): Mutation {
  const kinds = Map.groupBy(files.keys(), (file) => file.split('/')[1]);
  // Each kind of file as often as another, however many there are of it.
  const file = random.one(kinds.get(random.one([...kinds.keys()]))!);
  const others = [...files.values()];
  const names = Object.keys(OPERATORS).filter((name) => file.endsWith('.mdx') || !name.includes('guide'));
  const first = random.one(names);
  const once = OPERATORS[first](files.get(file)!, random, others);
  if (typeof once !== 'string' || random.below(4) > 0) return { file, operator: first, bytes: Buffer.from(once) };
  const second = random.one(names);
  return { file, operator: `${first}, ${second}`, bytes: Buffer.from(OPERATORS[second](once, random, others)) };
}
