/** What a program that imports the package gets. */
import facts from './data/facts.json' with { type: 'json' };
import en from './data/text.en.json' with { type: 'json' };
import ja from './data/text.ja.json' with { type: 'json' };
import { meaningsOf, sendersOf, type Texts } from './data.ts';
import type { Lang, LookupOptions, Meaning, Sender } from './types.ts';

export type * from './types.ts';

const TEXTS: Readonly<Record<Lang, Texts>> = { ja, en };

/**
 * What a code means: a meaning for each sender, the standard's first; empty where nobody is known to use the code.
 *
 * @param code a number, or text such as `'524'` and `'５２４'`
 * @throws a RangeError where the language is neither `ja` nor `en`
 * @example
 * lookup(524, { sender: 'cloudflare' })[0].retry.again // => 'if-idempotent'
 */
export function lookup(code: number | string, options?: LookupOptions): Meaning[] {
  return meaningsOf(facts, (lang) => (Object.hasOwn(TEXTS, lang) ? TEXTS[lang] : undefined), code, options);
}

/**
 * The senders with their codes.
 *
 * @example
 * senders('ja').find(({ id }) => id === 'cloudflare')?.codes // => [0, 400, 403, …]
 */
export function senders(lang: Lang = 'en'): Sender[] {
  return sendersOf(facts, lang);
}

/** Every code that somebody is known to use, in numeric order. */
export const codes: readonly number[] = [...new Set(facts.meanings.map(({ code }) => code))];
