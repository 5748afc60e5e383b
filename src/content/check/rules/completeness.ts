/** Rules about the whole: nothing is a stub, nothing is left unused, nothing shares a position. */
import { LANGS } from '../../../languages.ts';
import { CITING, COLLECTION_NAMES } from '../../collections.ts';
import type { Content, Entry } from '../../read.ts';
import { shortened, type FieldPath } from '../../yaml.ts';
import { isUnreadable, rule, ruleOfText, sentenceCount, type Report } from '../rule.ts';

export const meaningHasTwoSentences = rule({
  of: ['meanings'],
  says: 'the meaning has at least two sentences in every language',
  check({ data, report }) {
    for (const lang of LANGS)
      if (sentenceCount(data.meaning[lang]) < 2)
        report(['meaning', lang], 'is a single sentence', 'write two at least: what happens, and how it differs from its neighbor');
  },
});

export const causesAreSeveral = rule({
  of: ['meanings'],
  says: 'there are at least two causes where there are any',
  check({ data, report }) {
    if (data.causes.length === 1) report(['causes'], 'has one entry', 'write a second likely cause, or [] if the code reports no fault');
  },
});

export const checkIsUsed = ruleOfText({
  of: ['checks'],
  says: 'a check is used by a code',
  check({ id, content, report }) {
    if (!isNamedIn(content.meanings, 'checks', id))
      report([], 'is used by no code', 'list it under checks in a code file, or delete the file');
  },
});

export const instructionIsShared = ruleOfText({
  of: ['instructions'],
  says: 'an instruction is used by several codes',
  check({ id, content, report }) {
    if (isUnreadable(content.meanings)) return;
    const users = [...content.meanings.values()].filter(({ raw }) => {
      const { visitor } = raw as { visitor?: unknown };
      return Array.isArray(visitor) && visitor.includes(id);
    });
    if (users.length < 2) report([], `is used by ${users.length} code(s)`, 'write it as an action there, or delete it');
  },
});

export const supportIsKnown = rule({
  of: ['meanings'],
  says: 'a code that leads to support has a text of its own or that of its sender, not both',
  check({ id, data, content, report }) {
    if (!data.contactSupport) return;
    if (data.support) report(['contactSupport'], 'is set together with support', 'remove one of the two');
    const sender = content.senders.get(id.split('/')[0])?.data;
    if (sender && !sender.support)
      report(['contactSupport'], 'is true, but its sender has no support', 'add support to the sender, or here');
  },
});

export const categoryIsUsed = ruleOfText({
  of: ['categories'],
  says: 'a category is used by a code',
  check({ id, content, report }) {
    if (!isNamedIn(content.meanings, 'category', id))
      report([], 'is used by no code', 'set it as the category of a code, or delete the file');
  },
});

export const sourceIsCited = ruleOfText({
  of: ['sources'],
  says: 'a source is cited by a code, a sender, a client, a recipe or a guide',
  check({ id, content, report }) {
    const { ids, complete } = citedIn(content);
    if (complete && !ids.has(id)) report([], 'is cited nowhere', 'cite it in the file whose facts come from it, or remove it');
  },
});

/** What is cited, once per content: there can be thousands of sources. */
const known = new WeakMap<Content, { ids: Set<unknown>; complete: boolean }>();

/** The ids of the sources that some entry cites; not complete where an entry cannot be read, which may cite others. */
function citedIn(content: Content): { ids: Set<unknown>; complete: boolean } {
  const collections: ReadonlyMap<string, Entry<unknown>>[] = CITING.map((name) => content[name]);
  const cited = known.get(content) ?? {
    ids: new Set(collections.flatMap((entries) => [...entries.values()].flatMap(({ raw }) => idsCitedBy(raw)))),
    complete: !collections.some(isUnreadable),
  };
  known.set(content, cited);
  return cited;
}

function idsCitedBy(raw: unknown): unknown[] {
  const { sources } = (raw ?? {}) as { sources?: unknown };
  return Array.isArray(sources) ? sources.map((citation: { source?: unknown } | null) => citation?.source) : [];
}

/**
 * Whether a field of an entry is an id, or holds it. What an entry says counts even if it has a mistake elsewhere; where one cannot be
 * read at all, it may be the one.
 */
function isNamedIn(entries: ReadonlyMap<string, Entry<unknown>>, field: string, id: string): boolean {
  return (
    isUnreadable(entries) ||
    [...entries.values()].some(({ raw }) => {
      const value = (raw as Record<string, unknown>)[field];
      return value === id || (Array.isArray(value) && value.includes(id));
    })
  );
}

export const listsHoldNothingTwice = ruleOfText({
  of: COLLECTION_NAMES,
  says: 'a list holds nothing twice',
  check({ raw, report }) {
    checkLists(raw, [], report);
  },
});

function checkLists(value: unknown, path: FieldPath, report: Report): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(item));
    items.forEach((item, index) => {
      if (items.indexOf(item) < index) report([...path, index], `repeats ${shortened(item)}`, 'remove it');
    });
  }
  for (const [key, item] of Object.entries(value)) checkLists(item, [...path, Array.isArray(value) ? Number(key) : key], report);
}

const sendersOf = (content: Content, code: string): string[] =>
  [...content.meanings.keys()].map((id) => id.split('/')).flatMap(([sender, other]) => (other === code ? [sender] : []));

export const warningIsAboutSeveralSenders = ruleOfText({
  of: ['warnings'],
  says: 'a warning is about a code that several senders use',
  check({ id, content, report }) {
    const { length } = sendersOf(content, id);
    if (length < 2) report([], `is about ${id}, which has ${length} sender(s)`, 'delete it, or add the other senders');
  },
});

export const senderHasCodes = ruleOfText({
  of: ['senders'],
  says: 'a sender has a code',
  check({ id, content, report }) {
    if (![...content.meanings.keys()].some((meaning) => meaning.startsWith(`${id}/`)))
      report([], 'has no code', `add content/codes/${id}/<code>.yaml, or delete the file`);
  },
});

/** The collections whose entries have a position. */
const ORDERED = ['senders', 'categories', 'clients', 'guides'] as const;

export const orderIsUnique = rule({
  of: ORDERED,
  says: 'no other entry beside it has the same `order`',
  check({ id, data, content, report }) {
    // Guides are ordered within their language.
    const beside = (other: string) => other.split('/').slice(0, -1).join() === id.split('/').slice(0, -1).join();
    const siblings = ORDERED.map((name): ReadonlyMap<string, Entry<{ order: number }>> => content[name]).find(
      (entries) => entries.get(id)?.data === data,
    )!;
    const twin = [...siblings].find(([other, entry]) => other < id && beside(other) && entry.data?.order === data.order);
    if (twin) report(['order'], `is ${data.order}, as in ${twin[1].file}`, 'write a number that no other file has');
  },
});
