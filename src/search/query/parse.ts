/** Reads a query, once for each change of the input: everything that answers it is handed the parsed query. */
import { CODE } from './code-pattern.ts';
import { normalize, scriptOf, tokenize, type Script } from './normalize.ts';
import { pastedLine, type PastedLine } from './pasted-line.ts';
import { searchedPart } from './searched-part.ts';
import { withoutStopWords } from './stop-words.ts';

/** What a query asks for. */
export interface ParsedQuery {
  /** Codes that are named, in the order typed. */
  codes: number[];
  /** The beginning of codes, for `53`, `53x` and `6xx`. */
  prefix?: string;
  /** `5xx`, when a class is named; `other` for the numbers beyond it. */
  codeClass?: string;
  /** Everything else that tells something, normalized. */
  terms: string[];
  /** The scripts of the terms: whose words the instant index needs. */
  scripts: Script[];
  /** The whole query, normalized. */
  text: string;
  /** Whether it asks for a quoted phrase, and is not a pasted line: only the full text can tell what is there as quoted. */
  isQuoted: boolean;
  /** What is searched of the query as typed: from it the terms of the full text are taken (full-text-terms.ts), and an address keeps it. */
  typed: string;
  /** What is known of a log line, a header block or the like, which nobody typed. */
  pasted?: PastedLine;
  /** Whether the query is too long to be searched as a whole (searched-part.ts). */
  isCut?: boolean;
}

/** The most terms that are looked for: more than a line of a log has. Each is compared with every word of the index. */
export const MOST_TERMS = 40;
/** `5xx`, `5**`, `500番台`, `400s`, `500-599`: every code with a first digit. */
const FIRST_DIGIT =
  /(?<![a-z0-9])([0-9])(?:xx|\*\*|××)s?(?![a-z0-9])|(?<!\d)([0-9])(?:00|百) ?(?:番[台代]|系)|(?<![\w.])([45])00s(?![a-z0-9])|(?<![\w.])([1-5])00 ?(?:[-~〜–—]|to|から) ?[1-5]99(?!\d)/;
/** `53x`, `53*`: every code with the first two digits. */
const TWO_DIGITS = /(?<![a-z0-9])([1-9]\d)[x*](?![a-z0-9*])/;
/** Where a code touches a word, before it (`http504`) or behind it (`504errors`). */
const BESIDE_CODE = /(?<=[a-z_]{3})(?=\d{3}(?!\d))|(?<=(?<!\d)\d{3})s(?![a-z0-9])|(?<=(?<!\d)\d{3})(?=[a-z])/g;
/**
 * A number with its unit, or of a port, is not a code. `404s` is the plural of a code. Units that often follow a code in other words are left out:
 * 502回避, 500本番環境, 499 requests.
 */
const MEASURED =
  /(?<!\d)(?![1-5]\d[1-9]s\b)\d+ ?(?:ms|msecs?|s|secs?|seconds?|mins?|minutes?|hours?|days?|[kmg]i?b|bytes?|%|px|rps|qps|秒|分間|時間(?:以上|後|経|待)|日間|文字|バイト|キロ|メガ|ギガ|ミリ|円)(?![a-z0-9])|\bport:? ?\d+|ポート ?\d+/g;
/** So many terms beside a number or a class are a sentence. */
const SENTENCE = 6;
/** A size or a time. Numbers of four digits may be Cloudflare's. */
export const QUANTITY = /^(?:\d{1,3}|\d{5,})$/;

/**
 * Reads a query.
 *
 * @example
 * parseQuery('504エラー')      // => { codes: [504], terms: [], scripts: [], text: '504エラ', … }
 * parseQuery('５ｘｘ')         // => { codes: [], codeClass: '5xx', terms: [], … }
 * parseQuery('53')             // => { codes: [], prefix: '53', terms: [], … }
 * parseQuery('cloudflare 524') // => { codes: [524], terms: ['cloudflare'], scripts: ['latin'], … }
 */
