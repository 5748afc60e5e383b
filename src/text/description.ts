/** The description of a code's page: what search results and chat windows show below its title, about two lines. */
import { dictionary, localeOf } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import { firstAction } from '../model/actions.ts';
import { STANDARD, type Code } from '../model/code.ts';
import { headingOf, sharedNames } from '../model/names.ts';
import { plain } from './prose.ts';
import { labelOf, type SendersById } from './title.ts';

/**
 * The description of a code. With one meaning: its summary, and the first action if that fits. With several of one name: their
 * summaries. With several names: the products that have each, as many as fit, so that a reader does not take one meaning for all; where
 * the title has the standard's name alone, without it.
 *
 * @param senders keyed by id, with the sender of every meaning
 * @example
 * descriptionOf(code499, senders, 'en') // => 'nginx: The client closed the connection. Look at the log for …'
 * descriptionOf(code524, senders, 'en') // => 'EdgeOne, Cloudflare: Origin response timed out; Tencent CDN: Platform overload'
 */
export function descriptionOf(code: Pick<Code, 'code' | 'meanings'>, senders: SendersById, lang: Lang): string {
  const { meanings } = code;
  const t = dictionary(lang);
  const limit = localeOf(lang).descriptionLength;
  const summaries = meanings.map(({ sender, summary }) => labelOf([sender], senders, lang) + plain(summary[lang]));
  if (meanings.length === 1) return fitting([...summaries, plain(firstAction(meanings[0].actions)[lang])], t.sentenceSeparator, limit, '');
  const names = sharedNames(code, lang);
  if (names.length === 1) return fitting(summaries, t.sentenceSeparator, limit, '');
  const { isPartial } = headingOf(code, lang);
  const parts = names
    .map(({ name, senders: ids }) => ({ name, users: isPartial ? ids.filter((id) => id !== STANDARD) : ids }))
    .filter(({ users }) => users.length > 0)
    .map(({ name, users }) => labelOf(users, senders, lang) + name);
  return fitting(parts, t.meaningSeparator, limit, ' …');
}

/** As many parts as fit, at least the first. `more` is appended if some are left out. */
function fitting(parts: string[], separator: string, limit: number, more: string): string {
  let text = parts[0];
  for (const part of parts.slice(1)) {
    if (`${text}${separator}${part}`.length > limit) return text + more;
    text += separator + part;
  }
  return text;
}
