/** A guide is read as the build reads it, and its lines are those of its file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesIn, parseGuide, textOf } from './guide.ts';

test('front matter and body are read', () => {
  const { value, body, mistake } = parseGuide('---\ntitle: Errata\n---\n\n## Part {#part}\n\nText with `code`.\n');
  assert.deepEqual({ value, mistake }, { value: { title: 'Errata' }, mistake: undefined });
  const [heading] = [...nodesIn(body!)].filter(({ type }) => type === 'heading');
  assert.deepEqual({ text: textOf(heading), line: heading.position?.start.line }, { text: 'Part', line: 5 });
});

test('a guide without front matter says so', () => {
  assert.equal(parseGuide('Text.\n').mistake?.issue, 'has no front matter');
});

test('an empty front matter is one, a field in it is found at its line', () => {
  assert.equal(parseGuide('---\n---\nText.\n').mistake, undefined);
  assert.equal(parseGuide('---\ntitle: A\norder: 1\n---\n').lineOf(['order']), 3);
});

for (const [what, body, reason] of [
  ['a component that is not closed', '<Nope>', 'Expected a closing tag for `<Nope>`'],
  ['a brace that is not closed', 'a {b', 'Unexpected end of file in expression'],
  ['a bare <', 'x <3 y', 'Unexpected character after `<`'],
  ['an HTML comment', '<!-- a -->', 'Unexpected character `!`'],
] as const)
  test(`${what} is not valid MDX, and the line is that of the file`, () => {
    const { mistake } = parseGuide(`---\ntitle: A\n---\n\n${body}\n`);
    assert.equal(mistake?.line, 5);
    assert.ok(mistake.issue.startsWith(`is not valid MDX: ${reason}`), mistake.issue);
  });
