/**
 * How the prose is written: patterns that give a translation away, and words that mean something else to an engineer. Each rule has a
 * bad and a good example, which its test and CONTRIBUTING.md take from here.
 */
import type { Lang } from '../../src/languages.ts';
import type { Passage } from './passages.ts';
import type { ProseProblem } from './terms.ts';

/** A rule of style. */
export interface StyleRule {
  lang: Lang;
  /** What is right. */
  says: string;
  /** What it refuses, in the text with its markup. */
  pattern: RegExp;
  bad: string;
  good: string;
  /** The fields it is about; left out, all. */
  fields?: RegExp;
}

/** Every rule, by its name. */
export const STYLE_RULES: Record<string, StyleRule> = {
  // English
  eventIsNoCode: {
    lang: 'en',
    says: 'a status code is sent, returned or logged; it is never what an event is',
    pattern: /(?<!code)(?<!number)(?<!numbers)(?<!status) (?:is|are)(?: an?)? \[\d{1,3}\]\(code:/,
    bad: 'A connection that fails is [502](code:x/502).',
    good: 'ALB returns 502 when the connection fails.',
  },
  codeIsNoEvent: {
    lang: 'en',
    says: 'a code means something; it is not the thing itself',
    pattern: /(?:[Tt]he|[Aa]) (?:\[\d{1,3}\]\([^)]*\)|\d{3})(?: (?:of|at) [^.,;]{3,40}?)? is an? (?!status|code|number|value)[a-z]/,
    bad: 'The [524](code:x/524) of Tencent Cloud CDN is an overloaded platform.',
    good: 'On Tencent Cloud CDN, 524 means that the platform is overloaded.',
  },
  codeIsNoNumber: {
    lang: 'en',
    says: '"code" or "status" for the code; "number" for 1xxx numbers, ports and counts',
    pattern:
      /(?<!1xxx )(?<!port )(?<!Number )(?<!random )(?<!stream )(?<!sequence )(?<!version )\b(?<!\bline )numbers?\b(?! of| after| 62|`)/,
    bad: 'The number appears only in the log.',
    good: 'The code appears only in the log.',
  },
  serversReturnCodes: {
    lang: 'en',
    says: 'servers return, send or respond with a code; they do not answer it or make it',
    pattern:
      /\banswer(?:s|ed|ing)? (?:with )?(?:the |an? )?\d{3}\b|\bma(?:de|kes?|king) (?:the (?:number|code)|an? [45]\d\d|the [45]\d\d|it\.|\d{3}s)/,
    bad: 'ALB answers 463. The target made it.',
    good: 'ALB returns 463. The target returned it.',
  },
  onTheProduct: {
    lang: 'en',
    says: '"nginx returns" or "on nginx", not "at nginx"; "nginx\'s limit", not "the limit of nginx"',
    pattern:
      /\b[Aa]t (?:Tencent|Cloudflare|CloudFront|nginx|ALB|ECDN|EdgeOne|Fastly|Shopify|the AWS|AWS|Envoy|IIS|Akamai|Azure)|\b(?:limit|log|configuration|buffers?|validation|filter|keepalive|timeout) of (?:nginx|Envoy|Cloudflare|the upstream|the backend|the origin)\b/,
    bad: 'At Cloudflare the same failure has the code 521.',
    good: 'Cloudflare returns 521 for the same failure.',
  },
  notANotNo: {
    lang: 'en',
    says: '"is not a", never "is no"',
    pattern: /\b(?:is|are) no (?:failure|HTTP|number|code|error|limit|block|visitor|504|attack)\b|\bthat is no (?:number|code)\b/,
    bad: 'It is no failure of a target.',
    good: 'The target has not failed.',
  },
  thingsDoNotStand: {
    lang: 'en',
    says: 'things are, appear or are listed, they do not stand; current, not present; persists, not goes on',
    pattern: /\bstands?\b(?! out| for| in for| still)|\bpresent (?:size|state|one|ones|documentation|`|protocol)|\bit goes on\b/,
    bad: 'The code stands in the body.',
    good: 'The code is in the body.',
  },
  clientsCloseConnections: {
    lang: 'en',
    says: 'a client closes the connection and a server times out; people leave, give up and are patient',
    pattern: /client(?: that)? (?:leaves|left)|hangs? up|hung up|hang-up|the one to give up|patien|\bimpatient|said no|what came of it/,
    bad: 'The client that left never sees it.',
    good: 'The client that closed the connection never receives it.',
  },
  noProverbs: {
    lang: 'en',
    says: 'no proverb in the imperative; say what to do',
    pattern: /(?:^|\. )[A-Z][a-z]+ [^.]{0,60}, and you [^.]*\./,
    bad: 'Mistake one for the other, and you may open the door to an attack.',
    good: 'Check which product returned the 567 before you change a rule.',
  },
  conditionsWithIf: {
    lang: 'en',
    says: 'a condition on a log field is stated with "if"',
    pattern: /\bWith (?:an? )?`?(?:\d+|-)`? (?:in|at) (?:`|the)|(?:^|\. )With `[a-z_]+`, /,
    bad: 'With 500 in `status`, the backend sent it.',
    good: 'If `status` is 500, the backend returned it.',
  },
  articlesInPairs: {
    lang: 'en',
    says: 'every noun of a pair keeps its article, except in set pairs such as "between client and server"',
    pattern:
      /\b(?:[Cc]heck|[Cc]ompare|[Rr]eview|[Ll]ook up|of|that|in the logs of) (?:client|handshake|connection|protocol|domain|path|host|port|owner|load balancer|CDN|NSG|CPU|browser)(?:, [a-z]+)*,? (?:and|or) [a-z]+/,
    bad: 'Check handshake and response.',
    good: 'Check the TLS handshake and the response.',
  },
  actionsAreActions: {
    lang: 'en',
    says: 'an action starts with an imperative verb and names its object; "make it faster" is none',
    pattern:
      /^(?:The|It|A|This) |[Mm]ake (?:the (?:URLs|slow URLs|work|backend)|it) (?:concerned )?faster|, and shorten it|shorten it,|[Ss]tarting and polling|slow work/,
    bad: 'Make the URLs concerned faster.',
    good: 'Find the slowest URLs in the access log and profile them.',
    fields: /^actions\./,
  },
  titlesAsk: {
    lang: 'en',
    says: 'the title of a check is a question or an imperative, not "Whether …"',
    pattern: /^Whether /,
    bad: 'Whether the Accept field is what is refused',
    good: 'Check whether the Accept header is the reason',
    fields: /^title\./,
  },
  meaningHasASubject: {
    lang: 'en',
    says: 'the first sentence of a meaning names its subject and has a verb',
    pattern: /^(?:It|Returned|Not an?|A (?:number|value|failure|use|collective))\b/,
    bad: "A number of nginx's own that the configuration names.",
    good: 'nginx logs 444 when its configuration closes a connection without a response.',
    fields: /^meaning\./,
  },
  oneReload: {
    lang: 'en',
    says: 'one wording for one instruction: "Wait a few minutes and reload.", "tell the site operator"',
    pattern:
      /Reload later|Wait a little and reload|Wait and reload|Reload after a while|Wait a while|operator of the (?:web)?site|site['’]s operator/,
    bad: 'Reload after a while, and tell the operator of the website.',
    good: 'Wait a few minutes and reload. If the error persists, tell the site operator.',
  },
  straightApostrophe: {
    lang: 'en',
    says: 'apostrophes are straight',
    pattern: /\w’\w/,
    bad: 'The origin’s log.',
    good: "The origin's log.",
  },

  // Japanese
  japaneseCode: {
    lang: 'ja',
    says: 'HTTPの番号は「コード」か「ステータス」。「番号」は1xxx、ポート、件数に限る',
    pattern: /(?<!ポート)(?<!1xxxの)(?<!error`の)(?<!ルールの)番号(?!62|番)/,
    bad: 'バックエンドが返した番号です。',
    good: 'バックエンドが返したステータスコードです。',
  },
  japaneseReturned: {
    lang: 'ja',
    says: 'コードは「返す」「記録する」。「作る」「決める」「付ける」「作り手」「送り手」は使わない',
    pattern: /(?:番号|コード|エラー)を作|作った(?:番号|コード)|作り手|送り手|番号を付け|番号を決め|(?:502|503|504|404|400)を作/,
    bad: 'ALBが作ったコードです。',
    good: 'ALBが返したコードです。',
  },
  japaneseIsolate: {
    lang: 'ja',
    says: '原因や区間の判断は「切り分けます」「特定します」「判断します」',
    pattern: /かを分けます|だけかを分け|で分けます|番号かを分け|かを決めます|ログで決め|送信元を決め/,
    bad: '拒否したのがALBかバックエンドかを分けます。',
    good: '拒否したのがALBかバックエンドかを特定します。',
  },
  japaneseMachines: {
    lang: 'ja',
    says: '機械を人のように書かない。応答がない、拒否する、タイムアウトする',
    pattern: /返事|返答|黙(?:っ|り)|答え(?!ば|は|と|が|を|に|で|$)|断(?:っ|ら|り|る)(?!た場合)|拒[みまん]|待ちきれ|諦め|生きて|名乗/,
    bad: 'サーバーの返事がなく、リクエストを断っています。',
    good: 'サーバーの応答がなく、リクエストを拒否しています。',
  },
  japaneseTense: {
    lang: 'ja',
    says: '「AかBか」で終わる要約は、時制をそろえる',
    pattern: /(?:ない|いる|る)か、[^。]*(?:ました|ませんでした)。/,
    bad: '上流に接続できないか、応答を受け取れませんでした。',
    good: '上流に接続できなかったか、応答を受け取れませんでした。',
    fields: /^summary\./,
  },
  japaneseValues: {
    lang: 'ja',
    says: '「そろっていれば」「〜をタイムアウトに持つ」ではなく、値がどう見えるかを書く',
    pattern: /そろっていれば|とそろい|タイムアウト[にを]持つ|上限を持つ/,
    bad: '値がそろっていれば、クライアントの側です。',
    good: '値がほぼ同じなら、クライアントの側です。',
  },
  japaneseTls: {
    lang: 'ja',
    says: 'TLSは「TLSハンドシェイク」、プロトコルは「使う」「送る」',
    pattern: /取り決め|を話し/,
    bad: 'TLSの取り決めに失敗しました。',
    good: 'TLSハンドシェイクに失敗しました。',
  },
  japaneseParticles: {
    lang: 'ja',
    says: '「の」は続けて2つまで',
    pattern: /(?:[ァ-ヴーA-Za-z0-9一-龠`/.]+の){3,}[ァ-ヴーA-Za-z0-9一-龠]/,
    bad: 'CloudflareのDNSのオリジンのIPアドレスを確認します。',
    good: 'CloudflareのDNSに登録したオリジンのIPアドレスを確認します。',
  },
  japaneseEvents: {
    lang: 'ja',
    says: '要約と意味は、起きたことで終わる。「〜状態です」「〜ことを表します／示します」で終えない',
    pattern: /状態です。|こと(?:だけ)?を(?:表|示)します。/,
    bad: 'クライアントがいなくなった状態です。',
    good: 'クライアントが切断しました。',
    fields: /^(?:summary|meaning)\./,
  },
  japanesePredicates: {
    lang: 'ja',
    says: '原因は述語で終える。名詞の列挙＋「です」にしない',
    pattern: /[一-龠ァ-ヴー](?:です|などです)。$/,
    bad: 'TLSの設定の不一致、同時接続数の上限です。',
    good: 'TLSの設定が合わないか、証明書の期限が切れています。',
    fields: /^causes\./,
  },
  japaneseActions: {
    lang: 'ja',
    says: '対処は、その場でできる確認か操作にする',
    pattern: /処理を速く|応答を速く|処理を短くします|処理時間を調べて短く/,
    bad: '対象のURLの処理を速くします。',
    good: 'アクセスログで遅いURLを特定し、時間のかかる処理を調べます。',
  },
  japaneseNames: {
    lang: 'ja',
    says: '名前は名詞句で、同じ失敗には同じ形',
    pattern: /(?:ない|すぎる|できない)$|が上限超過$/,
    bad: 'URIが長すぎる',
    good: 'URIの長さ超過',
    fields: /^name\./,
  },
  japaneseSpelling: {
    lang: 'ja',
    says: '表記をそろえる: 32 KB（空白あり）、メモリー、ディレクトリー、手がかり、そろえる、届ききる',
    pattern: /\d(?:KB|MB|GB)|メモリ(?!ー)|ディレクトリ(?!ー)|手掛かり|揃|届き切/,
    bad: 'メモリが32MBを超えました。',
    good: 'メモリーが32 MBを超えました。',
  },
  japaneseReload: {
    lang: 'ja',
    says: '1つの指示は1つの言い方で: 「数分待ってから再読み込みします」',
    pattern: /時間をおいて(?:から)?再読み込み|少し待ってから|しばらく待って(?:から)?再読み込み/,
    bad: '時間をおいて再読み込みします。',
    good: '数分待ってから再読み込みします。',
  },
};

/** A hit that stays, with the reason. */
export interface AcceptedHit {
  rule: string;
  file: string;
  field: string;
  because: string;
}

/**
 * What the passages have that a rule refuses, but for what is accepted.
 *
 * @example
 * styleProblems([{ lang: 'en', field: 'meaning.en', markup: 'It is no failure.', … }], [])[0].message
 * // => 'notANotNo: "is no failure" → "is not a", never "is no"'
 */
export function styleProblems(passages: readonly Passage[], accepted: readonly AcceptedHit[]): ProseProblem[] {
  return passages.flatMap((passage) =>
    Object.entries(STYLE_RULES).flatMap(([name, { lang, pattern, fields, says }]) => {
      if (lang !== passage.lang || (fields && !fields.test(passage.field))) return [];
      const found = pattern.exec(passage.markup)?.[0];
      if (!found || accepted.some(({ rule, file, field }) => rule === name && file === passage.file && field === passage.field)) return [];
      return [{ passage, message: `${name}: "${found}" → ${says}` }];
    }),
  );
}
