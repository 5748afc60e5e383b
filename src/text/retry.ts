/** Whether a request may be sent again, as text. */
import type { Retry } from '../content/schema.ts';
import { formatNumber } from '../i18n/format.ts';
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';

/**
 * Whether the request may be sent again, and after which time.
 *
 * @example
 * formatAgain({ again: 'if-idempotent', wait: 'backoff' }, 'en') // => 'Only if idempotent (with back-off)'
 * formatAgain({ again: 'yes', wait: 30 }, 'en')                  // => 'Yes (after 30 s)'
 */
export function formatAgain({ again, wait }: Pick<Retry, 'again' | 'wait'>, lang: Lang): string {
  const t = dictionary(lang);
  if (wait === undefined) return t.again[again];
  return t.again[again] + t.inParentheses(typeof wait === 'number' ? t.waitSeconds(formatNumber(wait, lang)) : t.wait[wait]);
}
