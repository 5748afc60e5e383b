/** What a field of a log or an error page holds in place of a code, and where the site has its meaning. */
import { numberedRowsOf } from '../content/numbered-rows.ts';
import { contentOnce } from '../content/once.ts';
import type { Evidence } from '../content/schema.ts';
import { FALLBACK_LANG } from '../languages.ts';
import { model, type Model } from './index.ts';

/** Where a value has its meaning. */
export type Place =
  | { kind: 'code'; code: number; sender?: string }
  | { kind: 'sender'; sender: string }
  | { kind: 'product'; product: string }
  | { kind: 'row'; guide: string; row: string };

/** The rows of a guide that begin with numbers. */
export interface NumberedGuide {
  slug: string;
  numbers: readonly string[];
}

/** A pattern of values, and the product whose log holds them. */
export interface ValuePattern {
  pattern: string;
  place: Place;
}

/** Digits that logs write of every code. */
const DIGITS = 3;
/** What a value is made of; marks with spaces are messages, for the search. */
const VALUE = /^[\w.{}-]+$/;

/**
 * The values that the content explains, each with the places of its meaning, in alphabetical order. The codes themselves are not among them.
 *
 * @param guides with numbered rows, in one language
 * @example
 * fieldValuesOf(model(), guides).get('UF')   // => [{ kind: 'code', code: 503, sender: 'envoy' }]
 * fieldValuesOf(model(), guides).get('1016') // => [{ kind: 'row', guide: 'cloudflare-1xxx', row: '1016' }]
 */
export function fieldValuesOf({ codes, meanings, senders, uncovered }: Model, guides: readonly NumberedGuide[]): Map<string, Place[]> {
  const values = new Map<string, Place[]>();
  const add = (value: string, place: Place): void => {
    const places = values.get(value) ?? [];
    if (!places.some((other) => JSON.stringify(other) === JSON.stringify(place))) values.set(value, [...places, place]);
  };
  for (const { code } of codes) {
    const padded = String(code).padStart(DIGITS, '0');
    if (padded !== String(code)) add(padded, { kind: 'code', code });
  }
  for (const { code, sender, signals } of meanings) for (const signal of signals) add(signal, { kind: 'code', code, sender });
  for (const [sender, { evidence }] of senders)
    // The other marks are names of fields, which hold the values.
    for (const { mark, codes: own = [] } of evidence.filter(isValue))
      for (const code of own)
        if (meanings.some((meaning) => meaning.code === code && meaning.sender === sender)) add(mark, { kind: 'code', code, sender });
  for (const [product, { evidence }] of uncovered) for (const { mark } of evidence.filter(isValue)) add(mark, { kind: 'product', product });
  for (const { slug, numbers } of guides) for (const row of numbers) add(row, { kind: 'row', guide: slug, row });
  const known = new Set(codes.map(({ code }) => String(code)));
  return new Map([...values].filter(([value]) => !known.has(value)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isValue = ({ kind, mark }: Evidence): boolean => kind !== 'header' && VALUE.test(mark);

/** The values that the content of the project explains. */
export function fieldValues(): Map<string, Place[]> {
  const guides = model()
    .guides.filter(({ lang }) => lang === FALLBACK_LANG)
    .map(({ id, slug }) => ({ slug, numbers: numberedRowsOf(contentOnce().guides.get(id)?.body) }));
  return fieldValuesOf(model(), guides);
}

/** What the values of products look like that the content does not explain one by one, in the order of the products. */
export function valuePatterns(): ValuePattern[] {
  const { senders, uncovered } = model();
  return [
    ...[...senders].flatMap(([sender, { values }]) =>
      values.map((pattern): ValuePattern => ({ pattern, place: { kind: 'sender', sender } })),
    ),
    ...[...uncovered].flatMap(([product, { values }]) =>
      values.map((pattern): ValuePattern => ({ pattern, place: { kind: 'product', product } })),
    ),
  ];
}
