/** Whatever a content file holds, the check says clearly what is wrong, and what it accepts it has read whole. */
import assert from 'node:assert/strict';
import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Judge } from '../scripts/fuzz/judge.ts';
import { mutate, OPERATORS } from '../scripts/fuzz/mutations.ts';
import { randomFrom } from '../scripts/fuzz/random.ts';
import { lostWords, messageFaults } from '../scripts/fuzz/verdict.ts';
import { filesBelow } from '../src/content/files.ts';
import { readContent } from '../src/content/read.ts';

/** How many files are spoiled here; `npm run fuzz:content` spoils two thousand. */
const COUNT = 40;
/** Another seed spoils other files. */
const SEED = 20261127;

const root = mkdtempSync(join(tmpdir(), 'edge-status-'));
cpSync('content', join(root, 'content'), { recursive: true });
after(() => rmSync(root, { recursive: true }));
const files = new Map(filesBelow('content').map(({ path }) => [`content/${path}`, readFileSync(join('content', path), 'utf8')]));

test(`${COUNT} spoiled files are refused with clear messages, or read whole`, async () => {
  const judge = new Judge(root);
  const faults: string[] = [];
  let refused = 0;
  for (let index = 0; index < COUNT; index++) {
    const mutation = mutate(files, randomFrom(SEED + index));
    const verdict = await judge.verdictOn(mutation, files.get(mutation.file)!);
    refused += Number(!verdict.accepted);
    faults.push(...verdict.faults.map((fault) => `${index}: ${mutation.file}, ${mutation.operator}: ${fault}`));
  }
  await judge.close();
  assert.deepEqual(faults, []);
  assert.ok(refused > COUNT / 2 && refused < COUNT, `${refused} of ${COUNT} are refused`);
});

test('every operator spoils something', () => {
  const text = files.get('content/codes/nginx/494.yaml')!;
  for (const [name, operator] of Object.entries(OPERATORS)) {
    const results = Array.from({ length: 20 }, (_, seed) => Buffer.from(operator(text, randomFrom(seed), ['another file'])));
    assert.ok(
      results.some((bytes) => !bytes.equals(Buffer.from(text))),
      name,
    );
  }
});

test('a seed repeats what it spoiled', () => {
  assert.deepEqual(mutate(files, randomFrom(5)), mutate(files, randomFrom(5)));
});

for (const [what, file, text, lost] of [
  [
    'a text that a comment cuts',
    'content/warnings/503.yaml',
    'ja: 文\nen: The edge refused item #5 of the list.\n',
    ['5', 'of', 'the', 'list'],
  ],
  ['a list with a remark', 'content/warnings/503.yaml', "ja: ['文', #remark\n  '字']\nen: The edge refused item\n", []],
  ['a whole text', 'content/warnings/503.yaml', '# For authors.\nja: 文\nen: "The edge refused item #5."\n', []],
] as const)
  test(`what is lost of ${what} is noticed`, () => {
    // What a reader would do that takes everything after " #" for a comment.
    writeFileSync(join(root, file), text.replace(/^en: (The edge refused item).*/m, 'en: $1.'));
    assert.deepEqual(lostWords(readContent(root), file, text), [...lost]);
    writeFileSync(join(root, file), files.get(file)!);
  });

test('a message that nobody could use is noticed', () => {
  const file = 'content/warnings/503.yaml';
  const problem = { file, line: 2, field: 'en', issue: 'is missing', cure: 'write the English text' };
  const faultsOf = (change: object) => messageFaults({ ...problem, ...change }, file, 'ja: 文\nen:').map((fault) => fault.split(':')[0]);
  assert.deepEqual(faultsOf({}), []);
  assert.deepEqual(faultsOf({ line: 3 }), ['a line behind the last one, 2']);
  assert.deepEqual(faultsOf({ line: 3, file: 'content/sources.yaml' }), []);
  assert.deepEqual(faultsOf({ cure: ' ' }), ['a message without issue or cure']);
  assert.deepEqual(faultsOf({ issue: 'is\nmissing' }), ['a message that is not one line of text']);
  assert.deepEqual(faultsOf({ issue: 'x'.repeat(2000) }), ['a message of 2058 characters']);
});
