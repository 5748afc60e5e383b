/** The place of a value as words and as an address. */
import type { Lang } from '../languages.ts';
import type { Place } from '../model/field-values.ts';
import { model } from '../model/index.ts';
import { codeUrl, guideUrl, queryUrl, senderUrl, uncoveredUrl } from '../urls.ts';

/** The address of a place in a language. */
export function placeUrl(place: Place, lang: Lang): string {
  switch (place.kind) {
    case 'code':
      return codeUrl(lang, place.code, place.sender);
    case 'sender':
      return senderUrl(lang, place.sender);
    case 'product':
      return uncoveredUrl(lang, place.product);
    case 'row':
      return `${guideUrl(lang, place.guide)}#${place.row}`;
  }
}

/** The address where a reader of a value goes on: its place, or of several, the search, which shows all of them. */
export const valueTarget = (value: string, places: readonly Place[], lang: Lang): string =>
  places.length === 1 ? placeUrl(places[0], lang) : queryUrl(lang, value);

/**
 * The name of a place.
 *
 * @example
 * placeName({ kind: 'code', code: 503, sender: 'envoy' }, 'en') // => 'Envoy 503: Upstream unavailable'
 */
export function placeName(place: Place, lang: Lang): string {
  const { codes, meaningById, senders, uncovered, guides } = model();
  switch (place.kind) {
    case 'code': {
      const { code, sender } = place;
      const named = sender === undefined ? codes.find((each) => each.code === code)!.meanings[0] : meaningById.get(`${sender}/${code}`)!;
      return [...(sender ? [senders.get(sender)!.short[lang]] : []), `${code} ${named.name[lang]}`].join(' ');
    }
    case 'sender':
      return senders.get(place.sender)!.name[lang];
    case 'product':
      return uncovered.get(place.product)!.name[lang];
    case 'row':
      return `${place.row}: ${guides.find((guide) => guide.lang === lang && guide.slug === place.guide)!.title}`;
  }
}
