/** Meanings as text for a terminal. */
import { STANDARD, type Labels, type Texts } from './data.ts';
import { filled } from './messages.ts';
import type { Lang, Meaning, Retry } from './types.ts';

/** How text is set off in a terminal. */
export interface Style {
  strong: (text: string) => string;
  soft: (text: string) => string;
  caution: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`;

/** For terminals. */
export const COLORED: Style = { strong: sgr(1, 22), soft: sgr(2, 22), caution: sgr(33, 39) };
/** For files, other programs, and whoever wants no colors. */
export const PLAIN: Style = { strong: String, soft: String, caution: String };

/**
 * Markdown of the data as plain text.
 *
 * @example
 * plain('See [504](https://example.org/codes/504/#http) in `status`.') // => 'See 504 in status.'
 */
const plain = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');

/**
 * Whether the request may be sent again, and when.
 *
 * @example
 * againOf({ again: 'if-idempotent', wait: 'backoff', … }, labels, 'en') // => 'Only if idempotent (with back-off)'
 */
function againOf({ again, wait, waitSeconds }: Retry, labels: Labels, lang: Lang): string {
  if (!wait) return labels.again[again];
  const when = wait === 'seconds' ? filled(labels.waitSeconds, { seconds: waitSeconds! }) : labels.wait[wait];
  return labels.again[again] + (lang === 'ja' ? `（${when}）` : ` (${when})`);
}

/** Where on the path it happens. */
function placeOf({ hops, stages }: Meaning, labels: Labels, lang: Lang): string {
  if (hops.length === 0) return labels.whereUnknown;
  const separator = lang === 'ja' ? '、' : ', ';
  return [
    ...hops.map((hop) => labels.hop[hop]),
    ...(stages.length > 0 ? [stages.map((stage) => labels.stage[stage]).join(separator)] : []),
  ].join(lang === 'ja' ? '／' : ' / ');
}

/** The columns that a text takes: a full-width character takes two. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u1100-\uFF60]/u.test(character) ? 2 : 1), 0);

const indented = (text: string, by = '  '): string => text.replaceAll('\n', `\n${by}`);

/** Everything about one meaning. */
export function explained(meaning: Meaning, { labels }: Texts, lang: Lang, style: Style): string {
  const { prose, retry } = meaning;
  const facts: [string, string][] = [
    [labels.whereItHappens, placeOf(meaning, labels, lang)],
    [labels.sendAgain, againOf(retry, labels, lang)],
    [labels.reachedOrigin, labels.reached[retry.reached]],
    [labels.nextTurn, labels.turn[retry.turn]],
  ];
  const width = Math.max(...facts.map(([label]) => widthOf(label)));
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', style.strong(title), ...lines] : []);
  return [
    style.strong(`${meaning.code} ${meaning.name}`) + style.soft(` · ${meaning.senderName}`),
    plain(prose.summary),
    '',
    ...facts.map(([label, value]) => `  ${style.soft(label)}${' '.repeat(width - widthOf(label) + 2)}${value}`),
    ...(prose.retry ? [`  ${plain(prose.retry)}`] : []),
    ...section(
      labels.whatToDo,
      prose.actions.map(({ who, text }, index) => `  ${index + 1}. [${labels.role[who]}] ${plain(text)}`),
    ),
    ...section(
      labels.likelyCauses,
      prose.causes.map((cause) => `  - ${plain(cause)}`),
    ),
    ...section(labels.howToConfirm, [
      ...(prose.evidence ? [`  ${plain(prose.evidence)}`] : []),
      ...meaning.checks.flatMap(({ title, command }) => [`  - ${plain(title)}`, `      ${indented(command, '      ')}`]),
    ]),
    ...section(labels.forSupport, prose.support ? [`  ${plain(prose.support)}`] : []),
    ...section(
      labels.sources,
      meaning.sources.map(({ title, url, checked }) => `  - ${title} ${style.soft(`${url} (${labels.checked} ${checked})`)}`),
    ),
    '',
    meaning.url,
    '',
  ].join('\n');
}

/** A code that several senders use: a few lines for each. */
export function compared(meanings: readonly Meaning[], { labels, warnings }: Texts, lang: Lang, style: Style): string {
  const { code } = meanings[0];
  const warning = warnings[code];
  return [
    style.strong(String(code)),
    ...(warning ? [style.caution(`${labels.warning} ${plain(warning)}`)] : []),
    ...meanings.flatMap((meaning) => [
      '',
      `${style.strong(meaning.sender)}  ${meaning.senderName}: ${meaning.name}`,
      `  ${plain(meaning.prose.summary)}`,
      `  ${style.soft(`${labels.sendAgain} ${againOf(meaning.retry, labels, lang)}`)}`,
    ]),
    '',
  ].join('\n');
}

/** So many names, and senders of a name, stand in one line; of the others, the number. */
const IN_ONE_LINE = 2;

const short = (texts: readonly string[], separator: string): string =>
  [...texts.slice(0, IN_ONE_LINE), ...(texts.length > IN_ONE_LINE ? [`+${texts.length - IN_ONE_LINE}`] : [])].join(separator);

/**
 * A code in one line, for a line of a log.
 *
 * @example
 * summarized(lookup(524, { sender: 'cloudflare' }), texts, 'en') // => '524 Cloudflare: Origin response timed out · Send it again? Only if …'
 */
export function summarized(meanings: readonly Meaning[], { labels }: Texts, lang: Lang): string {
  const names = [...new Set(meanings.map(({ name }) => name))];
  const sendersOf = (its: readonly Meaning[]) =>
    short(
      its.map(({ senderName }) => senderName),
      lang === 'ja' ? '、' : ', ',
    );
  const named = names.map((name) => `${sendersOf(meanings.filter((each) => each.name === name))}: ${name}`);
  const answers = new Set(meanings.map(({ retry }) => againOf(retry, labels, lang)));
  const again = answers.size === 1 ? [`${labels.sendAgain} ${[...answers][0]}`] : [];
  // Of many, the standard's is right for every sender as far as it goes; any other would be a guess.
  const shown = named.length > IN_ONE_LINE && meanings[0].sender === STANDARD ? `${names[0]} | +${named.length - 1}` : short(named, ' | ');
  return [`${meanings[0].code} ${shown}`, ...again].join(' · ');
}
