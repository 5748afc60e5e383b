/** Rules about what an entry refers to: it exists, and it is named once. */
import { fileOf, type CollectionName } from '../../collections.ts';
import { idsOf, rule, ruleOfText } from '../rule.ts';

export const senderExists = ruleOfText({
  of: ['meanings'],
  says: 'the folder of a code is a sender',
  check({ id, content, report }) {
    const [sender] = id.split('/');
    if (!content.senders.has(sender))
      report([], `belongs to the unknown sender "${sender}"`, `use ${idsOf(content.senders)}, or add ${fileOf('senders', sender)}`);
  },
});

export const codeIsFileName = ruleOfText({
  of: ['meanings'],
  says: 'the code is the name of its file',
  check({ id, raw, report }) {
    const { code } = (raw ?? {}) as { code?: unknown };
    const named = Number(id.split('/')[1]);
    if (typeof code === 'number' && code !== named)
      report(['code'], `is ${code}, but the file is named ${named}`, `write ${named}, or rename the file to ${code}.yaml`);
  },
});

export const categoryExists = rule({
  of: ['meanings'],
  says: 'the category has a file',
  check({ data, content, report }) {
    if (!content.categories.has(data.category))
      report(['category'], `is the unknown category "${data.category}"`, `use ${idsOf(content.categories)}, or add its file`);
  },
});

/** The lists of a meaning that name other entries, with the collection of those. */
const LISTS = [
  { field: 'related', of: 'meanings', noun: 'code' },
  { field: 'checks', of: 'checks', noun: 'check' },
] as const satisfies { field: string; of: CollectionName; noun: string }[];

export const listedEntriesExist = rule({
  of: ['meanings'],
  says: 'related codes and checks exist, are named once, and are not the file itself',
  check({ id, data, content, report }) {
    for (const { field, of, noun } of LISTS)
      data[field].forEach((other, index) => {
        const path = [field, index];
        if (of === 'meanings' && other === id) report(path, 'names the file itself', 'remove it');
        else if (!content[of].has(other)) report(path, `is the unknown ${noun} "${other}"`, `add ${fileOf(of, other)}, or correct it`);
        else if (data[field].indexOf(other) < index) report(path, `names ${other} a second time`, 'remove it');
      });
  },
});

export const differencesExist = rule({
  of: ['meanings'],
  says: 'a difference is to another code that exists',
  check({ id, data, content, report }) {
    data.differs.forEach(({ from }, index) => {
      const path = ['differs', index, 'from'];
      if (from === id) report(path, 'names the file itself', 'remove it');
      else if (!content.meanings.has(from)) report(path, `is the unknown code "${from}"`, `add ${fileOf('meanings', from)}, or correct it`);
    });
  },
});
