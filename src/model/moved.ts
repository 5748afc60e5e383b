/** What became of addresses that are no more. */
import type { Moved } from '../content/schema.ts';
import { LANGS, type Lang } from '../languages.ts';

/** An address that is no more, in one language or without one. */
export interface MovedAddress {
  /** Such as `/ja/codes/524/`. */
  path: string;
  /** Without `#`; undefined for a whole page. */
  fragment?: string;
  /** Undefined for an address without a language. */
  lang?: Lang;
  /** Where its content is now; undefined where it is gone. */
  to?: string;
  moved: Moved;
}

/** What stands for each language. */
const EACH_LANGUAGE = '{lang}';

/**
 * The addresses that are no more, one for each language of an entry with `{lang}`.
 *
 * @param moved keyed by address
 * @example
 * movedAddresses(new Map([['/{lang}/codes/9/#a', { to: '/{lang}/codes/9/#b', … }]]))
 * // => [{ path: '/ja/codes/9/', fragment: 'a', lang: 'ja', to: '/ja/codes/9/#b', … }, …]
 */
export function movedAddresses(moved: ReadonlyMap<string, Moved>): MovedAddress[] {
  return [...moved].flatMap(([address, entry]) => {
    const langs = address.includes(EACH_LANGUAGE) ? LANGS : [LANGS.find((lang) => address.startsWith(`/${lang}/`))];
    return langs.map((lang): MovedAddress => {
      const inLanguage = (text: string) => (lang ? text.replaceAll(EACH_LANGUAGE, lang) : text);
      const [path, fragment] = inLanguage(address).split('#');
      return {
        path,
        ...(fragment && { fragment }),
        ...(lang && { lang }),
        ...(entry.to && { to: inLanguage(entry.to) }),
        moved: entry,
      };
    });
  });
}
