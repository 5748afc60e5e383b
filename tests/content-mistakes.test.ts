/** A wrong content file fails the check with one error per mistake: file, field, what is wrong, what would be right. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import { formatProblem } from '../src/content/check/problem.ts';
import { problemsIn } from '../src/content/check/problems.ts';
import { RULES } from '../src/content/check/rules/index.ts';
import { readContent } from '../src/content/read.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const root = mkdtempSync(join(tmpdir(), 'edge-status-'));
const FILE = 'content/codes/tencent-cdn/504.yaml';

beforeEach(() => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  cpSync('content', join(root, 'content'), { recursive: true });
});
after(() => rmSync(root, { recursive: true }));

/** The rules that have refused something in a test so far. */
const broken = new Set<string | undefined>();

function problems(): string[] {
  const found = problemsIn(readContent(root), TODAY);
  for (const { rule } of found) broken.add(rule);
  return found.map(formatProblem);
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const changed = change(before);
  assert.notEqual(changed, before, 'the test must spoil something');
  writeFileSync(join(root, file), changed);
}

test('the content as it stands has no mistakes', () => assert.deepEqual(problems(), []));

/** Each row spoils one thing and expects exactly one error. */
/** The first phrase in English of a page. */
function phraseOf(page: string): string {
  const { any } = parse(readFileSync(join(root, `content/phrases/${page}.yaml`), 'utf8')) as { any: { en: string[] } };
  return any.en[0];
}

