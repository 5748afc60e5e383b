/** What `npm run new` adds has a gap for everything that only its author knows, and nothing else is wrong with it. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { problemsIn } from '../../src/content/check/problems.ts';
import { readContent } from '../../src/content/read.ts';
import { addEntry, CannotAdd, KINDS, partsOf, skeletonOf, type Kind } from './skeleton.ts';

const root = mkdtempSync(join(tmpdir(), 'edge-status-'));
beforeEach(() => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  cpSync('content', join(root, 'content'), { recursive: true });
});
after(() => rmSync(root, { recursive: true }));

const NEW: Record<Kind, string[]> = {
  code: ['cloudflare', '531'],
  sender: ['example-cdn'],
  source: ['example-docs'],
  category: ['example'],
  check: ['example'],
  client: ['example'],
  instruction: ['example'],
  guide: ['example'],
  term: ['example'],
  warning: ['502'],
};

for (const kind of Object.keys(KINDS) as Kind[])
  test(`the content check refuses a new ${kind} for its gaps, and no other file for it`, () => {
    assert.equal(partsOf(kind).length, NEW[kind].length);
    const files = addEntry(root, kind, NEW[kind], readContent(root));
    const problems = problemsIn(readContent(root));
    assert.ok(problems.length > 0);
    assert.deepEqual(
      problems.filter(({ file }) => !files.includes(file)),
      [],
    );
    // A gap is reported as one, not as wrong syntax or a wrong type.
    const ofFields = problems.filter(({ field, rule }) => field !== undefined && rule === undefined);
    assert.deepEqual([...new Set(ofFields.map(({ issue }) => issue))], ['is missing']);
  });

test('a new code of the standards asks for what only they have', () => {
  const fields = Object.keys(skeletonOf('meanings', 'http/299', readContent(root)));
  assert.ok(fields.includes('phrase') && fields.includes('caching'), fields.join());
  assert.ok(!Object.keys(skeletonOf('meanings', 'nginx/299', readContent(root))).includes('phrase'));
});

test('a new sender comes after the others', () => {
  const content = readContent(root);
  const last = Math.max(...[...content.senders.values()].map(({ data }) => data!.order));
  assert.ok(Number(skeletonOf('senders', 'example-cdn', content).order) > last);
});

for (const [kind, parts, message] of [
  ['code', ['no-such-sender', '531'], /"no-such-sender" is not a sender\. Use .*, or add it: npm run new -- sender no-such-sender$/],
  ['code', ['cloudflare', '522'], /content\/codes\/cloudflare\/522\.yaml exists\. Edit it\.$/],
  ['code', ['cloudflare', '1000'], /1000\.yaml is not the name of a content file\. Write codes\/<sender>\/<code>\.yaml/],
  ['sender', ['Example CDN'], /is not the name of a content file/],
  ['sender', ['../escape'], /is not the name of a content file/],
  ['source', ['rfc9110'], /content\/sources\.yaml has "rfc9110"\. Edit it\.$/],
  ['source', ['RFC 9110'], /"RFC 9110" is not an id/],
] as const)
  test(`${kind} ${parts.join(' ')} is refused, and nothing is written`, () => {
    const before = readFileSync(join(root, 'content/sources.yaml'), 'utf8');
    assert.throws(
      () => addEntry(root, kind, parts, readContent(root)),
      (error: Error) => error instanceof CannotAdd && message.test(error.message),
    );
    assert.equal(readFileSync(join(root, 'content/sources.yaml'), 'utf8'), before);
    assert.deepEqual(problemsIn(readContent(root)), []);
  });
