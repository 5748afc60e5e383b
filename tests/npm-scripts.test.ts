/** Every npm script says in one line what to run first where something is missing, and which argument is wrong. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

const PACKAGE = readFileSync('package.json', 'utf8');
const { scripts } = JSON.parse(PACKAGE) as { scripts: Record<string, string> };

/** A tree as git has it, without what `npm ci` and `npm run build` make: only what scripts look at before they start. */
const bare = mkdtempSync(join(tmpdir(), 'npm-scripts-'));
const unbuilt = join(bare, 'unbuilt');

before(() => {
  mkdirSync(unbuilt);
  for (const folder of [bare, unbuilt])
    for (const path of ['package.json', 'scripts', 'bench', 'fault-lab']) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(unbuilt, 'node_modules'));
});
after(() => rmSync(bare, { recursive: true }));

/** The PATH of somebody who has not run `npm ci`: the tests themselves run with that of an npm script. */
const PLAIN_PATH = [
  ...process.env.PATH!.split(delimiter).filter((folder) => !folder.includes('node_modules')),
  dirname(process.execPath),
].join(delimiter);

test('nothing in package.json is there twice, where npm would read the last one', () => {
  assert.equal(PACKAGE, `${JSON.stringify(JSON.parse(PACKAGE), null, 2)}\n`);
});

/** Runs an npm script in a folder; returns its exit code and the lines that it prints, those of npm itself left out. */
async function npmRun(script: string, args: string[], cwd: string): Promise<{ code: number | null; lines: string[] }> {
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const child = spawn('npm', command, { cwd, env: { ...process.env, PATH: PLAIN_PATH }, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, lines: output.split('\n').filter((line) => line !== '' && !line.startsWith('> ')) };
}

describe('without npm ci', { concurrency: 4 }, () => {
  for (const script of Object.keys(scripts))
    test(`npm run ${script} names it`, async () => {
      assert.deepEqual(await npmRun(script, [], bare), { code: 1, lines: ['The tools are not installed. Run: npm ci'] });
    });
});

describe('without a build', { concurrency: 4 }, () => {
  const needy = Object.keys(scripts).filter((script) => scripts[script].includes('--with-build'));

  for (const script of needy)
    test(`npm run ${script} names the command that makes one`, async () => {
      assert.deepEqual(await npmRun(script, [], unbuilt), { code: 1, lines: ['There is no build in dist/. Run: npm run build'] });
    });
});

describe('a wrong argument', { concurrency: 4 }, () => {
  const cases: [script: string, args: string[], line: RegExp][] = [
    ['fault-lab', ['abc'], /^"abc" is not a number of times\. Write for example: npm run fault-lab -- 10$/],
    ['fault-lab', ['0'], /^"0" is not a number of times\. Write for example: npm run fault-lab -- 10$/],
    ['content:stale', ['abc'], /^"abc" is not a number of days\. Write for example: npm run content:stale -- 180$/],
    ['compare:builds', [], /^Name two builds: npm run compare:builds -- \/tmp\/before dist$/],
    ['compare:builds', ['nowhere', 'dist'], /^There is no folder nowhere\. Name two builds: npm run compare:builds -- \/tmp\/before dist$/],
    ['try:language', ['not a tag'], /^"not a tag" is not a language tag\. Write for example: npm run try:language -- zh$/],
    ['try:language', ['ja'], /^The project has the language "ja"\. Name another: npm run try:language -- zh$/],
    [
      'bench:search',
      ['nowhere.yaml'],
      /^There is no file nowhere\.yaml\. Write for example: npm run bench:search -- bench\/queries\/own\.yaml$/,
    ],
  ];
  for (const [script, args, line] of cases)
    test(`npm run ${script} -- ${args.join(' ')}`, async () => {
      const { code, lines } = await npmRun(script, args, '.');
      assert.notEqual(code, 0);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0], line);
    });
});
