/** The package of the data as somebody uses it who installs it into an empty project: without a network, from the file that npm packs. */
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LANGS } from '../src/languages.ts';
import { ascending, meanings, model } from './support/content.ts';
import type { Meaning } from '../packages/edge-status/src/types.ts';

/** The bytes that the package may have as npm packs it. */
const PACKED = 250_000;

/** What a program may print, in bytes; the lookup of everything is 2 MB. */
const LARGE = 50_000_000;

const project = mkdtempSync(join(tmpdir(), 'empty-project-'));
after(() => rmSync(project, { recursive: true }));

/** Runs a program in the project, as on a machine whose language is English. */
function run(
  program: string,
  args: readonly string[],
  { cwd = project, input = '', env = {} as NodeJS.ProcessEnv } = {},
): SpawnSyncReturns<string> {
  return spawnSync(program, args, { cwd, input, encoding: 'utf8', maxBuffer: LARGE, env: { ...process.env, LC_ALL: 'C.UTF-8', ...env } });
}

/** Runs a program that has to succeed; what it prints. */
function output(program: string, args: readonly string[], options: Parameters<typeof run>[2] = {}): string {
  const { status, stdout, stderr, error } = run(program, args, options);
  assert.equal(status, 0, `${error?.message ?? ''}${stdout.slice(0, 500)}${stderr}`);
  return stdout;
}

const write = (name: string, text: string): void => writeFileSync(join(project, name), text);
/** The command as npm has put it into the project. */
const command = (args: readonly string[], options: Parameters<typeof run>[2] = {}) =>
  run(process.execPath, [join(project, 'node_modules/edge-status/dist/cli.mjs'), ...args], options);

let packed: { filename: string; size: number; files: { path: string }[] };
before(() => {
  output(process.execPath, ['scripts/run.mjs', '--with-build', 'scripts/package.ts'], { cwd: '.' });
  [packed] = JSON.parse(
    output('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', project], { cwd: 'packages/edge-status' }),
  ) as [typeof packed];
  write('package.json', '{ "private": true }\n');
  output('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', `./${packed.filename}`]);
});

describe('the package', () => {
  test(`has at most ${PACKED / 1000} kB, its license and its description, and no sources`, () => {
    assert.ok(packed.size <= PACKED, `${packed.size} bytes`);
    const paths = packed.files.map(({ path }) => path);
    for (const path of ['LICENSE', 'README.md', 'package.json', 'dist/data/facts.json']) assert.ok(paths.includes(path), path);
    assert.deepEqual(
      paths.filter((path) => path.endsWith('.ts') && !path.includes('.d.')),
      [],
    );
  });

  test('needs no other package', () => {
    assert.deepEqual(
      readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['edge-status'],
    );
  });
});

