/** What pages show, derived once from the collections: codes with their meanings, senders, categories, sources, guides. */
import { getCollection } from 'astro:content';
import { dictionary } from '../i18n/index.ts';
import { codesOf, type CodeClass } from './code.ts';
import type { Bilingual, Category, Check, Glossary, Meaning, Sender, Source, Stage } from '../content/schema.ts';
import type { Lang } from '../languages.ts';

/** What one sender means by one code. */
export interface CodeMeaning extends Omit<Meaning, 'stages'> {
  /** On the hop between edge and origin, the stages at which it breaks; empty on other hops, or when the sources do not tell. */
  stages: Stage[];
  /** `<sender>/<code>` */
  id: string;
  sender: string;
}

/** One number with everything that is meant by it, the standard first. */
export interface Code {
  code: number;
  codeClass: CodeClass;
  meanings: CodeMeaning[];
}

export interface Model {
  /** In numeric order. */
  codes: Code[];
  /** In numeric order, then by sender. */
  meanings: CodeMeaning[];
  meaningById: Map<string, CodeMeaning>;
  /** In display order. */
  senders: Map<string, Sender>;
  /** In display order. */
  categories: Map<string, Category>;
  sources: Map<string, Source>;
  checks: Map<string, Check>;
  /** Keyed by code. */
  warnings: Map<number, Bilingual>;
  glossary: Map<string, Glossary>;
  /** Groups of phrases that mean the same to somebody who searches. */
  synonyms: string[][];
}

let loaded: Promise<Model> | undefined;

/** The whole model; read once per build. In development the collections change, so they are read anew. */
export function model(): Promise<Model> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<Model> {
  const [meaningEntries, senderEntries, categoryEntries, sourceEntries, checkEntries, warningEntries, glossaryEntries, synonymEntries] =
    await Promise.all([
      getCollection('meanings'),
      getCollection('senders'),
      getCollection('categories'),
      getCollection('sources'),
      getCollection('checks'),
      getCollection('warnings'),
      getCollection('glossary'),
      getCollection('synonyms'),
    ]);
  const senders = inOrder(senderEntries);
  const senderOrder = (sender: string) => senders.get(sender)?.order ?? 0;
  const categories = inOrder(categoryEntries);
  const meanings = meaningEntries
    .map(({ id, data }): CodeMeaning => {
      const stages = data.hops.includes('edge-origin') ? (data.stages ?? categories.get(data.category)?.stages ?? []) : [];
      return { ...data, stages, id, sender: id.split('/')[0] };
    })
    .sort((a, b) => a.code - b.code || senderOrder(a.sender) - senderOrder(b.sender));
  return {
    codes: codesOf(meanings),
    meanings,
    meaningById: new Map(meanings.map((meaning) => [meaning.id, meaning])),
    senders,
    categories,
    sources: new Map(sourceEntries.map(({ id, data }) => [id, data])),
    checks: new Map(checkEntries.map(({ id, data }) => [id, data])),
    synonyms: synonymEntries.map(({ data }) => data.phrases),
    glossary: new Map(glossaryEntries.map(({ id, data }) => [id, data])),
    warnings: new Map(warningEntries.map(({ id, data }) => [Number(id), data])),
  };
}

function inOrder<Data extends { order: number }>(entries: { id: string; data: Data }[]): Map<string, Data> {
  return new Map(
    entries.map(({ id, data }) => [id, data] as const).sort(([a, { order: x }], [b, { order: y }]) => x - y || (a < b ? -1 : 1)),
  );
}

/**
 * The names of a code, each once, the standard's first.
 *
 * @example
 * namesOf(code423, 'en') // => ['Locked', 'Request loop']
 */
export function namesOf({ meanings }: Code, lang: Lang): string[] {
  return [...new Set(meanings.map(({ name }) => name[lang]))];
}

/** More names than these make a heading that nobody reads; the senders stand right below it. */
const NAMES_IN_HEADING = 2;

/**
 * The names that a heading shows, and how many it leaves out.
 *
 * @example
 * headingOf(code503, 'en') // => { names: ['Service unavailable', 'COS throttling'], more: 6 }
 */
export function headingOf(code: Code, lang: Lang): { names: string[]; more: number } {
  const names = namesOf(code, lang);
  return { names: names.slice(0, NAMES_IN_HEADING), more: Math.max(0, names.length - NAMES_IN_HEADING) };
}

/** The title of a code's page: the number, a real space, its names. Search relies on that space. */
export function titleOf(code: Code, lang: Lang): string {
  const { names, more } = headingOf(code, lang);
  return `${code.code} ${names.join(lang === 'ja' ? '／' : ' / ')}${more > 0 ? ` ${dictionary(lang).moreNames(more)}` : ''}`;
}

/**
 * The actions of a meaning, by whom they are for: those who run the site, its origin or its CDN, and those who visit it.
 *
 * @example
 * actionsFor(meaning524.actions).visitors.length // => 1
 */
export function actionsFor(actions: Meaning['actions']): { operators: Meaning['actions']; visitors: Meaning['actions'] } {
  return { operators: actions.filter(({ who }) => who !== 'visitor'), visitors: actions.filter(({ who }) => who === 'visitor') };
}

/** What to do first: whoever opens a page of ours at night runs the site, so a visitor's action only where there is no other. */
export function firstAction(actions: Meaning['actions']): Meaning['actions'][number] {
  return actionsFor(actions).operators[0] ?? actions[0];
}

/** The newest day on which one of the sources was read. */
export function lastChecked(meanings: readonly CodeMeaning[]): string {
  return meanings.flatMap(({ sources }) => sources.map(({ checked }) => checked)).reduce((newest, day) => (day > newest ? day : newest));
}
