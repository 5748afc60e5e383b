/** `npm start` ends in one clear line when it cannot serve. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

/** Runs the script of `npm start` in a folder; returns its output and exit code. */
function start(cwd: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn('node', ['scripts/start.mjs'], { cwd, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.on('exit', (code) => done({ code, output }));
  });
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
  const { code, output } = await start('.', { PORT: String(port) });
  await close();
  assert.equal(code, 1);
  assert.equal(output, `Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start\n`);
});

test('a value that is not a port is named', async () => {
  const { code, output } = await start('.', { PORT: 'http' });
  assert.equal(code, 1);
  assert.equal(output, 'PORT is "http". Write a number from 1 to 65535.\n');
});

test('without node_modules, the command to run is named', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'edge-status-'));
  cpSync('scripts', join(empty, 'scripts'), { recursive: true });
  const { code, output } = await start(empty, {});
  rmSync(empty, { recursive: true });
  assert.equal(code, 1);
  assert.equal(output, 'The tools are not installed. Run: npm ci\n');
});

test('a failed build says which content is wrong and that nothing is served, without a stack trace', async () => {
  const copy = copyOfProject();
  writeFileSync(join(copy, 'content/codes/http/504.yaml'), 'code: 504\n');
  writeFileSync(join(copy, 'content/codes/stray.txt'), '');
  const { code, output } = await start(copy, { PORT: String(await freePort()) });
  rmSync(copy, { recursive: true });
  assert.equal(code, 1);
  assert.match(output, /content\/codes\/http\/504\.yaml.* summary {2}is missing/);
  assert.match(output, /content\/codes\/stray\.txt {2}is a stray file/);
  assert.match(output, /The build failed; the lines above say why\. Nothing is served\.\n$/);
  assert.doesNotMatch(output, /^\s+at /m);
});
