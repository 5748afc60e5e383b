/** The file by which a browser finds the meaning of what a log holds: a line per value, an empty line, and a line per pattern. */

/** Values and patterns, each with the address of its meaning below the home page of a language. */
export interface ValuesFile {
  values: (readonly [value: string, path: string])[];
  /** In the order in which they are tried. */
  patterns: (readonly [pattern: string, path: string])[];
}

const lines = (pairs: ValuesFile['values']): string => pairs.map((pair) => `${pair.join('\t')}\n`).join('');

/** The file as text. */
export const writeValues = ({ values, patterns }: ValuesFile): string => `${lines(values)}\n${lines(patterns)}`;

/**
 * Reads the file.
 *
 * @throws an Error when the text is something else, such as the error page of a host
 */
export function readValues(text: string): ValuesFile {
  const [values, patterns] = text.split('\n\n').map((part) =>
    part
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')),
  );
  if (!patterns || [...values, ...patterns].some(({ length }) => length !== 2)) throw new Error('This is no list of values.');
  return { values, patterns } as unknown as ValuesFile;
}

/**
 * The address of the meaning of a value, below the home page of a language; `undefined` where nothing tells it. A value counts as written; where
 * there is none, whatever its case. Of several values that a log joins, the first that is known counts.
 *
 * @example
 * meaningOf('UF', file)  // => 'codes/503/#envoy'
 * meaningOf('H12', file) // => 'uncovered/#heroku'
 */
export function meaningOf(value: string, file: ValuesFile): string | undefined {
  // Envoy writes `a{b,c}` of a reason `b` that has a reason `c`.
  const candidates = [value, value.replace(/,[^}]*}$/, '}'), ...value.split(/[,|]/)];
  for (const candidate of candidates) {
    const path = meaningOfOne(candidate, file);
    if (path) return path;
  }
  return undefined;
}

function meaningOfOne(value: string, { values, patterns }: ValuesFile): string | undefined {
  const same = (other: string) => other.toLowerCase() === value.toLowerCase();
  const [, path] =
    values.find(([other]) => other === value) ??
    values.find(([other]) => same(other)) ??
    patterns.find(([pattern]) => new RegExp(pattern).test(value)) ??
    [];
  return path;
}