const mistakes: { mistake: string; file?: string; change: (text: string) => string; error: RegExp }[] = [
  {
    mistake: 'a missing language',
    change: (text) => text.replace(/^ {2}en: Gateway timeout\n/m, ''),
    error: /504\.yaml:\d+ {2}name\.en {2}is missing → write the English text$/,
  },
  {
    mistake: 'an unknown check',
    change: (text) => text.replace(/^checks: \[/m, 'checks: [no-such-check, '),
    error:
      /504\.yaml:\d+ {2}checks\[0\] {2}is the unknown check "no-such-check" → add content\/checks\/no-such-check\.yaml, or correct it$/,
  },
  {
    mistake: 'neither a check nor evidence',
    change: (text) => text.replace(/^checks: .*\n/m, ''),
    error:
      /504\.yaml {2}evidence {2}is missing, and there are no checks → write where this code is visible, or that it is not visible from outside$/,
  },
  {
    mistake: 'a difference to an unknown code',
    change: (text) => text.replace(/from: tencent-cdn\/533/, 'from: tencent-cdn/598'),
    error:
      /504\.yaml:\d+ {2}differs\[\d\]\.from {2}is the unknown code "tencent-cdn\/598" → add content\/codes\/tencent-cdn\/598\.yaml, or correct it$/,
  },
  {
    mistake: 'a stub',
    change: (text) => text.replace(/^meaning:\n(?: .*\n|\n)+/m, 'meaning:\n  ja: 応答が来ません。待ちます。\n  en: It is late.\n'),
    error: /504\.yaml:\d+ {2}meaning\.en {2}is a single sentence → write two at least/,
  },
  {
    mistake: 'a standard without its reason phrase',
    file: 'content/codes/http/504.yaml',
    change: (text) => text.replace(/^phrase: .*\n/m, ''),
    error: /http\/504\.yaml {2}phrase {2}is missing → write the phrase that is registered for the code/,
  },
  {
    mistake: 'a reason phrase on a code of a vendor',
    change: (text) => text.replace(/^related:/m, 'phrase: Banana\nrelated:'),
    error: /504\.yaml:\d+ {2}phrase {2}belongs to the standards, and this is a code of a vendor → remove it/,
  },
  {
    mistake: 'a standard without its word on caching',
    file: 'content/codes/http/504.yaml',
    change: (text) => text.replace(/^caching: .*\n/m, ''),
    error: /http\/504\.yaml {2}caching {2}is missing → write by-default, if-stated or never/,
  },
  {
    mistake: 'caching on a code of a vendor',
    change: (text) => text.replace(/^related:/m, 'caching: never\nrelated:'),
    error: /504\.yaml:\d+ {2}caching {2}belongs to the standards, and this is a code of a vendor → remove it/,
  },
  {
    mistake: 'a header field whose source is not cited',
    file: 'content/codes/http/401.yaml',
    change: (text) => text.replace(/(name: WWW-Authenticate[\s\S]*?source: )rfc9110/, '$1rfc9111'),
    error: /401\.yaml:\d+ {2}fields\[0\]\.source {2}is "rfc9111", which this file does not cite → add it to sources/,
  },
  {
    mistake: 'a command that is neither run nor marked',
    file: 'content/checks/origin-error.yaml',
    change: (text) => text.replace(/^ *lab: .*\n/m, ''),
    error:
      /origin-error\.yaml:\d+ {2}findings\[0\]\.lab {2}is missing → write either lab, the case that shows it, or manual, the reason why none can$/,
  },
  {
    mistake: 'a command against somebody’s host',
    file: 'content/checks/origin-error.yaml',
    change: (text) => text.replace('https://www.example.com/', 'https://www.wikipedia.org/'),
    error: /origin-error\.yaml:\d+ {2}command {2}names the host www\.wikipedia\.org → write www\.example\.com for the site/,
  },
  {
    mistake: 'a sender without a mark',
    file: 'content/senders/tencent-cdn.yaml',
    change: (text) => text.replace(/^evidence:\n(?: .*\n)+/m, ''),
    error: /tencent-cdn\.yaml {2}evidence {2}is empty → write which header, body or log field identifies it$/,
  },
  {
    mistake: 'a pattern that is no regular expression',
    file: 'content/glossary.yaml',
    change: (text) => text.replace('ブラウザ(?!ー)', 'ブラウザ(?!ー'),
    error: /glossary\.yaml:\d+ {2}browser\.avoid\.ja\[0\] {2}is "ブラウザ\(\?!ー" → write a regular expression/,
  },
  {
    mistake: 'a code span that is not closed',
    change: (text) => text.replace('Wait a few minutes and reload.', 'Wait for `Retry-After and reload.'),
    error: /504\.yaml:\d+ {2}actions\[0\]\.en {2}has a backtick without its partner → close the code span/,
  },
  {
    mistake: 'an unknown category',
    change: (text) => text.replace(/^category: .*/m, 'category: slow'),
    error: /504\.yaml:\d+ {2}category {2}is the unknown category "slow" → use .*response-timeout.*, or add its file$/,
  },
  {
    mistake: 'an unknown source',
    change: (text) => text.replace('source: tencent-cdn-status-ja', 'source: somewhere'),
    error: /504\.yaml:\d+ {2}sources\[\d+\]\.source {2}is the unknown source "somewhere" → add it to content\/sources\.yaml/,
  },
  {
    mistake: 'an unknown related code',
    change: (text) => text.replace(/^related: \[/m, 'related: [nginx/598, '),
    error: /504\.yaml:\d+ {2}related\[0\] {2}is the unknown code "nginx\/598" → add content\/codes\/nginx\/598\.yaml, or correct it$/,
  },
  {
    mistake: 'a code that differs from its file name',
    change: (text) => text.replace(/^code: 504/m, 'code: 505'),
    error: /504\.yaml:1 {2}code {2}is 505, but the file is named 504 → write 504, or rename the file to 505\.yaml$/,
  },
  {
    mistake: 'a number out of range',
    change: (text) =>
      text
        .replace(/^code: 504/m, 'code: 504\nlimits: []')
        .replace(/^limits:\n(?: .*\n)+/m, '')
        .replace('limits: []', 'limits: [{name: {ja: 上限, en: Limit}, value: -5, unit: s, source: tencent-cdn-status-ja}]'),
    error: /504\.yaml:\d+ {2}limits\[0\]\.value {2}is -5, too small → write a number above 0$/,
  },
  {
    mistake: 'an empty string',
    change: (text) => text.replace(/^ {2}ja: ゲートウェイタイムアウト/m, "  ja: ''"),
    error: /504\.yaml:\d+ {2}name\.ja {2}is empty → write the text, or remove the entry$/,
  },
  {
    mistake: 'raw HTML in prose',
    change: (text) => text.replace('Wait a few minutes and reload.', 'Wait a little<br/>and reload.'),
    error: /504\.yaml:\d+ {2}actions\[0\]\.en {2}contains raw HTML \(<br\/>\) → write plain text/,
  },
  {
    mistake: 'a javascript: link in prose',
    change: (text) => text.replace('Wait a few minutes and reload.', 'Wait and [reload](javascript:location.reload()).'),
    error: /504\.yaml:\d+ {2}actions\[0\]\.en {2}contains a javascript: address → remove it/,
  },
  {
    mistake: 'a link in prose to another site',
    change: (text) => text.replace('Wait a few minutes and reload.', 'Wait and read [this](https://example.com/).'),
    error: /actions\[0\]\.en {2}links to https:\/\/example\.com\/ → name documents under sources/,
  },
  {
    mistake: 'a link in prose to an unknown guide',
    change: (text) => text.replace('Wait a few minutes and reload.', 'See [this](guide:no-such-guide).'),
    error: /actions\[0\]\.en {2}links to the unknown guide "no-such-guide" → use a file of content\/guides\/ja\/, or correct the link$/,
  },
  {
    mistake: 'a link in prose to an unknown code',
    change: (text) => text.replace('Wait a few minutes and reload.', 'See [598](code:http/598).'),
    error: /actions\[0\]\.en {2}links to the unknown code "http\/598" →/,
  },
  {
    mistake: 'emphasis, which prose does not have',
    change: (text) => text.replace('Wait a few minutes and reload.', 'Wait **a little** and reload.'),
    error: /actions\[0\]\.en {2}contains Markdown that is not rendered here \(\*\*\) → use paragraphs/,
  },
  {
    mistake: 'a name that is too long for a title',
    change: (text) => text.replace('  en: Gateway timeout\n', `  en: Gateway ${'very '.repeat(12)}slow\n`),
    error: /504\.yaml:\d+ {2}name\.en {2}has 72 characters → shorten it to 60 at most$/,
  },
  {
    mistake: 'a future date',
    change: (text) => text.replace(/checked: .*/, 'checked: 2999-01-01'),
    error:
      /504\.yaml:\d+ {2}sources\[0\]\.checked {2}is 2999-01-01, in the future → write the day the source was read, \d{4}-\d\d-\d\d at the latest$/,
  },
  {
    mistake: 'a day that does not exist',
    change: (text) => text.replace(/checked: .*/, 'checked: 2026-02-30'),
    error: /sources\[0\]\.checked {2}is "2026-02-30" → write a day that exists, written YYYY-MM-DD$/,
  },
  {
    mistake: 'a missing date',
    change: (text) => text.replace(/\n {4}checked: .*/, ''),
    error: /sources\[0\]\.checked {2}is missing → write the day the source was read, YYYY-MM-DD$/,
  },
  {
    mistake: 'an unknown hop',
    change: (text) => text.replace('hops: [edge-origin]', 'hops: [backend]'),
    error: /hops\[0\] {2}is "backend" → write one of client-edge, edge, edge-origin, origin$/,
  },
  {
    mistake: 'a stage on a hop that has none',
    change: (text) => text.replace('hops: [edge-origin]', 'hops: [edge, origin]\nstages: [tls]'),
    error: /stages {2}belongs to the hop edge-origin, which is not in hops → remove it, or add edge-origin to hops$/,
  },
  {
    mistake: 'an unknown field',
    change: (text) => text.replace(/^category:/m, 'catgeory: x\ncategory:'),
    error: /504\.yaml:\d+ {2}catgeory {2}is not a field here → remove it, or correct its spelling$/,
  },
  {
    mistake: 'invalid YAML',
    change: (text) => text.replace(/^summary:/m, 'summary: ['),
    error: /504\.yaml:\d+ {2}is not valid YAML: .* → correct the syntax/,
  },
  {
    mistake: 'a field given twice',
    change: (text) => `${text}code: 504\n`,
    error: /504\.yaml:\d+ {2}is not valid YAML: Map keys must be unique → correct the syntax/,
  },
  {
    mistake: 'a limit without its source',
    change: (text) => text.replace('    source: tencent-cdn-docs-repository\n', '    source: rfc9110\n'),
    error: /limits\[0\]\.source {2}is "rfc9110", which this file does not cite → add it to sources/,
  },
  {
    mistake: 'a source that is not https',
    file: 'content/sources.yaml',
    change: (text) => text.replace('https://www.rfc-editor.org/rfc/rfc9110.html', 'http://www.rfc-editor.org/rfc/rfc9110.html'),
    error: /sources\.yaml:\d+ {2}rfc9110\.url {2}is "http:.*" → write an https:\/\/ address$/,
  },
  {
    mistake: 'a source given twice',
    file: 'content/sources.yaml',
    change: (text) => `${text}rfc9110:\n  title: again\n`,
    error: /sources\.yaml:\d+ {2}is not valid YAML: Map keys must be unique → correct the syntax; every id and field is written once$/,
  },
  {
    mistake: 'text that a comment cuts',
    change: (text) => text.replace(/^ {2}en: Gateway timeout$/m, '  en: Gateway #5 timeout'),
    error: /504\.yaml:\d+ {2}is cut at " #": only "Gateway" is read → quote the text, or write it as a block \(\|-\)$/,
  },
  {
    mistake: 'text without its languages',
    change: (text) => text.replace(/^name:\n.*\n.*\n/m, 'name: Gateway timeout\n'),
    error: /504\.yaml:\d+ {2}name {2}is "Gateway timeout" → write "ja:" and "en:" below it, each with its text$/,
  },
  {
    mistake: 'a block of text in place of a list',
    change: (text) => text.replace(/^hops: .*$/m, 'hops: |\n  - edge-origin'),
    error: /504\.yaml:\d+ {2}hops {2}is "- edge-origin\\n" → write a list: \[edge-origin\]$/,
  },
  {
    mistake: 'a word in place of a list',
    change: (text) => text.replace('hops: [edge-origin]', 'hops: edge-origin'),
    error: /504\.yaml:\d+ {2}hops {2}is "edge-origin" → write a list: \[edge-origin\]$/,
  },
  {
    mistake: 'a number in place of text',
    change: (text) => text.replace(/locator: .*/, 'locator: 567'),
    error: /504\.yaml:\d+ {2}sources\[0\]\.locator {2}is 567 → write it in quotes, '567', to have it as text$/,
  },
  {
    mistake: 'a day written as a word',
    change: (text) => text.replace(/checked: .*/, 'checked: today'),
    error: /504\.yaml:\d+ {2}sources\[0\]\.checked {2}is "today" → write a day that exists, written YYYY-MM-DD$/,
  },
  {
    mistake: 'a day written as a number',
    change: (text) => text.replace(/checked: .*/, 'checked: 20261127'),
    error: /504\.yaml:\d+ {2}sources\[0\]\.checked {2}is 20261127 → write a day that exists, written YYYY-MM-DD$/,
  },
  {
    mistake: 'a very long value in the wrong place',
    change: (text) => text.replace('hops: [edge-origin]', `hops: [${'x'.repeat(5000)}]`),
    error: /^.{0,60}504\.yaml:\d+ {2}hops\[0\] {2}is "x{79}… → write one of client-edge, edge, edge-origin, origin$/,
  },
  {
    mistake: 'an invisible character',
    change: (text) => text.replace(/^ {2}en: Gateway timeout$/m, '  en: Gateway\u200B timeout'),
    error: /504\.yaml:\d+ {2}name\.en {2}contains the invisible character U\+200B → type the text again without it$/,
  },
  {
    mistake: 'Japanese in English text',
    change: (text) => text.replace('Wait a few minutes and reload.', 'Wait a little and リロード.'),
    error:
      /504\.yaml:\d+ {2}actions\[0\]\.en {2}holds "リ", which is not of this language → write it for readers of "en", or as a code span$/,
  },
  {
    mistake: 'a text that is not finished',
    change: (text) => text.replace('Wait a few minutes and reload.', 'TODO write this.'),
    error: /504\.yaml:\d+ {2}actions\[0\]\.en {2}holds "TODO" → write what is to be done, or leave it out$/,
  },
  {
    mistake: 'a name that ends as a sentence',
    change: (text) => text.replace(/^ {2}en: Gateway timeout$/m, '  en: Gateway timeout.'),
    error: /504\.yaml:\d+ {2}name\.en {2}ends with a full stop → remove it: a name is a noun phrase$/,
  },
  {
    mistake: 'a hop that a list repeats',
    change: (text) => text.replace('hops: [edge-origin]', 'hops: [edge-origin, edge-origin]'),
    error: /504\.yaml:\d+ {2}hops\[1\] {2}repeats "edge-origin" → remove it$/,
  },
  {
    mistake: 'a field of the log of an unknown sender',
    file: 'content/fields.yaml',
    change: (text) => text.replace('sender: nginx', 'sender: ngnix'),
    error: /content\/fields\.yaml:\d+ {2}sender {2}is the unknown sender "ngnix" → use .*nginx/,
  },
  {
    mistake: 'a source that nothing cites',
    file: 'content/sources.yaml',
    change: (text) => `${text}nobody:\n  title: Nobody\n  publisher: Nobody\n  url: https://example.org/\n  language: en\n`,
    error: /sources\.yaml:\d+ {2}is cited nowhere → cite it in the file whose facts come from it, or remove it$/,
  },
  {
    mistake: 'text that YAML reads as an alias',
    change: (text) => text.replace(/^category: .*/m, 'category: *response-timeout'),
    error: /504\.yaml:\d+ {2}contains the YAML alias \*response-timeout → quote it, "\*response-timeout", or write the value itself/,
  },
  {
    mistake: 'a limit outside its own range',
    file: 'content/codes/tencent-cdn/413.yaml',
    change: (text) => text.replace(/max: \d+/, 'max: 1'),
    error: /413\.yaml:\d+ {2}limits\[0\]\.value {2}is \d+, outside its own range → correct value/,
  },
  {
    mistake: 'a position that another sender has',
    file: 'content/senders/tencent-cdn.yaml',
    change: (text) => text.replace(/^order: .*/m, `order: ${/^order: (.*)/m.exec(readFileSync('content/senders/http.yaml', 'utf8'))![1]}`),
    error: /senders\/tencent-cdn\.yaml:\d+ {2}order {2}is \d+, as in content\/senders\/http\.yaml → write a number that no other file has$/,
  },
  {
    mistake: 'header fields on a code of a vendor',
    change: (text) => text.replace(/^related:/m, 'fields: [{ name: Allow, requirement: must, source: tencent-cdn-status-ja }]\nrelated:'),
    error: /504\.yaml:\d+ {2}fields {2}belongs to the standards, and this is a code of a vendor → remove it/,
  },
  {
    mistake: 'a single cause',
    change: (text) => text.replace(/^causes:\n(?: .*\n)+/m, 'causes: [{ ja: 遅いです。, en: It is slow. }]\n'),
    error: /504\.yaml:\d+ {2}causes {2}has one entry → write a second likely cause/,
  },
  {
    mistake: 'a row of a table in a guide with a cell too many',
    file: 'content/guides/en/cloudflare-1xxx.mdx',
    change: (text) => text.replace(/^(\| 1001 .*)$/m, '$1 more |'),
    error: /cloudflare-1xxx\.mdx:\d+ {2}has 4 cells, but the head of the table 3 → correct the \| in it; pages leave out the rest$/,
  },
  {
    mistake: 'a repeat of any method without a reason',
    change: (text) => text.replace(/^ {2}again: if-idempotent$/m, '  again: yes'),
    error: /504\.yaml:\d+ {2}retry\.because {2}is missing, and again is yes → explain why a repeat does no harm, or write if-idempotent$/,
  },
  {
    mistake: 'a time to wait for what is not sent again',
    change: (text) => text.replace(/^ {2}again: if-idempotent$/m, '  again: after-change'),
    error: /504\.yaml:\d+ {2}retry\.wait {2}has no effect, because again is after-change → remove it, or correct again$/,
  },
  {
    mistake: 'a request that reached the origin before there was a connection',
    file: 'content/codes/tencent-cdn/533.yaml',
    change: (text) => text.replace(/^ {2}reached: never$/m, '  reached: yes').replace(/^ {2}again: yes$/m, '  again: if-idempotent'),
    error: /533\.yaml:\d+ {2}retry\.reached {2}is yes, but by hops and stages it is never → correct it, or explain it in because$/,
  },
  {
    mistake: 'a mark with a code that its sender lacks',
    file: 'content/senders/cpanel.yaml',
    change: (text) => text.replace('codes: [509]', 'codes: [509, 510]'),
    error: /cpanel\.yaml:\d+ {2}evidence\[0\]\.codes\[1\] {2}is 510, which cpanel does not have → remove it, or correct it$/,
  },
  {
    mistake: 'an instruction that no code uses',
    file: 'content/instructions.yaml',
    change: (text) => `${text}\nspare:\n  ja: 何もしません。\n  en: Do nothing.\n`,
    error: /instructions\.yaml:\d+ {2}is used by 0 code\(s\) → write it as an action there, or delete it$/,
  },
  {
    mistake: 'support beside the support of the sender',
    file: 'content/codes/tencent-edgeone/524.yaml',
    change: (text) => text.replace(/^contactSupport: true$/m, 'contactSupport: true\nsupport:\n  ja: 問い合わせます。\n  en: Ask support.'),
    error: /524\.yaml:\d+ {2}contactSupport {2}is set together with support → remove one of the two$/,
  },
  {
    mistake: 'a script in a guide',
    file: 'content/guides/en/errata.mdx',
    change: (text) => `${text}\nexport const x = 1;\n`,
    error: /guides\/en\/errata\.mdx:\d+ {2}imports or exports → remove it/,
  },
  {
    mistake: 'a component of a guide that does not exist',
    file: 'content/guides/en/errata.mdx',
    change: (text) => text.replace('<Corrections />', '<Correction />'),
    error: /guides\/en\/errata\.mdx:\d+ {2}uses the unknown component <Correction> → use one of <AllSenderMarks \/>, /,
  },
  {
    mistake: 'a guide without a text',
    file: 'content/guides/en/errata.mdx',
    change: (text) => text.replace(/(?<=\n---\n)[\s\S]*/, ''),
    error: /guides\/en\/errata\.mdx {2}has no text below its front matter → write it, or delete the file$/,
  },
  {
    mistake: 'a section of a guide with an id of its own in one language',
    file: 'content/guides/en/errata.mdx',
    change: (text) => text.replace('{#corrections}', ''),
    error: /guides\/en\/errata\.mdx:\d+ {2}has a section without an id \("Corrections"\) → write ## Title \{#id\}$/,
  },
  {
    mistake: 'a component of a guide that is not closed',
    file: 'content/guides/en/errata.mdx',
    change: (text) => text.replace('<Corrections />', '<Corrections>'),
    error: /guides\/en\/errata\.mdx:\d+ {2}is not valid MDX: Expected a closing tag for `<Corrections>`.* → write < and \{/,
  },
  {
    mistake: 'a link of a guide to a code that does not exist',
    file: 'content/guides/en/errata.mdx',
    change: (text) => text.replace('(code:tencent-cdn/567)', '(code:tencent-cdn/568)'),
    error:
      /guides\/en\/errata\.mdx:\d+ {2}links to the unknown code "tencent-cdn\/568" → add content\/codes\/tencent-cdn\/568\.yaml, or correct/,
  },
  {
    mistake: 'a phrase that another page has',
    file: 'content/phrases/codes/504.yaml',
    change: (text) => text.replace('  en:\n', `  en:\n    - ${phraseOf('codes/404')}\n`),
    error:
      /phrases\/codes\/504\.yaml:\d+ {2}any\.en\[0\] {2}stands in content\/phrases\/codes\/404\.yaml, too → keep it where it fits better$/,
  },
  {
    mistake: 'a phrase with the number of its page',
    file: 'content/phrases/codes/504.yaml',
    change: (text) => text.replace('  en:\n', '  en:\n    - suddenly 504 after a deploy\n'),
    error: /phrases\/codes\/504\.yaml:\d+ {2}any\.en\[0\] {2}holds the number 504 → remove the number, or the phrase$/,
  },
  {
    mistake: 'phrases for a sender that the code does not have',
    file: 'content/phrases/codes/504.yaml',
    change: (text) => `${text}shopify:\n  ja:\n    - ショップが遅い\n  en:\n    - the shop is slow\n`,
    error: /phrases\/codes\/504\.yaml:\d+ {2}shopify {2}is no section of codes\/504 → move its phrases to "any", or to a sender/,
  },
  {
    mistake: 'a product whose reference is none of its sources',
    file: 'content/uncovered.yaml',
    change: (text) => text.replace(/^ {2}reference: .*/m, '  reference: rfc9110'),
    error: /uncovered\.yaml:\d+ {2}reference {2}is "rfc9110", which its sources do not have → add it to sources/,
  },
  {
    mistake: 'an alias that names two products',
    file: 'content/senders/envoy.yaml',
    change: (text) => text.replace('aliases:\n', 'aliases:\n  - Traefik\n'),
    error: /senders\/envoy\.yaml:\d+ {2}aliases\[0\] {2}also names traefik → remove it from one of them$/,
  },
];
for (const { mistake, file = FILE, change, error } of mistakes) {
  test(`${mistake} is one error that names the file, the field and the cure`, () => {
    edit(file, change);
    const found = problems();
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], error);
  });
}

/** The aliases of a sender, which name no other. */
const ALIASES = /^aliases:\n(?: +- .*\n)+/m;

/** Files that should not be there, or are missing. */
const files: { mistake: string; change: () => void; error: RegExp }[] = [
  {
    mistake: 'an unknown sender',
    change: () => cpSync(join(root, 'content/codes/tencent-cdn/0.yaml'), join(root, 'content/codes/nowhere/0.yaml')),
    error:
      /content\/codes\/nowhere\/0\.yaml {2}belongs to the unknown sender "nowhere" → use .*http, .*tencent-cdn.*, or add content\/senders\/nowhere\.yaml$/,
  },
  {
    mistake: 'a duplicate under another name',
    change: () => cpSync(join(root, FILE), join(root, 'content/codes/tencent-cdn/0504.yaml')),
    error: /0504\.yaml {2}is a stray file → name it content\/codes\/tencent-cdn\/504\.yaml, and merge it if that file exists$/,
  },
  {
    mistake: 'a duplicate with another ending',
    change: () => cpSync(join(root, FILE), join(root, 'content/codes/tencent-cdn/504.yml')),
    error: /504\.yml {2}is a stray file → name it content\/codes\/tencent-cdn\/504\.yaml/,
  },
  {
    mistake: 'a stray file',
    change: () => writeFileSync(join(root, 'content/codes/notes.txt'), 'x'),
    error: /content\/codes\/notes\.txt {2}is a stray file → move it to .*, or delete it$/,
  },
  {
    mistake: 'a code above 999',
    change: () => writeFileSync(join(root, 'content/codes/http/1000.yaml'), 'code: 1000\n'),
    error: /1000\.yaml {2}is a stray file →/,
  },
  {
    mistake: 'a list in place of the sources',
    change: () => writeFileSync(join(root, 'content/sources.yaml'), '- rfc9110\n- rfc9111\n'),
    error: /content\/sources\.yaml:1 {2}is a list → write entries, each under its id$/,
  },
  {
    mistake: 'a file of sources that is not UTF-8',
    change: () => writeFileSync(join(root, 'content/sources.yaml'), Buffer.from('rfc9110: x', 'utf16le')),
    error: /content\/sources\.yaml.* → /,
  },
  {
    mistake: 'a folder named like a file',
    change: () => mkdirSync(join(root, 'content/codes/http/599.yaml')),
    error: /content\/codes\/http\/599\.yaml {2}is a folder → delete it, or rename it/,
  },
  {
    mistake: 'a category that no code has',
    change: () => {
      const text = readFileSync(join(root, 'content/categories/loop.yaml'), 'utf8').replace(/^order: .*/m, 'order: 998');
      writeFileSync(join(root, 'content/categories/unused.yaml'), text);
    },
    error: /content\/categories\/unused\.yaml {2}is used by no code → set it as the category of a code, or delete the file$/,
  },
  {
    mistake: 'a sender whose id is a fragment of another',
    change: () => {
      const text = readFileSync(join(root, 'content/senders/nginx.yaml'), 'utf8')
        .replace(/^order: .*/m, 'order: 998')
        .replace(/^ +(codes|notCodes): .*\n/gm, '');
      writeFileSync(join(root, 'content/senders/nginx-fix.yaml'), text.replace(ALIASES, ''));
      cpSync(join(root, 'content/codes/nginx/504.yaml'), join(root, 'content/codes/nginx-fix/504.yaml'));
    },
    error: /content\/senders\/nginx-fix\.yaml {2}has the id "nginx-fix", a fragment of the sender before "-fix" → name it vendor-product$/,
  },
  {
    mistake: 'a glossary without terms',
    change: () => writeFileSync(join(root, 'content/glossary.yaml'), '# Nothing yet.\n'),
    error: /content\/glossary\.yaml {2}has no entries → restore them$/,
  },
  {
    mistake: 'a file of synonyms that is missing',
    change: () => rmSync(join(root, 'content/synonyms.yaml')),
    error: /content\/synonyms\.yaml {2}is missing → restore it/,
  },
  {
    mistake: 'a sender without a code',
    change: () => {
      const order = 'order: 998';
      const sender = readFileSync(join(root, 'content/senders/nginx.yaml'), 'utf8')
        .replace(/^order: .*/m, order)
        .replace(ALIASES, '');
      writeFileSync(join(root, 'content/senders/nowhere.yaml'), sender.replace(/^ +(codes|notCodes): .*\n/gm, ''));
    },
    error: /content\/senders\/nowhere\.yaml {2}has no code → add content\/codes\/nowhere\/<code>\.yaml, or delete the file$/,
  },
  {
    mistake: 'a check that no code uses',
    change: () => cpSync(join(root, 'content/checks/accept.yaml'), join(root, 'content/checks/unused.yaml')),
    error: /content\/checks\/unused\.yaml {2}is used by no code → list it under checks in a code file, or delete the file$/,
  },
  {
    mistake: 'a warning about a code of one sender',
    change: () => cpSync(join(root, 'content/warnings/423.yaml'), join(root, 'content/warnings/226.yaml')),
    error: /content\/warnings\/226\.yaml {2}is about 226, which has 1 sender\(s\) → delete it, or add the other senders$/,
  },
  {
    mistake: 'phrases for a page that does not exist',
    change: () => writeFileSync(join(root, 'content/phrases/codes/599.yaml'), 'any:\n  ja:\n    - 未知\n  en:\n    - unknown thing\n'),
    error: /content\/phrases\/codes\/599\.yaml {2}is for the unknown page "codes\/599" → name it as one of /,
  },
  {
    mistake: 'a product that is covered and not covered',
    change: () =>
      edit('content/uncovered.yaml', (text) => {
        const [id] = /^[a-z][a-z0-9-]*(?=:)/m.exec(text)!;
        return text.replace(`${id}:`, 'shopify:');
      }),
    error: /content\/uncovered\.yaml:\d+ {2}is covered → remove it here: it has content\/senders\/shopify\.yaml$/,
  },
  {
    mistake: 'a guide in one language only',
    change: () => rmSync(join(root, 'content/guides/ja/errata.mdx')),
    error: /content\/guides\/en\/errata\.mdx {2}has no ja version → write content\/guides\/ja\/errata\.mdx$/,
  },
];
for (const { mistake, change, error } of files) {
  test(`${mistake} is one error that says what to do`, () => {
    change();
    const found = problems();
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], error);
  });
}

