/** What a chat window and a list of search results say about a code: some two lines. */
import type { Lang } from '../languages.ts';

/** In characters; Japanese ones are twice as wide. */
const LIMIT: Record<Lang, number> = { ja: 80, en: 150 };

export interface Described {
  /** The sender's short name. */
  sender: string;
  name: string;
  summary: string;
  /** What to do first, if anything. */
  first: string;
}

/**
 * The description of a code: of its one meaning the summary, and what to do first if that fits; of several, what each sender means,
 * as many as fit, so that nobody takes one for all.
 *
 * @param meanings at least one
 * @example
 * describe([{ sender: 'nginx', name: 'Closed', summary: 'The client left.', first: 'Look at the log.' }], 'en')
 * // => 'nginx: The client left. Look at the log.'
 */
export function describe(meanings: readonly Described[], lang: Lang): string {
  const colon = lang === 'ja' ? '：' : ': ';
  if (meanings.length === 1) {
    const [{ sender, summary, first }] = meanings;
    return fitting([`${sender}${colon}${summary}`, first], lang === 'ja' ? '' : ' ', LIMIT[lang], '');
  }
  return fitting(
    meanings.map(({ sender, name }) => `${sender}${colon}${name}`),
    lang === 'ja' ? '／' : '; ',
    LIMIT[lang],
    ' …',
  );
}

/** As many parts as fit, the first in any case; `more` stands for those left out. */
function fitting(parts: string[], separator: string, limit: number, more: string): string {
  let text = parts[0];
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    if (`${text}${separator}${part}`.length > limit) return text + more;
    text += separator + part;
  }
  return text;
}
