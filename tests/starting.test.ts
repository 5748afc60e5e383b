/** What is served can be started and stopped: one clear line where that is not possible, and nothing left over afterwards. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

/** A script of the project that runs, with what it prints. */
interface Running {
  child: ChildProcess;
  output: () => string;
  /** Waits until it prints a text; rejects when it ends before. */
  prints: (text: RegExp) => Promise<void>;
  ended: Promise<number | null>;
}

/** Starts an npm script in a folder, as a terminal does. */
function npmRun(script: string, env: Record<string, string>, cwd = '.'): Running {
  const child = spawn('npm', ['run', '--silent', script], { cwd, env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  let output = '';
  const printed = new EventEmitter();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      printed.emit('text');
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const prints = async (text: RegExp) => {
    const isOver = ended.then(() => Promise.reject(new Error(`It ended without ${text}:\n${output}`)));
    // It ends at some time, also after the text.
    isOver.catch(() => {});
    while (!text.test(output)) await Promise.race([once(printed, 'text'), isOver]);
  };
  return { child, output: () => output, prints, ended };
}

/** Runs `npm start` in a folder to its end; returns its output and exit code. */
async function start(env: Record<string, string>, cwd = '.'): Promise<{ code: number | null; output: string }> {
  const { ended, output } = npmRun('start', env, cwd);
  return { code: await ended, output: output() };
}

/** A server on a port that the system chose. */
async function listen(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: async () => void (await once(server.close(), 'close')) };
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const { port, close } = await listen();
  await close();
  return port;
}

/** A copy of the project whose content a test can break. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'edge-status-'));
  for (const path of ['src', 'scripts', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

test('a taken port is named, and how to choose another', async () => {
  const { port, close } = await listen();
  const { code, output } = await start({ PORT: String(port) });
  await close();
  assert.equal(code, 1);
  assert.equal(output, `Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start\n`);
});

test('a value that is not a port is named', async () => {
  const { code, output } = await start({ PORT: 'http' });
  assert.equal(code, 1);
  assert.equal(output, 'PORT is "http". Write a number from 1 to 65535, in digits.\n');
});

test('a failed build says which content is wrong and that nothing is served, without a stack trace', async () => {
  const copy = copyOfProject();
  writeFileSync(join(copy, 'content/codes/http/504.yaml'), 'code: 504\n');
  writeFileSync(join(copy, 'content/codes/stray.txt'), '');
  const { code, output } = await start({ PORT: String(await freePort()) }, copy);
  rmSync(copy, { recursive: true });
  assert.equal(code, 1);
  assert.match(output, /content\/codes\/http\/504\.yaml.* summary {2}is missing/);
  assert.match(output, /content\/codes\/stray\.txt {2}is a stray file/);
  assert.match(output, /The build failed; the lines above say why\. Nothing is served\.\n$/);
  assert.doesNotMatch(output, /^\s+at /m);
});

test('a host that is not of this machine is named', async () => {
  const { code, output } = await start({ HOST: '192.0.2.1', PORT: String(await freePort()) });
  assert.equal(code, 1);
  assert.match(
    output,
    /^HOST is "192\.0\.2\.1", which cannot be listened on \(\w+\)\. Write a name or an address of this machine, or leave it out\.\n$/,
  );
});

test('a folder of other files is never replaced by a build', async () => {
  const { ended, output } = npmRun('build', { OUT_DIR: 'src' });
  assert.equal(await ended, 1);
  assert.equal(output(), 'OUT_DIR is "src", which holds other files than a build. Choose a folder for the build alone.\n');
});

/** Whether something listens on a port of this machine. */
async function isServed(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Waits until something is so, and fails when it takes too long. */
async function eventually(isSo: () => Promise<boolean> | boolean, what: string, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `${what}, not within ${seconds} s`);
    await wait(50);
  }
}

