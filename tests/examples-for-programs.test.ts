/** The examples on the page for programs do what the page says: they are taken from the built pages and read the built data. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { pageAt } from '../scripts/lib/built-site.ts';
import { serve } from '../scripts/lib/serve.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { meanings } from './support/content.ts';

/** The address that the pages name. */
const NAMED = 'http://localhost:4321';
const meaning = meanings.find(({ id }) => id === 'cloudflare/524')!;

/** How the example of a section is run: its file, the program with what comes before the file, and what else has to be there. */
const EXAMPLES = {
  shell: { file: 'status.sh', command: ['bash', '-eo', 'pipefail'], needs: ['curl', 'jq'] },
  python: { file: 'status.py', command: ['python3'], needs: [] },
  // By the Node that runs the tests, which takes the types out.
  typescript: { file: 'status.mts', command: [process.execPath], needs: [] },
  go: { file: 'status.go', command: ['go', 'run'], needs: [] },
} as const;

const mainOf = (lang: Lang): Element => pageAt('dist', `/${lang}/for-machines/`).document.querySelector('main')!;

const isMissing = (program: string): boolean => spawnSync(program, ['--help'], { stdio: 'ignore' }).error !== undefined;

let site: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
before(async () => {
  site = await serve({ dist: 'dist', port: 0 });
});
after(() => {
  site.closeAllConnections();
  site.close();
  rmSync(folder, { recursive: true });
});

/** Runs a program to its end. */
async function run([program, ...args]: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  // What Go compiles stays in the folder of the test.
  const child = spawn(program, args, { env: { ...process.env, GOCACHE: join(folder, 'go'), GOFLAGS: '-mod=mod' } });
  child.stdin.end();
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

for (const lang of LANGS)
  describe(`in ${lang}`, () => {
    for (const [id, { file, command, needs }] of Object.entries(EXAMPLES)) {
      const missing = [command[0], ...needs].filter(isMissing);
      test(
        `the example ${id} prints what the data says`,
        { skip: missing.length > 0 && `NOT RUN: ${missing.join(', ')} missing` },
        async () => {
          const example = mainOf(lang).querySelector(`#example-${id} + pre`)!.textContent;
          assert.ok(example.includes(`${NAMED}/api/v1/`));
          const path = join(folder, file);
          writeFileSync(path, `${example.replaceAll(NAMED, `http://localhost:${(site.address() as AddressInfo).port}`)}\n`);
          const { code, stdout, stderr } = await run([...command, path]);
          assert.equal(code, 0, stderr);
          assert.equal(stdout, `${meaning.name[lang]}\n${meaning.retry.again}\n${NAMED}/codes/524/#cloudflare\n`);
        },
      );
    }

    test('there is no example that is not run', () => {
      const shown = [...mainOf(lang).querySelectorAll('[id^=example-]')].map(({ id }) => id.replace('example-', ''));
      assert.deepEqual(shown, Object.keys(EXAMPLES));
    });

    test('the problem document has the type of the meaning', () => {
      const { type, title, status } = JSON.parse(mainOf(lang).querySelector('#problems ~ pre')!.textContent) as Record<string, unknown>;
      assert.deepEqual([type, title, status], [`${NAMED}/codes/524/#cloudflare`, meaning.name[lang], 524]);
    });

    test('every kind of file of the data is listed', () => {
      const listed = [...mainOf(lang).querySelectorAll('a')].map((link) => link.getAttribute('href')!.replace(/^.*\/api\/v1\//, ''));
      for (const entry of readdirSync('dist/api/v1'))
        assert.ok(
          listed.some((file) => file === entry || file.startsWith(`${entry}/`)),
          entry,
        );
    });
  });
