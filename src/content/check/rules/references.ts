/** Rules about what an entry refers to, and by what it is referred to. */
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

/** Ids on every code page that are not of a sender (src/layouts/), and a name that static hosts serve for the folder itself. */
const TAKEN = ['content', 'index'];
/** What follows a sender's id in the ids of its section (README, "Addresses"). */
const PARTS = ['meaning', 'causes', 'limits', 'fields', 'fix', 'check', 'support', 'differences', 'related', 'sources'];

export const senderIdIsFree = ruleOfText({
  of: ['senders'],
  says: 'the id of a sender is no other fragment of a code page',
  check({ id, content, report }) {
    const part = PARTS.find((each) => id.endsWith(`-${each}`) && content.senders.has(id.slice(0, -each.length - 1)));
    if (TAKEN.includes(id)) report([], `has the id "${id}", which pages use for something else`, 'name it vendor-product');
    if (part) report([], `has the id "${id}", a fragment of the sender before "-${part}"`, 'name it vendor-product');
  },
});

export const codeIsFileName = ruleOfText({
  of: ['meanings'],
  says: 'the code is the name of its file',
  check({ id, raw, report }) {
    const { code } = (raw ?? {}) as { code?: unknown };
    const named = Number(id.split('/')[1]);
    if (Number.isInteger(code) && Number(code) >= 0 && code !== named)
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
  { field: 'visitor', of: 'instructions', noun: 'instruction' },
] as const satisfies { field: string; of: CollectionName; noun: string }[];

export const listedEntriesExist = rule({
  of: ['meanings'],
  says: 'related codes, checks and instructions exist, and are not the file itself',
  check({ id, data, content, report }) {
    for (const { field, of, noun } of LISTS)
      data[field].forEach((other, index) => {
        const path = [field, index];
        if (of === 'meanings' && other === id) report(path, 'names the file itself', 'remove it');
        else if (!content[of].has(other)) report(path, `is the unknown ${noun} "${other}"`, `add ${fileOf(of, other)}, or correct it`);
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

export const fieldIsOfASender = rule({
  of: ['fields'],
  says: 'a field of a log belongs to a sender',
  check({ data, content, report }) {
    if (!content.senders.has(data.sender)) report(['sender'], `is the unknown sender "${data.sender}"`, `use ${idsOf(content.senders)}`);
  },
});
