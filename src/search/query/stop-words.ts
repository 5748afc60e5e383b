/** Words that do not tell one failure from another. They are dropped from a query, not from the index. */
import { isCjk } from './normalize.ts';

const STOP_WORDS = new Set(
  'http status code error err errors message msg what is are does do the a an of on in to for from with and it its this my i we you got getting why how when fix mean means meaning cause causes response web page site'.split(
    ' ',
  ),
);

/** Japanese has no spaces: here hiragana is grammar, and katakana is a part of a word. */
const JAPANESE = [
  'エラー?|コード|ステータス|レスポンス|何|原因|意味|対処法?|対応|解決方法|方法|直し方|理由|番号?|発生|場合|とは?|という|って|から|まで|より|ので|のに|けど|だけ|とき|時(?!間)|こと|もの',
  '(?:さ?れ|出|し|言われ|起き|起こっ|返っ|返ってき|返され|なっ|来|き)(?:て?い?(?:ます|ました|る|た|て)|ない|ません)',
  '表示|(?:起こ|返|な|く|す)る|でき(?:ない|ません|ず)|します|する|ます|です|てい?[るた]|な(?:に|ぜ)|[のがをはにでもへ]',
].join('|');
const JAPANESE_STOP_WORDS = new RegExp(JAPANESE, 'g');
const ONLY_STOP_WORDS = new RegExp(`^(?:${JAPANESE})+$`);

/**
 * The pieces of a term that tell something about a failure. A run in hiragana stays whole, because nothing tells its grammar
 * from its words.
 *
 * @param term a word or a run, in lower case (NFKC)
 * @example
 * withoutStopWords('error')              // => []
 * withoutStopWords('証明書エラーの原因') // => ['証明書']
 */
export function withoutStopWords(term: string): string[] {
  if (!isCjk(term)) return STOP_WORDS.has(term.replace(/^_+|_+$/g, '')) ? [] : [term];
  if (ONLY_STOP_WORDS.test(term)) return [];
  return /^[\u3041-\u3096ー]+$/.test(term) ? [term] : term.split(JAPANESE_STOP_WORDS).filter(Boolean);
}
