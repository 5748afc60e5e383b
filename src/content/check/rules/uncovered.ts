/** Rules about products that people name: which is which has to be plain. */
import { fileOf } from '../../collections.ts';
import type { Content } from '../../read.ts';
import { rule } from '../rule.ts';

const sameness = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Every way to write the name of a product, with the ids of the products that it names. */
function productsByName({ senders, uncovered }: Content): Map<string, Set<string>> {
  const products = new Map<string, Set<string>>();
  for (const [id, { data }] of [...senders, ...uncovered])
    for (const name of data ? [...Object.values(data.name), ...data.aliases] : []) {
      const key = sameness(name);
      products.set(key, (products.get(key) ?? new Set()).add(id));
    }
  return products;
}

export const aliasNamesOneProduct = rule({
  of: ['senders', 'uncovered'],
  says: 'an alias names one product, and is not its name already',
  check({ id, data, content, report }) {
    const products = productsByName(content);
    const names = Object.values(data.name).map(sameness);
    data.aliases.forEach((alias, index) => {
      const [other] = [...products.get(sameness(alias))!].filter((each) => each !== id);
      if (names.includes(sameness(alias))) report(['aliases', index], 'is its name', 'remove it');
      else if (other) report(['aliases', index], `also names ${other}`, 'remove it from one of them');
    });
  },
});

export const uncoveredIsNotASender = rule({
  of: ['uncovered'],
  says: 'a product that is not covered has no file among the senders',
  check({ id, content, report }) {
    if (content.senders.has(id)) report([], 'is covered', `remove it here: it has ${fileOf('senders', id)}`);
  },
});

export const referenceIsCited = rule({
  of: ['uncovered'],
  says: 'the reference of a product is one of its sources',
  check({ data, report }) {
    if (!data.sources.some(({ source }) => source === data.reference))
      report(['reference'], `is "${data.reference}", which its sources do not have`, 'add it to sources, with locator and day');
  },
});