describe('the library', () => {
  /** What a program prints as JSON that looks up every meaning. */
  const everything = (load: string) =>
    `${load}\nconsole.log(JSON.stringify({ codes, senders: senders('ja'), meanings: ${JSON.stringify(LANGS)}.map((lang) => codes.flatMap((code) => lookup(code, { lang }))) }));\n`;
  interface Everything {
    codes: number[];
    senders: { id: string; codes: number[] }[];
    meanings: Meaning[][];
  }

  test('is the same by import and by require, and says what the content says', () => {
    write('all.mjs', everything(`import { codes, lookup, senders } from 'edge-status';`));
    write('all.cjs', everything(`const { codes, lookup, senders } = require('edge-status');`));
    const [imported, required] = ['all.mjs', 'all.cjs'].map((file) => output(process.execPath, [file]));
    assert.equal(imported, required);
    const all = JSON.parse(imported) as Everything;
    assert.deepEqual(all.codes, ascending(meanings.map(({ code }) => code)));
    assert.deepEqual(
      all.senders.map(({ id }) => id),
      [...model.senders.keys()],
    );
    for (const [position, lang] of LANGS.entries())
      for (const [index, meaning] of meanings.entries()) {
        const found = all.meanings[position][index];
        assert.deepEqual(
          [found.id, found.name, found.category, found.hops, found.stages, found.retry.reached, found.retry.again, found.retry.turn],
          [
            meaning.id,
            meaning.name[lang],
            meaning.category,
            meaning.hops,
            meaning.stages,
            meaning.retry.reached,
            meaning.retry.again,
            meaning.retry.turn,
          ],
        );
        assert.deepEqual(
          found.sources.map(({ checked }) => checked),
          meaning.sources.map(({ checked }) => checked),
        );
        assert.equal(found.prose.actions.length, meaning.actions.length, meaning.id);
        assert.equal(found.url, `http://localhost:4321/codes/${meaning.code}/#${meaning.sender}`);
        assert.deepEqual(
          found.checks.map(({ command: its }) => its),
          meaning.checks.map((id) => model.checks.get(id)!.command),
        );
      }
  });

  test('looks up one sender, text and full-width digits, and knows what it does not know', () => {
    write(
      'some.mjs',
      `import { lookup } from 'edge-status';
      const ids = (...args) => lookup(...args).map(({ id }) => id);
      let refused;
      try { lookup(524, { lang: 'fr' }); } catch (error) { refused = error.constructor.name; }
      console.log(JSON.stringify([ids(524, { sender: 'cloudflare' }), ids('524', { sender: 'cloudflare' }), ids('５２４', { sender: 'cloudflare' }), ids(599), ids('5xx'), ids(524, { sender: 'constructor' }), refused]));`,
    );
    assert.deepEqual(JSON.parse(output(process.execPath, ['some.mjs'])), [
      ['cloudflare/524'],
      ['cloudflare/524'],
      ['cloudflare/524'],
      [],
      [],
      [],
      'RangeError',
    ]);
  });

  test('has types, by import and by require, which refuse wrong use', () => {
    const uses = `const [meaning] = lookup(524, { sender: 'cloudflare', lang: 'ja' });
const again: 'yes' | 'if-idempotent' | 'after-change' | 'no-need' = meaning.retry.again;
const known: readonly number[] = codes;
const first: Sender = senders('en')[0];
export const used: unknown[] = [again, known, first.codes];
// @ts-expect-error: there is no French
lookup(524, { lang: 'fr' });
// @ts-expect-error: a field that no meaning has
export const wrong = meaning.nothing;
`;
    write('uses.mts', `import { codes, lookup, senders, type Sender } from 'edge-status';\n${uses}`);
    write('uses.cts', `import { codes, lookup, senders, type Sender } from 'edge-status';\n${uses}`);
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [], skipLibCheck: false },
        files: ['uses.mts', 'uses.cts'],
      }),
    );
    output(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.']);
  });
});

