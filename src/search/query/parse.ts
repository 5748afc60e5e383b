import { fold, isRun, partsOf } from './normalize.ts';

/** What a query asks for. */
export interface Question {
  /** Codes that are named, in the order typed. */
  codes: number[];
  /** The beginning of codes, for `53`, `53x` and `6xx`. */
  prefix?: string;
  /** `5xx`, when a class is named. */
  codeClass?: string;
  /** Everything else that carries meaning, folded. */
  parts: string[];
  /** The whole query, folded. */
  text: string;
}

/** Words that say nothing about which failure is meant; they are dropped from a query, not from the index. */
const EMPTY_WORDS = new Set(
  'http status code error err errors message msg what is are does do the a an of on in to for from with and it its this my i we you got getting why how when fix mean means meaning cause causes response web page site'.split(
    ' ',
  ),
);
const NOTHING = [
  'エラー?|コード|ステータス|レスポンス|何|原因|意味|対処法?|対応|解決方法|方法|直し方|理由|番号?|発生|場合|とは?|という|って|から|まで|より|ので|のに|けど|だけ|とき|時(?!間)|こと|もの',
  '(?:さ?れ|出|し|言われ|起き|起こっ|返っ|返ってき|返され|なっ|来|き)(?:て?い?(?:ます|ました|る|た|て)|ない|ません)',
  '表示|(?:起こ|返|な|く|す)る|でき(?:ない|ません|ず)|します|する|ます|です|てい?[るた]|な(?:に|ぜ)|[のがをはにでもへ]',
].join('|');
/** The same in Japanese, as it is written: what is hiragana here is grammar, and katakana is part of a word. */
const EMPTY_RUNS = new RegExp(NOTHING, 'g');
const NOTHING_ELSE = new RegExp(`^(?:${NOTHING})+$`);

/**
 * What of a part says something about a failure: nothing of `error`, `証明書` of `証明書エラー`. All in hiragana, a part is one
 * word, because nothing tells its grammar apart.
 *
 * @param part a word or a run, in lower case (NFKC)
 */
export function meaningIn(part: string): string[] {
  if (!isRun(part)) return EMPTY_WORDS.has(part.replace(/^_+|_+$/g, '')) ? [] : [part];
  if (NOTHING_ELSE.test(part)) return [];
  return /^[\u3041-\u3096ー]+$/.test(part) ? [part] : part.split(EMPTY_RUNS).filter(Boolean);
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
  const plain = query
    .replace(/["“”「」『』]|\bnet::/gi, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  const named = /(?<![a-z0-9])([0-9])(?:xx|\*\*)(?![a-z0-9])|(?<!\d)([0-9])00番[台代]/.exec(plain);
  const begun = /(?<![a-z0-9])([1-9]\d)[x*](?![a-z0-9*])/.exec(plain);
  const rest = [named, begun].reduce((left, found) => (found ? left.replace(found[0], ' ') : left), plain);
  const codes = [...rest.matchAll(/(?<![\d.:/-]|(?<![a-z])[a-z]{1,2})(\d{3})(?![\d.]|:\d)/g)].map(([code]) => Number(code));
  const all = partsOf(rest.replace(/(?<=[a-z_]{3})(?=\d{3}(?!\d))|(?<=(?<!\d)\d{3})(?=[a-z])/g, ' ')).flatMap((part) => {
    if (/^\d{3}$/.test(part) && codes.includes(Number(part))) return [];
    return meaningIn(part).map(fold);
  });
  // Beside words, sizes and times say nothing; numbers of four digits may be Cloudflare's.
  const words = all.filter((part) => !/^(?:\d{1,3}|\d{5,})$/.test(part));
  const parts = words.length > 0 ? words : all;
  const short = parts.length === 1 && codes.length === 0 && /^\d{1,2}$/.test(parts[0]) ? parts[0] : undefined;
  const digit = named?.[1] ?? named?.[2];
  const prefix = begun?.[1] ?? (short === '0' ? undefined : short) ?? (digit && !/[1-5]/.test(digit) ? digit : undefined);
  return {
    codes: short === '0' ? [0] : codes,
    ...(prefix && { prefix }),
    ...(digit && /[1-5]/.test(digit) && { codeClass: `${digit}xx` }),
    parts: short ? [] : parts,
    text: fold(plain),
  };
}

/**
 * The code that a query names, when it names one and nothing else.
 *
 * @example
 * codeAlone('504エラー')       // => 504
 * codeAlone('504 cloudflare') // => undefined
 */
export function codeAlone(query: string): number | undefined {
  const { codes, parts } = questionOf(query);
  return codes.length === 1 && parts.length === 0 ? codes[0] : undefined;
}