describe('a signal to npm alone ends what it runs', { skip: process.platform === 'win32' && 'Windows has no signals' }, () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    test(`${signal}, while pages are served`, async () => {
      const port = await freePort();
      // A folder for a home that does not exist and cannot be made.
      const { child, prints } = npmRun('dev', { PORT: String(port), HOME: '/dev/null/home' });
      await prints(/watching for file changes/);
      assert.ok(await isServed(port));
      child.kill(signal);
      await eventually(async () => !(await isServed(port)), 'the port is free');
    });

  test('SIGTERM, while the site is built', async () => {
    const copy = copyOfProject();
    const { child, prints, ended } = npmRun('start', { PORT: String(await freePort()) }, copy);
    await prints(/Building scripts and styles/);
    child.kill('SIGTERM');
    // Its output ends when the last process that writes to it has ended.
    await ended;
    rmSync(copy, { recursive: true });
  });
});

test('npm run dev shows mistakes in the terminal and in pages, and recovers when they are corrected', async () => {
  const copy = copyOfProject();
  const code = join(copy, 'content/codes/tencent-cdn/514.yaml');
  const guide = join(copy, 'content/guides/en/errata.mdx');
  const [codeText, guideText] = [readFileSync(code, 'utf8'), readFileSync(guide, 'utf8')];
  // Present at the start: a file that is not YAML, and front matter that is not.
  appendFileSync(code, 'broken: [\n');
  writeFileSync(guide, guideText.replace('title:', 'title: ['));
  const port = await freePort();
  const dev = npmRun('dev', { PORT: String(port) }, copy);
  const status = async (path: string) => (await fetch(`http://localhost:${port}${path}`)).status;
  try {
    await dev.prints(/watching for file changes/);
    assert.match(dev.output(), /content\/codes\/tencent-cdn\/514\.yaml:\d+ {2}is not valid YAML/);
    assert.match(dev.output(), /content\/guides\/en\/errata\.mdx:\d+ {2}is not valid YAML/);
    assert.equal(await status('/en/codes/514/'), 404);
    assert.equal(await status('/en/guides/errata/'), 404);
    assert.deepEqual(await mistakesInBrowser(port), ['2 mistake(s) in content/']);

    writeFileSync(code, codeText);
    writeFileSync(guide, guideText);
    await dev.prints(/No mistakes in content\/ any more/);
    await eventually(async () => (await status('/en/codes/514/')) === 200, 'the code is back');
    await eventually(async () => (await status('/en/guides/errata/')) === 200, 'the guide is back');

    // Made while it runs: an unknown category, HTML, and a guide that does not compile.
    writeFileSync(code, codeText.replace(/^category: .*/m, 'category: nonsense').replace(/^( {2}en: )/m, '$1<b>bold</b> '));
    await dev.prints(/514\.yaml:\d+ {2}category {2}is the unknown category "nonsense"/);
    await dev.prints(/514\.yaml:\d+ {2}\S+ {2}contains raw HTML \(<b>\)/);
    writeFileSync(code, codeText);
    appendFileSync(guide, '\n<Unfinished {\n');
    await dev.prints(/errata\.mdx:\d+ {2}is not valid MDX/);
    await eventually(async () => (await status('/en/guides/errata/')) === 404, 'the guide cannot be shown');
    writeFileSync(guide, guideText);
    await eventually(async () => (await status('/en/guides/errata/')) === 200, 'the guide is back');
    await eventually(async () => (await status('/en/codes/514/')) === 200, 'the code is back');
    assert.doesNotMatch(dev.output(), /Nothing was built/);
  } finally {
    dev.child.kill();
    await dev.ended;
    rmSync(copy, { recursive: true });
  }
});

/** The titles of the mistakes that the development server sends to a page when it connects, as the page would lay them over itself. */
async function mistakesInBrowser(port: number): Promise<string[]> {
  const client = await (await fetch(`http://localhost:${port}/@vite/client`)).text();
  const token = /const wsToken = "([^"]+)"/.exec(client)![1];
  const socket = new WebSocket(`ws://localhost:${port}/?token=${token}`, 'vite-hmr');
  const titles: string[] = [];
  await new Promise<void>((resolve) =>
    socket.addEventListener('message', ({ data }) => {
      const { type, err } = JSON.parse(data as string) as { type: string; err?: { title: string } };
      if (type !== 'error') return;
      titles.push(err!.title);
      resolve();
    }),
  );
  socket.close();
  return titles;
}
