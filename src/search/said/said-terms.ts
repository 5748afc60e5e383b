/** The units by which what people say is compared. */
import { CJK, isCjk, normalize } from '../query/normalize.ts';

/** A word with the marks that join its parts, such as `retry-after` and `proxy_read_timeout`; or a run of Japanese or Chinese. */
const RUNS = new RegExp(`[a-z0-9]+(?:[_-][a-z0-9]+)*|[${CJK}]+`, 'g');
/** The exit code of curl, which tells more than any word: `curl: (28)`, `curl exit code 28`, `curl error 28`. */
const EXIT_CODE = /\bcurl\b[: ]*(?:exit|error|code|status|rc|エラー|終了コード|[: =(])*(\d{1,2})(?![\d.])\)?/g;
/** Pieces of a run of Japanese: hiragana, katakana, and the rest, which is mostly how its words are divided. */
const PIECES = /[\u3041-\u3096]+|[\u30a1-\u30fa\u30fc]+|[^\u3041-\u3096\u30a1-\u30fa\u30fc]+/g;
const KATAKANA = /^[\u30a1-\u30fa]/;
const HIRAGANA = /^[\u3041-\u3096]/;
/** Hiragana that is grammar alone. */
const GRAMMAR = new Set(
  'から まで より ので のに って です ます した して する ある いる なる この その どの こと もの ため とき など ない だけ でも なら たら れる られる せる ください たい という'.split(
    ' ',
  ),
);
/** The longest loan word that is looked for in a compound, in characters. */
export const LONGEST_LOAN = 10;

/**
 * The terms of a text: words without their endings; loan words; and of other Japanese and Chinese the pairs of neighboring characters,
 * which need no dictionary. A name of several words joined by `_` or `-` is there as a whole and in its words.
 *
 * @param loans the loan words that compounds consist of, normalized; a compound of none of them stays whole
 * @example
 * saidTerms('timed out', loans)          // => ['tim', 'out']
 * saidTerms('証明書が切れてる', loans)       // => ['証明', '明書', '切', 'レテ', 'テル']
 * saidTerms('リクエストタイムアウト', loans) // => ['リクエスト', 'タイムアウト']
 */
export function saidTerms(text: string, loans: { has(word: string): boolean }): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(EXIT_CODE, 'curl_$1 ');
  return (plain.match(RUNS) ?? []).flatMap((run) =>
    isCjk(run)
      ? (run.match(PIECES) ?? []).flatMap((piece) => (KATAKANA.test(piece) ? loanWords(normalize(piece), loans) : pairsOf(piece)))
      : wordsOf(run),
  );
}

/**
 * The runs of katakana in a text, normalized.
 *
 * @example
 * katakanaRuns('サーバーのエラー') // => ['サバ', 'エラ']
 */
export const katakanaRuns = (text: string): string[] => (text.normalize('NFKC').match(/[\u30a1-\u30fa\u30fc]+/g) ?? []).map(normalize);

/** The loan words that a run of katakana consists of, the longest first from the left; what is between them stays whole. */
export function loanWords(run: string, loans: { has(word: string): boolean }): string[] {
  const words: string[] = [];
  let rest = '';
  let at = 0;
  while (at < run.length) {
    let length = Math.min(run.length - at, LONGEST_LOAN);
    while (length > 1 && !loans.has(run.slice(at, at + length))) length--;
    if (length > 1) {
      words.push(rest, run.slice(at, at + length));
      rest = '';
    } else rest += run[at];
    at += length;
  }
  return [...words, rest].filter(Boolean);
}

function wordsOf(run: string): string[] {
  const words = run.split(/[_-]/);
  return words.length > 1 ? [...words.map(stem), run] : words.map(stem);
}

function pairsOf(piece: string): string[] {
  if (HIRAGANA.test(piece) && (piece.length < 2 || GRAMMAR.has(piece))) return [];
  const text = normalize(piece);
  return text.length < 2 ? [text].filter(Boolean) : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/**
 * A word without the ending that tells its number or tense. The same for both sides of a comparison, so it need not be a word.
 *
 * @example
 * stem('certificates') // => 'certificat'
 * stem('certificate')  // => 'certificat'
 */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|ion|er|ly|e)$/, '') || word;
}
