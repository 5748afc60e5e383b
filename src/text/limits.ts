/** Limits that a sender enforces, as text. */
import type { Limit } from '../content/schema.ts';
import { formatNumber } from '../i18n/format.ts';
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';

/**
 * A limit as a line of text, with its unit and the range a customer can set.
 *
 * @example
 * formatLimit(postSize, 'en') // => 'POST body size (default): 32 MB (adjustable up to 200 MB)'
 */
export function formatLimit({ name, value, unit, adjustable }: Limit, lang: Lang): string {
  const t = dictionary(lang);
  const amount = (number: number) => t.unit[unit](formatNumber(number, lang));
  const line = t.label(name[lang]) + amount(value);
  if (!adjustable) return line;
  const { min, max } = adjustable;
  return line + t.inParentheses(t.limitAdjustable(min === undefined ? undefined : amount(min), amount(max)));
}