describe('the command', () => {
  test('is there for npx', () => {
    const text = output('npx', ['--offline', '--no', 'edge-status', '524', '--sender', 'tencent-cdn', '--lang', 'ja']);
    assert.match(text, /^524 プラットフォームの過負荷 · Tencent Cloud CDN\n/);
    assert.match(text, /\n {2}再送 +してよい（間隔を空けて）\n/);
    assert.match(text, /\/codes\/524\/#tencent-cdn\n$/);
  });

  test('shows every sender of a code, and what happens to who confuses them', () => {
    const { stdout, status } = command(['explain', '524']);
    assert.equal(status, 0);
    for (const { sender } of meanings.filter(({ code }) => code === 524)) assert.match(stdout, new RegExp(`^${sender} {2}`, 'm'));
    assert.match(stdout, /^Caution: /m);
  });

  test('prints data for programs', () => {
    const [meaning] = JSON.parse(command(['524', '--sender', 'cloudflare', '--json']).stdout) as Meaning[];
    assert.equal(meaning.retry.again, 'if-idempotent');
  });

  test('explains every meaning in every language, without Markdown', () => {
    for (const lang of LANGS)
      for (const sender of model.senders.keys()) {
        const codes = meanings.filter((meaning) => meaning.sender === sender).map(({ code }) => String(code));
        const { stdout, status } = command([...codes, '--sender', sender, '--lang', lang]);
        assert.equal(status, 0);
        assert.equal(stdout.match(/^http:\/\/localhost:4321\/codes\//gm)?.length, codes.length);
        assert.doesNotMatch(stdout, /undefined|\]\(http|\u001B/);
      }
  });

  test('ends with 1 for what is unknown, and with 2 for wrong use, and says what is wrong', () => {
    const cases: [args: string[], status: number, message: RegExp][] = [
      [['599'], 1, /^No meaning of 599 is known\.\n$/],
      [['520', '--sender', 'nginx'], 1, /^No meaning of 520 is known for nginx\.\n$/],
      [['599', '--lang', 'ja'], 1, /^599の意味は収録していません。\n$/],
      [['5xx'], 2, /^"5xx" is not a status code/],
      [['524', '--sender', 'nobody'], 2, /^"nobody" is not a known product/],
      [['524', '--sender', '__proto__'], 2, /^"__proto__" is not a known product/],
      [['524', '--lang', 'fr'], 2, /^"fr" is not a language/],
      [['--nothing'], 2, /--nothing/],
      [['\u001B[31m'], 2, /^"\\u001b\[31m" is not/],
    ];
    for (const [args, status, message] of cases) {
      const result = command(args);
      assert.equal(result.status, status, args.join(' '));
      assert.match(result.stderr, message);
      assert.equal(result.stdout, '');
    }
    assert.equal(command(['599', '504', '--sender', 'nginx']).status, 1);
  });

  test('takes the language of the system', () => {
    assert.match(command(['524'], { env: { LC_ALL: 'ja_JP.UTF-8' } }).stdout, /^注意/m);
    assert.match(command(['--help'], { env: { LC_ALL: 'ja_JP.UTF-8' } }).stdout, /^使い方/);
    assert.match(command(['--help']).stdout, /^Usage/);
  });

  test('adds what a code means to the lines of a log, and leaves the lines as they are', () => {
    const lines = [
      '203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "GET / HTTP/1.1" 499 0 "-" "日本語"',
      '203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "GET / HTTP/1.1" 200 5',
      'no code here',
      '{"EdgeResponseStatus":524}',
      '{"status":599}',
    ];
    const annotated = command(['--sender', 'nginx'], { input: `${lines.join('\n')}\n` }).stdout.split('\n');
    for (const [index, line] of lines.entries()) assert.ok(annotated[index].startsWith(line), line);
    assert.match(annotated[0], / ← 499 nginx: /);
    assert.deepEqual(annotated.slice(1, 3), lines.slice(1, 3));
    assert.equal(annotated[4], lines[4]);
    assert.match(
      command([], { input: lines[3] }).stdout,
      / ← 524 Cloudflare: Origin response timed out · Send it again\? Only if idempotent/,
    );
    assert.match(command(['--all'], { input: lines[1] }).stdout, / ← 200 /);
  });

  test('goes through a large log, and stops when nobody reads on', () => {
    const log = 'status=502\n'.repeat(100_000);
    assert.equal(command([], { input: log }).stdout.split('\n').length, 100_001);
    const cli = join(project, 'node_modules/edge-status/dist/cli.mjs');
    const { stdout, stderr } = run('bash', ['-c', `yes status=502 | '${process.execPath}' '${cli}' | head -n 2`]);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
    assert.equal(stderr, '');
  });

  const hasTerminal = spawnSync('script', ['--version']).error === undefined;
  test(
    'has colors on a terminal, unless NO_COLOR is set',
    { skip: !hasTerminal && 'NOT RUN: script (Debian: bsdutils) is missing' },
    () => {
      const cli = join(project, 'node_modules/edge-status/dist/cli.mjs');
      const onTerminal = (env: NodeJS.ProcessEnv) =>
        run('script', ['-qec', `'${process.execPath}' '${cli}' 524`, '/dev/null'], { env: { TERM: 'xterm', NO_COLOR: undefined, ...env } })
          .stdout;
      assert.match(onTerminal({}), /\u001B\[1m524/);
      assert.doesNotMatch(onTerminal({ NO_COLOR: '1' }), /\u001B/);
      assert.doesNotMatch(onTerminal({ TERM: 'dumb' }), /\u001B/);
    },
  );

  test('reads the words of one language, so that it starts soon', () => {
    const without = join(project, 'without-japanese');
    cpSync(join(project, 'node_modules/edge-status'), without, { recursive: true });
    rmSync(join(without, 'dist/data/text.ja.json'));
    const start = (...args: string[]) => run(process.execPath, [join(without, 'dist/cli.mjs'), '524', ...args]);
    assert.match(start('--lang', 'en').stdout, /Origin response timed out/);
    assert.notEqual(start('--lang', 'ja').status, 0);
  });
});
