/** What pages show, derived once from the collections: codes with their meanings, senders, categories, sources, guides. */
import { getCollection } from 'astro:content';
import type { Bilingual, Category, Check, Glossary, Sender, Source } from '../content/schema.ts';
import { codesOf, type Code, type CodeMeaning } from './code.ts';

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
