/** Rules about the whole: nothing is a stub, nothing is left unused, nothing shares a position. */
import { LANGS } from '../../../languages.ts';
import type { Content } from '../../read.ts';
import { rule, ruleOfText } from '../rule.ts';

/** How many sentences a text has: `It waits. Then it gives up.` has two. */
const sentenceCount = (text: string): number => (text.match(/。|[.!?](?=\s|$)/g) ?? []).length;

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
    if (data.causes.length === 1) report(['causes'], 'has one entry', 'write a second likely cause, or [] where the code reports no fault');
  },
});

export const checkIsUsed = ruleOfText({
  of: ['checks'],
  says: 'a check is used by a code',
  check({ id, content, report }) {
    // A code with a mistake elsewhere uses its checks all the same.
    const isUsed = [...content.meanings.values()].some(({ raw }) => {
      const { checks } = (raw ?? {}) as { checks?: unknown };
      return Array.isArray(checks) && checks.includes(id);
    });
    if (!isUsed) report([], 'is used by no code', 'name it under checks of a code, or delete the file');
  },
});

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

export const orderIsUnique = rule({
  of: ['senders', 'categories', 'guides'],
  says: 'no other entry beside it has the same `order`',
  check({ id, data, content, report }) {
    // Guides are ordered within their language.
    const beside = (other: string) => other.split('/').slice(0, -1).join() === id.split('/').slice(0, -1).join();
    const siblings = [content.senders, content.categories, content.guides].find((entries) => entries.get(id)?.data === data)!;
    const twin = [...siblings].find(([other, entry]) => other < id && beside(other) && entry.data?.order === data.order);
    if (twin) report(['order'], `is ${data.order}, as in ${twin[1].file}`, 'write a number that no other has');
  },
});
