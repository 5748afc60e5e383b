/** The title of a code's page, and the parts of its heading as words. */
import type { Sender } from '../content/schema.ts';
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import type { Code } from '../model/code.ts';
import { model } from '../model/index.ts';
import { headingOf, type CodeUse } from '../model/names.ts';

/** Senders keyed by id. */
export type SendersById = ReadonlyMap<string, Pick<Sender, 'short'>>;

/**
 * What stands before a name to say whose it is, with what separates the two; empty where the name is nobody's in particular.
 *
 * @param ids of senders
 * @example
 * labelOf(['tencent-edgeone', 'cloudflare'], senders, 'en') // => 'EdgeOne, Cloudflare: '
 */
export function labelOf(ids: readonly string[], senders: SendersById, lang: Lang): string {
  const t = dictionary(lang);
  return ids.length === 0 ? '' : t.label(ids.map((id) => senders.get(id)!.short[lang]).join(t.listSeparator));
}

/**
 * What products use a code for, as a sentence of its own.
 *
 * @example
 * formatUse({ products: 11, kinds: 4, isOther: false }, 'en') // => '11 products use it for 4 kinds of failure'
 */
export function formatUse({ products, kinds, isOther }: CodeUse, lang: Lang): string {
  const t = dictionary(lang);
  return kinds === 0 ? t.usedBy(products) : t.usedByFor(products, kinds, isOther);
}

/**
 * The number, a space, and what the heading shows, what counts first: chat windows and search results cut titles.
 *
 * @param senders with the sender of every meaning
 * @example
 * titleOf(code524, 'en') // => '524 EdgeOne, Cloudflare: Origin response timed out / Tencent CDN: Platform overload'
 * titleOf(code503, 'en') // => '503 Service unavailable – 11 products, 4 kinds of failure'
 */
export function titleOf(code: Pick<Code, 'code' | 'meanings'>, lang: Lang, senders: SendersById = model().senders): string {
  const t = dictionary(lang);
  const { names, isPartial, hasOthers, use } = headingOf(code, lang);
  const named = names.map(({ name, senders: ids }) => labelOf(ids, senders, lang) + name).join(t.nameSeparator);
  return `${code.code} ${named}${hasOthers ? t.andOthers : ''}${isPartial && use ? ` – ${inShort(use, lang)}` : ''}`;
}

/** `inShort({ products: 11, kinds: 4, isOther: false }, 'en') // => '11 products, 4 kinds of failure'` */
function inShort({ products, kinds, isOther }: CodeUse, lang: Lang): string {
  const t = dictionary(lang);
  return t.productCount(products) + (kinds > 0 ? t.listSeparator + t.failureKinds(kinds, isOther) : '');
}
