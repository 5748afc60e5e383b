/** `npm run bench:load`: prints how many requests nginx answers with the site, how fast, and how many are lost. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstall, install } from '../scripts/lib/debian.mjs';
import { filesOf } from '../scripts/lib/built-site.ts';
import { compressFolder } from '../scripts/lib/compress.ts';
import { freePort } from '../scripts/lib/host-program.ts';
import { getServers, HOW_TO_GET, nginx } from '../scripts/lib/hosts.ts';
import { startNginx } from '../scripts/lib/nginx.ts';
import { fail } from '../scripts/lib/run.mjs';

/** Readers at a time, and seconds. */
const CONNECTIONS = 64;
const SECONDS = 30;

const isMissing = (program: string): boolean => spawnSync(program, ['-v'], { stdio: 'ignore' }).error !== undefined;

await getServers();
if (!nginx()) fail(`nginx is missing. ${HOW_TO_GET.nginx}`);
if (isMissing('wrk') && canInstall()) await install(['wrk']);
if (isMissing('wrk')) fail('wrk is missing. Debian: apt-get install wrk');

const folder = mkdtempSync(join(tmpdir(), 'load-'));
try {
  const root = join(folder, 'www');
  cpSync('dist', root, { recursive: true });
  await compressFolder(root);
  const port = await freePort();
  const server = await startNginx({ base: '', root, work: join(folder, 'nginx') }, port);
  try {
    load(root, port);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Asks for every page of a build in turn, in brotli as browsers do, and prints what wrk measures. */
function load(root: string, port: number): void {
  const pages = filesOf(root, 'index.html').map((file) => `/${file.replace(/index\.html$/, '')}`);
  const script = join(folder, 'pages.lua');
  writeFileSync(
    script,
    `local pages = {${pages.map((page) => JSON.stringify(page)).join()}}
local next = 0
function request()
  next = next % #pages + 1
  return wrk.format("GET", pages[next], { ["Accept-Encoding"] = "br" })
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("%d requests, %d lost (%d of them without an answer, %d with an error), %.0f a second\\n",
    summary.requests, errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status, summary.requests / summary.duration * 1000000))
  io.write(string.format("p50 %.1f ms, p99 %.1f ms, longest %.1f ms\\n",
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
`,
  );
  console.log(`${CONNECTIONS} connections, ${SECONDS} s, ${pages.length} pages:`);
  const options = [`--connections=${CONNECTIONS}`, '--threads=1', `--duration=${SECONDS}s`, `--script=${script}`];
  const { status, stdout, stderr } = spawnSync('wrk', [...options, `http://127.0.0.1:${port}`], { encoding: 'utf8' });
  if (status !== 0) fail(`wrk failed:\n${stderr}`);
  console.log(stdout.slice(stdout.search(/^\d+ requests, /m)).trim());
}
