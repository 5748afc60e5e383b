/** The content joined: codes with their meanings, senders, categories, sources and guides, in the order in which pages show them. */
import { contentOnce } from '../content/once.ts';
import { dataOf, type Content } from '../content/read.ts';
import type {
  Category,
  Check,
  Client,
  Field,
  Glossary,
  Localized,
  Moved,
  Phrases,
  Recipe,
  Sender,
  Source,
  Uncovered,
} from '../content/schema.ts';
import { codesOf, type Code, type CodeMeaning } from './code.ts';
import { guidesOf, type LocalGuide } from './guides.ts';

/** The facts of the site. */
export interface Model {
  /** In numeric order. */
  codes: Code[];
  /** In numeric order, then by sender. */
  meanings: CodeMeaning[];
  meaningById: Map<string, CodeMeaning>;
  /** In display order. */
  senders: Map<string, Sender>;
  /** Products that people name and that have no pages. */
  uncovered: Map<string, Uncovered>;
  /** In display order. */
  categories: Map<string, Category>;
  sources: Map<string, Source>;
  checks: Map<string, Check>;
  /** HTTP clients that send requests again by themselves, in display order. */
  clients: Map<string, Client>;
  /** Fields of logs whose values are addresses of the site, in the order of the file. */
  fields: Map<string, Field>;
  /** How tools link to the site, in the order of the file. */
  recipes: Map<string, Recipe>;
  /** Keyed by code. */
  warnings: Map<number, Localized>;
  glossary: Map<string, Glossary>;
  /** What people say who look for a page, keyed as its address, such as `codes/504` or `pages/glossary`. */
  phrases: Map<string, Phrases>;
  /** Groups of phrases that mean the same to somebody who searches. */
  synonyms: string[][];
  /** Addresses that are no more, as `/{lang}/codes/504/#nginx`. */
  moved: Map<string, Moved>;
  /** In display order within each language. */
  guides: LocalGuide[];
}

/**
 * The model of the content. Entries with mistakes are left out, which only the development server does not refuse.
 *
 * @example
 * modelOf(readContent('.')).codes[0] // => { code: 0, codeClass: 'other', meanings: [ … ] }
 */
export function modelOf(content: Content): Model {
  const senders = inOrder(dataOf(content.senders));
  const instructions = dataOf(content.instructions);
  const categories = inOrder(dataOf(content.categories));
  const positions = new Map([...senders.keys()].map((id, index) => [id, index]));
  const meanings = [...dataOf(content.meanings)]
    .map(([id, data]): CodeMeaning => {
      const stages = data.hops.includes('edge-origin') ? (data.stages ?? categories.get(data.category)?.stages ?? []) : [];
      const sender = id.split('/')[0];
      const shared = data.visitor.flatMap((instruction) => {
        const text = instructions.get(instruction);
        return text ? [{ who: 'visitor' as const, ...text }] : [];
      });
      const support = data.support ?? (data.contactSupport ? senders.get(sender)?.support : undefined);
      return { ...data, aliases: [...data.aliases, ...data.signals], actions: [...data.actions, ...shared], support, stages, id, sender };
    })
    .filter(({ sender, category }) => senders.has(sender) && categories.has(category))
    .sort((a, b) => a.code - b.code || positions.get(a.sender)! - positions.get(b.sender)!);
  return {
    codes: codesOf(meanings),
    meanings,
    meaningById: new Map(meanings.map((meaning) => [meaning.id, meaning])),
    senders,
    uncovered: dataOf(content.uncovered),
    categories,
    sources: dataOf(content.sources),
    checks: dataOf(content.checks),
    clients: inOrder(dataOf(content.clients)),
    fields: dataOf(content.fields),
    recipes: dataOf(content.recipes),
    warnings: new Map([...dataOf(content.warnings)].map(([code, text]) => [Number(code), text])),
    glossary: dataOf(content.glossary),
    phrases: dataOf(content.phrases),
    synonyms: [...dataOf(content.synonyms).values()],
    moved: dataOf(content.moved),
    guides: guidesOf(dataOf(content.guides)),
  };
}

let latest: { content: Content; model: Model } | undefined;

/** The model of the project's content; the same object until the content is read again. */
export function model(): Model {
  const content = contentOnce();
  if (latest?.content !== content) latest = { content, model: modelOf(content) };
  return latest.model;
}

function inOrder<Data extends { order: number }>(entries: ReadonlyMap<string, Data>): Map<string, Data> {
  return new Map([...entries].sort(([a, { order: x }], [b, { order: y }]) => x - y || (a < b ? -1 : 1)));
}
