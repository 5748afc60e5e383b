/** Hits as links, and what to say of an answer. */
import type { Answer, Hit } from '../answer.ts';
import type { SearchTexts } from '../texts.ts';
import type { Settings } from './settings.ts';

/**
 * A hit as a link: its title, and what is below it. Everything is set as text: nothing of the index or of the query becomes HTML.
 *
 * @param settings the reader's language, in which the language of another page is named, and what the star of their own senders says
 */
export function hitLink(hit: Hit, settings: HitTexts): HTMLAnchorElement {
  const link = document.createElement('a');
  const { title, lang: other } = hit;
  const heading = part('strong', title);
  // Also when it is empty: it may be filled later, and nothing must move then.
  const small = part('small', '');
  link.append(heading, small);
  updateHit(link, hit, settings);
  if (other) {
    for (const each of [heading, small]) each.lang = other;
    heading.after(' ', part('span', languageName(other, settings.lang)));
  }
  return link;
}

/** Updates a hit that is shown already: what is below its title, and the section that it leads to. */
export function updateHit(link: HTMLAnchorElement, { url, text, isMine }: Hit, { lang, texts }: HitTexts): void {
  link.setAttribute('href', url);
  const star = Object.assign(part('span', '★'), { role: 'img', ariaLabel: texts?.myProducts ?? '', lang });
  link.querySelector('small')!.replaceChildren(...(isMine ? [star, ' '] : []), text);
}

type HitTexts = Pick<Settings, 'lang' | 'texts'>;

type MessageTexts = Pick<Settings, 'texts' | 'failed' | 'partly'>;

/** What of a request matters to its message. */
interface Asked {
  isFiltered: boolean;
  /** Whether only a part of the text was searched. */
  isCut?: boolean | undefined;
}

/**
 * What to say of an answer; nothing before its last step.
 *
 * @example
 * messageOf({ hits: [hit, hit], missing: [], uncovered: [], offered: [], done: true, failed: false }, settings, { isFiltered: false }) // => '2 results'
 */
export function messageOf(answer: Answer, { texts, ...settings }: MessageTexts, { isFiltered, isCut }: Asked): string {
  if (!answer.done) return '';
  const failure = answer.hits.length > 0 ? settings.partly : settings.failed;
  if (!texts) return failure;
  const missing = answer.missing.length > 0 ? texts.missing.replace('{codes}', answer.missing.join(', ')) : '';
  const uncovered = answer.uncovered.length > 0 ? texts.uncovered.replace('{products}', answer.uncovered.join(', ')) : '';
  const found = missing + uncovered + (answer.failed ? failure : resultOf(answer, texts, isFiltered));
  return isCut ? texts.cut + found : found;
}

function resultOf({ hits, missing, offered, unquoted }: Answer, texts: SearchTexts, isFiltered: boolean): string {
  if (hits.length === 0 && isFiltered) return texts.noneFiltered;
  if (hits.length === 0 && missing.length > 0) return '';
  if (hits.length === 0) return offered.length > 0 ? texts.none : texts.noneAlone;
  const found = hits.length === 1 ? texts.foundOne : texts.foundMany.replace('{count}', String(hits.length));
  return unquoted ? texts.unquoted + found : found;
}

/**
 * The name of a language in another.
 *
 * @example
 * languageName('en', 'ja') // => '英語'
 */
export function languageName(language: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(language) ?? language;
}

function part(tag: 'strong' | 'span' | 'small', text: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text });
}
