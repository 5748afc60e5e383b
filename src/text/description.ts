/** The description of a code's page: what search results and chat windows show below its title, about two lines. */
import type { Sender } from '../content/schema.ts';
import { dictionary, localeOf } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import { firstAction } from '../model/actions.ts';
import type { Code } from '../model/code.ts';
import { plain } from './prose.ts';

/**
 * The description of a code. With one meaning: its summary, and the first action if that fits. With several: the name that each
 * sender has for it, as many as fit, so that a reader does not take one meaning for all.
 *
 * @param senders keyed by id, with the sender of every meaning
 * @example
 * descriptionOf(code499, senders, 'en') // => 'nginx: The client closed the connection. Look at the log for …'
 * descriptionOf(code524, senders, 'en') // => 'Tencent CDN: Overload; Cloudflare: A timeout occurred'
 */
export function descriptionOf(
  { meanings }: Pick<Code, 'meanings'>,
  senders: ReadonlyMap<string, Pick<Sender, 'short'>>,
  lang: Lang,
): string {
  const t = dictionary(lang);
  const limit = localeOf(lang).descriptionLength;
  const label = (sender: string) => t.label(senders.get(sender)!.short[lang]);
  if (meanings.length === 1) {
    const [{ sender, summary, actions }] = meanings;
    const sentences = [label(sender) + plain(summary[lang]), plain(firstAction(actions)[lang])];
    return fitting(sentences, t.sentenceSeparator, limit, '');
  }
  const parts = meanings.map(({ sender, name }) => label(sender) + name[lang]);
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
