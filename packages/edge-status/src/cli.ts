/** The command `edge-status`. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { codeOf, meaningsOf, sendersOf, STANDARD, type Facts, type Texts } from './data.ts';
import { COLORED, compared, explained, PLAIN, summarized, type Style } from './explain.ts';
import { codeInLine } from './log-line.ts';
import { filled, MESSAGES } from './messages.ts';
import type { Lang, Meaning } from './types.ts';

/** Exit codes. */
const UNKNOWN = 1;
const WRONG_USAGE = 2;

/** Codes below report no failure; 0 does, which logs have where no response was sent. */
const FIRST_FAILURE = 400;

const isLang = (text: string): text is Lang => text === 'ja' || text === 'en';
/** Read when it is needed: a language costs 3 ms. */
const read = <Data>(name: string): Data => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8')) as Data;

/** The language of the system, as POSIX says it. */
function systemLang({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Lang {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ja') ? 'ja' : 'en';
}

/** Ends with what is wrong, on the standard error. */
class WrongUsage extends Error {}

async function main(args: string[]): Promise<number> {
  const lang = systemLang(process.env);
  const { values, positionals } = parsed(args, lang);
  const wanted = values.lang ?? lang;
  if (!isLang(wanted)) throw new WrongUsage(filled(MESSAGES[lang].noLang, { text: JSON.stringify(wanted) }));
  const messages = MESSAGES[wanted];
  if (values.help) return write(messages.help);
  if (values.version) {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
    return write(`${version}\n`);
  }
  const facts = read<Facts>('facts');
  if (values.senders)
    return write(
      sendersOf(facts, wanted)
        .map(({ id, name }) => `${id}\t${name}\n`)
        .join(''),
    );
  const { sender } = values;
  if (sender !== undefined && !Object.hasOwn(facts.senders, sender))
    throw new WrongUsage(filled(messages.noSender, { text: JSON.stringify(sender) }));
  const texts = read<Texts>(`text.${wanted}`);
  const meaningsFor = (code: number, of = sender) => meaningsOf(facts, () => texts, code, { sender: of, lang: wanted });
  /** Of the sender that is named here or by the line; where it has none, what the standard says. */
  const meaningsInLog = (code: number, shown: string | undefined) => {
    const own = meaningsFor(code, sender ?? shown);
    return own.length > 0 ? own : meaningsFor(code, STANDARD);
  };
  const style = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb' ? COLORED : PLAIN;

  const codes = positionals[0] === 'explain' ? positionals.slice(1) : positionals;
  if (codes.length === 0) {
    if (process.stdin.isTTY) throw new WrongUsage(messages.noInput);
    return annotate(meaningsInLog, (meanings) => style.caution(`  ← ${summarized(meanings, texts, wanted)}`), values.all);
  }
  const numbers = codes.map((text) => {
    const code = codeOf(text);
    if (code === undefined) throw new WrongUsage(filled(messages.noCode, { text: JSON.stringify(text) }));
    return code;
  });
  let exit = 0;
  for (const code of numbers) {
    const meanings = meaningsFor(code);
    if (values.json) write(`${JSON.stringify(meanings, null, 2)}\n`);
    else if (meanings.length > 0) write(textOf(meanings, texts, wanted, style));
    if (meanings.length > 0) continue;
    exit = UNKNOWN;
    process.stderr.write(`${filled(sender === undefined ? messages.unknown : messages.unknownOf, { code, sender: sender ?? '' })}\n`);
  }
  return exit;
}

/** The options, or what is wrong with them. */
function parsed(args: string[], lang: Lang) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        sender: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        senders: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    throw new WrongUsage(filled(MESSAGES[lang].noOption, { text: (error as Error).message }));
  }
}

function textOf(meanings: readonly Meaning[], texts: Texts, lang: Lang, style: Style): string {
  if (meanings.length === 1) return explained(meanings[0], texts, lang, style);
  return `${compared(meanings, texts, lang, style)}${style.soft(filled(MESSAGES[lang].more, { code: meanings[0].code }))}\n`;
}

/** Writes every line of the standard input, those with a known code with an explanation at the end. */
async function annotate(
  meaningsFor: (code: number, sender: string | undefined) => Meaning[],
  note: (meanings: readonly Meaning[]) => string,
  all: boolean,
): Promise<number> {
  /** Notes by code and sender: a log has the same ones again and again. */
  const notes = new Map<string, string>();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const found = codeInLine(line);
    let added = '';
    if (found && (all || found.code >= FIRST_FAILURE || found.code === 0)) {
      const key = `${found.sender}/${found.code}`;
      if (!notes.has(key)) {
        const meanings = meaningsFor(found.code, found.sender);
        notes.set(key, meanings.length > 0 ? note(meanings) : '');
      }
      added = notes.get(key)!;
    }
    // Whoever reads more slowly than the log comes is waited for.
    if (!process.stdout.write(`${line}${added}\n`)) await new Promise((resume) => process.stdout.once('drain', resume));
  }
  return 0;
}

function write(text: string): number {
  process.stdout.write(text);
  return 0;
}

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  process.stderr.write(`${error.message}\n${MESSAGES[systemLang(process.env)].tryHelp}\n`);
  process.exitCode = WRONG_USAGE;
}
