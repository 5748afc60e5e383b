/** What the command says about itself, in each language. */
import type { Lang } from './types.ts';

/** The sentences of the command. */
interface Messages {
  help: string;
  /** With `{code}`. */
  unknown: string;
  /** With `{code}` and `{sender}`. */
  unknownOf: string;
  /** With `{text}`. */
  noCode: string;
  noLang: string;
  noSender: string;
  noOption: string;
  noInput: string;
  tryHelp: string;
  more: string;
}

export const MESSAGES: Readonly<Record<Lang, Messages>> = {
  en: {
    help: `Usage: edge-status <code> … [options]     explains codes
       <command> | edge-status [options]  adds an explanation to each line of a log that has an error

Options:
  --sender <id>    only what this product means, such as cloudflare; --senders lists them
  --lang <ja|en>   the language; by default that of the system
  --json           prints the data as JSON, one array per code
  --all            log lines: explains codes that report no failure, too
  --senders        lists the products
  --help, --version

Exit code: 0, 1 if a code is unknown, 2 if the command is used wrongly.
NO_COLOR=1 turns colors off; they are off if the output is not a terminal.
`,
    unknown: 'No meaning of {code} is known.',
    unknownOf: 'No meaning of {code} is known for {sender}.',
    noCode: '{text} is not a status code. Write the digits, such as 524.',
    noLang: '{text} is not a language of the data. Write ja or en.',
    noSender: '{text} is not a known product. To list the known products, run: edge-status --senders',
    noOption: 'The option cannot be read: {text}',
    noInput: 'No code is given, and the standard input is a terminal.',
    tryHelp: 'For help, run: edge-status --help',
    more: 'Details of one product: edge-status {code} --sender <id>',
  },
  ja: {
    help: `使い方: edge-status <コード> … [オプション]      コードの意味を表示します
        <コマンド> | edge-status [オプション]  ログのエラーの行に説明を付けます

オプション:
  --sender <id>    指定した製品の意味だけを表示します（例: cloudflare）。一覧は--sendersで表示します
  --lang <ja|en>   言語。省略すると、システムの言語を使います
  --json           データをJSONで表示します（コードごとに1つの配列）
  --all            エラーではないコードの行にも説明を付けます
  --senders        製品の一覧を表示します
  --help, --version

終了コード: 0、コードの意味が不明な場合は1、使い方が正しくない場合は2
NO_COLOR=1を設定すると、色を付けません。出力先が端末でない場合も、色を付けません。
`,
    unknown: '{code}の意味は収録していません。',
    unknownOf: '{sender}の{code}の意味は収録していません。',
    noCode: '{text}はステータスコードではありません。524のような数字を指定してください。',
    noLang: '{text}の文章はありません。jaかenを指定してください。',
    noSender: '{text}という製品は収録していません。一覧は、edge-status --sendersで表示できます。',
    noOption: 'オプションを解釈できません: {text}',
    noInput: 'コードの指定がなく、標準入力が端末です。',
    tryHelp: '使い方は、edge-status --helpで表示できます。',
    more: '製品ごとの詳細: edge-status {code} --sender <id>',
  },
};

/**
 * A sentence with its gaps filled.
 *
 * @example
 * filled('No meaning of {code} is known.', { code: 599 }) // => 'No meaning of 599 is known.'
 */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