test('an empty file is an error for each field that is missing, and no crash', () => {
  writeFileSync(join(root, FILE), '');
  const found = problems();
  assert.ok(found.some((line) => /code {2}is missing/.test(line)));
  assert.ok(found.every((line) => line.startsWith(`${FILE}`)));
});

test('a code that cannot be read does not make what it uses look unused', () => {
  edit('content/codes/tencent-cdn/514.yaml', (text) => `${text}broken: [\n`);
  const found = problems();
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(found[0], /514\.yaml:\d+ {2}is not valid YAML/);
});

test('what editors and systems leave beside a file is no mistake', () => {
  for (const name of ['.504.yaml.swp', '504.yaml~', '.DS_Store', 'Thumbs.db']) writeFileSync(join(root, 'content/codes/http', name), '');
  assert.deepEqual(problems(), []);
});

test('a file with another name is named before what follows from it', () => {
  renameSync(join(root, FILE), join(root, 'content/codes/tencent-cdn/0504.yaml'));
  assert.match(problems()[0], /0504\.yaml {2}is a stray file/);
});

test('several mistakes in several files are all reported', () => {
  edit(FILE, (text) => text.replace('hops: [edge-origin]', 'hops: [nowhere]').replace(/^category: .*/m, 'category: 7'));
  edit('content/codes/http/504.yaml', (text) => text.replace(/^phrase: .*/m, "phrase: ''"));
  assert.equal(problems().length, 3);
});

test('a guide with the line ends of Windows is read as any other', () => {
  edit('content/guides/en/errata.mdx', (text) => text.replaceAll('\n', '\r\n'));
  assert.deepEqual(problems(), []);
});

test('every rule refuses something in the tests above', () => {
  assert.deepEqual(
    Object.keys(RULES).filter((name) => !broken.has(name)),
    [],
  );
});
