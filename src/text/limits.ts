import type { Limit } from '../content/schema.ts';
import type { Lang } from '../languages.ts';
import { dictionary } from '../i18n/index.ts';

const UNIT_TEXT: Record<Limit['unit'], Record<Lang, string>> = {
  s: { ja: '秒', en: ' s' },
  KB: { ja: ' KB', en: ' KB' },
  MB: { ja: ' MB', en: ' MB' },
  'requests/s': { ja: 'リクエスト/秒', en: ' requests/s' },
};

/**
 * A limit as a line of text, with its unit and the range a customer can set.
 *
 * @example
 * formatLimit(postSize, 'en') // => 'POST body size (default): 32 MB (adjustable up to 200 MB)'
 */
export function formatLimit({ name, value, unit, adjustable }: Limit, lang: Lang): string {
  const amount = (number: number) => number.toLocaleString(lang) + UNIT_TEXT[unit][lang];
  const line = `${name[lang]}${lang === 'ja' ? '：' : ': '}${amount(value)}`;
  if (!adjustable) return line;
  const range = dictionary(lang).limitAdjustable(adjustable.min === undefined ? undefined : amount(adjustable.min), amount(adjustable.max));
  return lang === 'ja' ? `${line}（${range}）` : `${line} (${range})`;
}