export function parseQuery(query: string): ParsedQuery {
  const { text: typed, isWhole } = searchedPart(query);
  const plain = plainText(typed);
  const range = FIRST_DIGIT.exec(plain);
  const twoDigits = TWO_DIGITS.exec(plain);
  const rest = plain.replace(FIRST_DIGIT, ' ').replace(TWO_DIGITS, ' ');
  const pasted = pastedLine(typed.normalize('NFKC').toLowerCase());
  const numbers = [...new Set(rest.replace(MEASURED, ' ').match(CODE)?.map(Number))];
  const codes = codesOf(pasted, numbers, rest);
  const terms = termsBeside(numbers, rest);
  // Among several words, a class says which kind of code is asked for, not that all of its codes are.
  const isListed = terms.length < SENTENCE;
  const digits = codes.length === 0 && terms.length === 1 && /^\d{1,2}$/.test(terms[0]) ? terms[0] : undefined;
  const firstDigit = range?.slice(1).find(Boolean);
  const codeClass = isListed && firstDigit && (/[1-5]/.test(firstDigit) ? `${firstDigit}xx` : firstDigit === '0' ? undefined : 'other');
  // Zero is a code; every other digit begins some.
  const prefix = [
    twoDigits?.[1],
    digits === '0' ? undefined : digits,
    isListed && codeClass !== undefined && /[6-9]/.test(firstDigit ?? '') ? firstDigit : undefined,
  ].find(Boolean);
  const words = digits ? [] : terms;
  return {
    codes: digits === '0' ? [0] : codes,
    ...(prefix && { prefix }),
    ...(codeClass && { codeClass }),
    terms: words,
    scripts: [...new Set(words.map(scriptOf))],
    text: normalize(plain),
    isQuoted: !pasted && asksForPhrase(typed),
    typed,
    ...(pasted && { pasted }),
    ...(!isWhole && { isCut: true }),
  };
}

/** From this length on, in characters, a text may have been cut. */
const LONG = 300;
const QUOTED = /["“”＂]([^"“”＂]+)["“”＂]/g;
/** Several words, or a run of Japanese or Chinese that is longer than one word. */
const SEVERAL_WORDS = /\S\s+\S|[\u3005-\u9fff]{4}/;
/** Beside more words than these, quotation marks are those of a message. */
const BESIDE_PHRASE = 2;

/**
 * Whether a query asks for a quoted phrase: it is nothing else, or has a word or two beside it. The quotation marks of a message or a field quote
 * nothing.
 *
 * @example
 * asksForPhrase('"certificate chain" 526')                     // => true
 * asksForPhrase('limiting requests, excess: 0.9 by zone "api"') // => false
 */
function asksForPhrase(typed: string): boolean {
  const phrases = [...typed.matchAll(QUOTED)].map(([, phrase]) => phrase);
  const rest = typed.replace(QUOTED, ' ').trim();
  if (phrases.length === 0 || rest === '') return phrases.length > 0;
  return rest.split(/\s+/).length <= BESIDE_PHRASE && phrases.some((phrase) => SEVERAL_WORDS.test(phrase));
}

/** What stands right before a status in running text, or around it in the message of an exception. */
const BEFORE_STATUS = /(?:(?:status|code|error|http|returned|responded|got|with)\W{0,3}|^)(\d{3})(?!\d)|: (\d{3})(?= ?:| [a-z"“[])/g;

/** The codes of a query. The other numbers of a pasted line are bytes, ports and times. */
function codesOf(pasted: PastedLine | undefined, numbers: number[], text: string): number[] {
  if (!pasted) return numbers;
  // Of a long text, the codes behind its beginning stand at the end (searched-part.ts).
  const behind = text.length < LONG ? [] : (/(?: \d{3})+$/.exec(text)?.[0].trim().split(' ').map(Number) ?? []);
  if (pasted.statuses.length > 0) return [...new Set([...pasted.statuses, ...behind])];
  const stated = [...text.matchAll(BEFORE_STATUS)].map(([, number, other]) => Number(number ?? other));
  return numbers.filter((number) => stated.includes(number) || behind.includes(number));
}

/**
 * The code that a query names, when it names one and nothing else.
 *
 * @example
 * codeAlone(parseQuery('504エラー'))       // => 504
 * codeAlone(parseQuery('504 cloudflare')) // => undefined
 */
export function codeAlone({ codes, terms }: ParsedQuery): number | undefined {
  return codes.length === 1 && terms.length === 0 ? codes[0] : undefined;
}

/** A query in lower case (NFKC), without quotation marks and the `net::` of browsers. */
function plainText(query: string): string {
  return (
    query
      .replace(/["“”「」『』]|\bnet::/gi, ' ')
      .normalize('NFKC')
      .toLowerCase()
      // HTTP/503, http:503
      .replace(/\bhttp[/:](?=[1-5]\d\d(?![\d.]))/g, 'http ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The terms of a text that are not its codes; quantities only where there is nothing else. Of many terms, the first ones, each once. */
function termsBeside(codes: readonly number[], text: string): string[] {
  const terms = tokenize(text.replace(BESIDE_CODE, ' '))
    .filter((term) => !(/^\d{3}$/.test(term) && codes.includes(Number(term))))
    .flatMap((term) => withoutStopWords(term).map(normalize));
  const words = terms.filter((term) => !QUANTITY.test(term));
  const all = words.length > 0 ? words : terms;
  return all.length <= MOST_TERMS ? all : [...new Set(all)].slice(0, MOST_TERMS);
}
