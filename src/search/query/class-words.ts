/** Classes of codes that are named in words: "client errors", サーバーエラー系の一覧. Loaded with what people say. */
import { CLASSES, type CodeClass } from '../../model/code.ts';

/** What each class is called; normalized. */
const NAMES: Record<CodeClass, string> = {
  '1xx': 'informational|interim|provisional|情報|暫定',
  '2xx': 'success(?:ful)?|ok|成功',
  '3xx': 'redirect(?:ion)?s?|リダイレクト|転送',
  '4xx': 'client(?: side)?|クライアント(?:側|サイド)?ノ?',
  '5xx': 'server(?: side)?|サバ(?:側|サイド)?ノ?',
  other: 'non ?standard|unofficial|標準外|規格外|非標準',
};
/** What makes a word the name of a class: that there are several, or what all of them are. */
const SEVERAL =
  '(?: ?(?:errors|codes|statuses|responses|messages|error (?:codes|responses|class)|status codes|response codes|class)|ノ?(?:エラ|レスポンス|応答|メッセジ|コド|ステタス)?ノ?(?:系|類|一覧|マトメ|種類|全部|リスト|レスポンス|メッセジ))';
/** Hundreds in words, with what says that all of them are meant. */
const HUNDREDS = '(?:百|ヒヤク|ビヤク|ピヤク)(?:番[台代]|系)';
const DIGITS: readonly string[] = ['一|イツ', '二|ニ', '三|サン', '四|ヨン', '五|ゴ'];
/** Words before and behind it that change nothing. */
const BEFORE = '(?:(?:list|overview|all|what are|which are|http|the|of|show|meaning of) )*';
const BEHIND =
  '(?:[ ノ]?(?:list|overview|meaning|explained|http|コド|ステタス|エラ|番号|一覧|マトメ|意味|種類|トハ|ッテ何|何|ヲ|見タイ|知リタイ|系))*';

/**
 * The class that a query names in words, and nothing else.
 *
 * @param text normalized
 * @example
 * classInWords('list of client errors')               // => '4xx'
 * classInWords(normalize('サーバーエラー系のコードまとめ')) // => '5xx'
 * classInWords('server error')                        // => undefined: one of them
 */
export function classInWords(text: string): CodeClass | undefined {
  const plain = text.replace(/[\s、。?？!・-]+/g, ' ').trim();
  const hundred = DIGITS.findIndex((digit) => new RegExp(`(?<![\\p{L}])(?:${digit})${HUNDREDS}`, 'u').test(plain));
  if (hundred >= 0) return CLASSES[hundred];
  return CLASSES.find((each) => new RegExp(`^${BEFORE}(?:${NAMES[each]})${SEVERAL}${BEHIND}$`).test(plain));
}
