/** A code has each of its names once, and a heading says whose they are, or how many products have the code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STANDARD, type CodeMeaning } from './code.ts';
import { headingOf, namesOf, sharedNames } from './names.ts';

type Meant = [sender: string, name: string, category?: string];

const codeOf = (code: number, ...meanings: Meant[]) => ({
  code,
  meanings: meanings.map(([sender, name, category = 'a']) => ({ sender, name: { ja: `${name}の訳`, en: name }, category }) as CodeMeaning),
});
const one = (name: string) => [{ name, senders: [] }];

test('senders who agree on a name give a code one name', () => {
  const code = codeOf(504, ['x', 'Timeout'], ['y', 'Timeout']);
  assert.deepEqual(namesOf(code, 'en'), ['Timeout']);
  assert.deepEqual(namesOf(code, 'ja'), ['Timeoutの訳']);
});

test('the name that most senders share comes first, and the standard’s before it', () => {
  const products: Meant[] = [
    ['x', 'Overload'],
    ['y', 'Timeout'],
    ['z', 'Timeout'],
  ];
  assert.deepEqual(sharedNames(codeOf(524, ...products), 'en'), [
    { name: 'Timeout', senders: ['y', 'z'] },
    { name: 'Overload', senders: ['x'] },
  ]);
  assert.deepEqual(namesOf(codeOf(524, [STANDARD, 'Slow'], ...products), 'en'), ['Slow', 'Timeout', 'Overload']);
  // Of names that are shared by as many, the one that comes first on the page.
  assert.deepEqual(namesOf(codeOf(524, ['x', 'B'], ['y', 'A']), 'en'), ['B', 'A']);
});

test('one name stands for all who have it', () => {
  const nothing = { isPartial: false, hasOthers: false };
  assert.deepEqual(headingOf(codeOf(539, ['x', 'A']), 'en'), { names: one('A'), ...nothing, use: undefined });
  assert.deepEqual(headingOf(codeOf(525, ['x', 'A'], ['y', 'A']), 'en'), {
    names: one('A'),
    ...nothing,
    use: { products: 2, kinds: 1, isOther: false },
  });
  assert.equal(headingOf(codeOf(431, [STANDARD, 'A'], ['x', 'A']), 'en').use, undefined);
});

test('of two names, a heading says which products have which; the standard’s is nobody’s in particular', () => {
  assert.deepEqual(headingOf(codeOf(524, ['x', 'A'], ['y', 'B'], ['z', 'B']), 'en'), {
    names: [
      { name: 'B', senders: ['y', 'z'] },
      { name: 'A', senders: ['x'] },
    ],
    isPartial: false,
    hasOthers: false,
    use: undefined,
  });
  assert.deepEqual(headingOf(codeOf(409, [STANDARD, 'A'], ['x', 'B']), 'en').names, [...one('A'), { name: 'B', senders: ['x'] }]);
});

test('two names of many products are counted instead', () => {
  const { names, isPartial, use } = headingOf(codeOf(499, ['v', 'B'], ['w', 'A'], ['x', 'A'], ['y', 'A']), 'en');
  assert.deepEqual({ names, isPartial, use }, { names: one('A'), isPartial: true, use: { products: 4, kinds: 1, isOther: false } });
});

test('of three names, the standard’s stands alone, with the number of products and of kinds of failure', () => {
  const { names, hasOthers, use } = headingOf(codeOf(503, [STANDARD, 'A'], ['x', 'B', 'a'], ['y', 'C', 'b']), 'en');
  assert.deepEqual({ names, hasOthers, use }, { names: one('A'), hasOthers: false, use: { products: 2, kinds: 2, isOther: false } });
});

test('products that all mean another kind of failure than the standard are said to', () => {
  const { use } = headingOf(codeOf(507, [STANDARD, 'A', 'a'], ['x', 'B', 'b'], ['y', 'C', 'b']), 'en');
  assert.deepEqual(use, { products: 2, kinds: 1, isOther: true });
});

test('without a standard, a heading says whether there are others than the name that most share', () => {
  const products: Meant[] = [
    ['x', 'A'],
    ['y', 'B'],
    ['z', 'B'],
  ];
  const different = headingOf(codeOf(0, ...products, ['w', 'C', 'b']), 'en');
  assert.deepEqual([different.names, different.hasOthers], [one('B'), true]);
  // Of one kind, they are the same failure in other words.
  assert.equal(headingOf(codeOf(0, ...products, ['w', 'C']), 'en').hasOthers, false);
});

test('a code that reports no failure has no kinds of it', () => {
  assert.equal(headingOf(codeOf(304, ['x', 'A'], ['y', 'A']), 'en').use?.kinds, 0);
});
