/** The title of a code's page. */
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import type { Code } from '../model/code.ts';
import { headingOf } from '../model/names.ts';

/**
 * The number, a space, and the names that a heading has room for. The search splits titles at that space.
 *
 * @example
 * titleOf(code423, 'en') // => '423 Locked / Request loop'
 */
export function titleOf(code: Pick<Code, 'code' | 'meanings'>, lang: Lang): string {
  const t = dictionary(lang);
  const { names, more } = headingOf(code, lang);
  return `${code.code} ${names.join(t.nameSeparator)}${more > 0 ? ` ${t.moreNames(more)}` : ''}`;
}
