/** What a message of a log or an error page holds, where it is put behind `/codes/` as a whole. */
import { meaningOf, type ValuesFile } from './values-file.ts';

/** A value without its case is taken from this length on: shorter ones are words of English, too, such as the flags `DO` and `or`. */
const LONG = 6;

/** What parts of a message are apart by; `net::ERR_FAILED`, `404.13`, `SC--`, and `a{b}` are one each. */
const BETWEEN = /[^\w.{}:|-]+|::|:(?!\d)|(?<=[a-z\d])(?=[^\0-\x7f])/i;

/** A number of three digits that is no part of a time, an address, a version, or a longer number, and counts nothing. */
const NUMBER = /(?<![\w./-]|\d:)[1-9]\d{2}(?!\w|[.:]\d|[/%-]|\s*(?:(?:ms|s|bytes|kb|mb)\b|[円件人秒分年月日]|回(?!避)))/gi;

/** Where a message says that a number is a code. */
const NAMES_CODE = /error|code|status|http|エラー|コード|ステータス/i;

/**
 * The address of the meaning of what a message holds, below the home page of a language: of the first value in it that the site knows, else of the
 * one code that it has a page about.
 *
 * @param codes those that have a page
 * @returns `undefined` when the message holds nothing, or several codes
 * @example
 * meaningInMessage('at=error code=H12 desc="Request timeout"', file, codes) // => 'uncovered/#heroku'
 * meaningInMessage('エラー524が出る', file, new Set([524]))                  // => 'codes/524/'
 */
export function meaningInMessage(message: string, file: ValuesFile, codes: { has(code: number): boolean }): string | undefined {
  for (const part of message.split(BETWEEN)) {
    const value = part.replace(/^[.:|-]+(?=\w)|[.:|]+$/g, '');
    const path = isOwn(value, message, file) ? meaningOf(value, file) : undefined;
    if (path) return path;
  }
  const numbers = new Set((message.match(NUMBER) ?? []).map(Number).filter((number) => codes.has(number)));
  const [code] = numbers;
  return numbers.size === 1 ? `codes/${code}/` : undefined;
}

/**
 * Whether a text is more than one word, so that a search finds more about it than a table does: it has a space, or names what it says.
 *
 * @example
 * isMessage('upstream timed out')   // => true
 * isMessage('{"status":"timeout"}') // => true
 * isMessage('OriginDnsError')       // => false
 */
export const isMessage = (text: string): boolean => /\s|\w"?[=:]"?\w/.test(text);

/** Whether a part of a message is a value, and not a word, a time, or a port that looks like one. */
function isOwn(value: string, message: string, { values }: ValuesFile): boolean {
  if (!/\w/.test(value)) return false;
  const isListed = values.some(([other]) => other === value);
  // A number with one more digit than a code, or with a part, is one only where it is called so.
  if (/^[\d.]+$/.test(value)) return NAMES_CODE.test(message) && ((isListed && /^\d{4}$/.test(value)) || /^\d{3}\.\d{1,2}$/.test(value));
  return isListed || value.length >= LONG || value === value.toUpperCase() || value.endsWith('--');
}
