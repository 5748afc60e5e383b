import { fold, isRun, partsOf } from './fold.ts';

/** What a query asks for. */
export interface Question {
  /** Codes that are named, in the order typed. */
  codes: number[];
  /** The beginning of codes, when the query is nothing but one or two digits. */
  prefix?: string;
  /** `5xx`, when a class is named. */
  codeClass?: string;
  /** Everything else that carries meaning, folded. */
  parts: string[];
  /** The whole query, folded. */
  text: string;
}

/** Words that say nothing about which failure is meant, folded; they are dropped from a query, not from the index. */
const EMPTY_WORDS = new Set(
  'http status code error err errors message msg what is are does the a an of on in to for from with and it my i get got why how fix mean means meaning cause causes response web page site'.split(
    ' ',
  ),
);
const EMPTY_RUNS =
  /エラ|コド|ステタス|トハ|ナニ|何|原因|意味|対処法?|対応|解決方法|方法|理由|番号?|出マス|出ル|出タ|表示|サレマシタ|シマシタ|サレル|デキナイ|サレナイ|シナイ|シタ|スル|場合|ノ|ガ|ヲ|ハ|ニ|デ(?!ス)/g;

/**
 * What of a part says something about a failure: nothing of `error`, `証明書` of `証明書エラー`.
 *
 * @param part folded
 */
export function meaningIn(part: string): string[] {
  if (!isRun(part)) return EMPTY_WORDS.has(part.replace(/^_+|_+$/g, '')) ? [] : [part];
  return part.split(EMPTY_RUNS).filter(Boolean);
}

/**
 * Reads a query.
 *
 * @example
 * questionOf('504エラー')   // => { codes: [504], parts: [], … }
 * questionOf('５ｘｘ')      // => { codeClass: '5xx', codes: [], parts: [], … }
 * questionOf('53')          // => { prefix: '53', codes: [], parts: [], … }
 */
export function questionOf(query: string): Question {
  const text = fold(query.replace(/["“”「」『』]|\bnet::/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  const named = /(?<![a-z0-9])([1-5])(?:xx|\*\*)(?![a-z0-9])|(?<!\d)([1-5])00番[台代]/.exec(text);
  const rest = named ? text.replace(named[0], ' ') : text;
  const codes = [...rest.matchAll(/(?<![\d.:/-])(\d{3})(?![\d.]|:\d)/g)].map(([code]) => Number(code));
  const parts = partsOf(rest.replace(/(?<=[a-z_])(?=\d{3}(?!\d))|(?<=(?<!\d)\d{3})(?=[a-z])/g, ' ')).flatMap((part) => {
    if (/^\d{3}$/.test(part) && codes.includes(Number(part))) return [];
    return meaningIn(part);
  });
  const short = parts.length === 1 && codes.length === 0 && /^\d{1,2}$/.test(parts[0]) ? parts[0] : undefined;
  return {
    codes: short === '0' ? [0] : codes,
    ...(short && short !== '0' && { prefix: short }),
    ...(named && { codeClass: `${named[1] ?? named[2]}xx` }),
    parts: short ? [] : parts,
    text,
  };
}
