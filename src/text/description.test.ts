/** The description of a code says what fits below its title. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sender } from '../content/schema.ts';
import type { CodeMeaning } from '../model/code.ts';
import { descriptionOf } from './description.ts';

const both = (text: string) => ({ ja: text, en: text });
/** A meaning whose sender has its id as its name. */
const meaning = (sender: string, name: string, summary = '', first = '') =>
  ({ sender, name: both(name), summary: both(summary), actions: [{ who: 'site-operator', ...both(first) }] }) as CodeMeaning;
const senders = {
  get: (id: string) => ({ short: both(id) }),
} as ReadonlyMap<string, Pick<Sender, 'short'>>;
const describe = (lang: 'ja' | 'en', ...meanings: CodeMeaning[]) => descriptionOf({ code: 503, meanings }, senders, lang);

test('a code of one sender says who means what, and what to do first', () => {
  const english = meaning('nginx', 'Closed', 'The client left.', 'Look at the `log`.');
  assert.equal(describe('en', english), 'nginx: The client left. Look at the log.');
  assert.equal(describe('ja', meaning('nginx', '離脱', '離脱です。', 'ログを見ます。')), 'nginx：離脱です。ログを見ます。');
});

test('what does not fit a chat window is left out whole', () => {
  const long = 'Look at it. '.repeat(20).trim();
  assert.equal(describe('en', meaning('nginx', 'Closed', 'The client left.', long)), 'nginx: The client left.');
  assert.equal(describe('en', meaning('nginx', 'Closed', long, 'Look at the log.')), `nginx: ${long}`);
});

test('a code of several senders says what each means, and that there are more', () => {
  assert.equal(describe('en', meaning('nginx', 'Closed'), meaning('Envoy', 'Reset')), 'nginx: Closed; Envoy: Reset');
  assert.equal(describe('ja', meaning('nginx', '離脱'), meaning('Envoy', '切断')), 'nginx：離脱／Envoy：切断');
  const text = describe('en', ...Array.from({ length: 30 }, (_, index) => meaning(`sender ${index}`, `Closed ${index}`)));
  assert.ok(text.length <= 152);
  assert.match(text, /^sender 0: Closed 0; .*: Closed \d …$/);
});

test('senders that share a name are listed once, before it', () => {
  const shared = [meaning('nginx', 'Closed'), meaning('Envoy', 'Reset'), meaning('ALB', 'Reset')];
  assert.equal(describe('en', ...shared), 'Envoy, ALB: Reset; nginx: Closed');
  assert.equal(describe('ja', ...shared), 'Envoy、ALB：Reset／nginx：Closed');
});

test('the name of the standard is left out where the title has it alone', () => {
  const two = [meaning('http', 'Gone'), meaning('nginx', 'Closed')];
  assert.equal(describe('en', ...two), 'http: Gone; nginx: Closed');
  assert.equal(describe('en', ...two, meaning('Envoy', 'Reset')), 'nginx: Closed; Envoy: Reset');
});

test('senders that all have one name are told apart by what they say of it', () => {
  const one = [meaning('nginx', 'Closed', 'The client left.'), meaning('Envoy', 'Closed', 'The stream was reset.')];
  assert.equal(describe('en', ...one), 'nginx: The client left. Envoy: The stream was reset.');
});
