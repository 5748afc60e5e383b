/**
 * The table, asked of the runtimes of Cloudflare Workers (with `hosts/cloudflare-workers/wrangler.jsonc`) and of Cloudflare Pages, as wrangler
 * runs them on this machine. They are in one file, since two wranglers at a time disturb each other.
 */
import { resolve } from 'node:path';
import { HOW_TO_GET, wrangler } from '../../scripts/lib/hosts.ts';
import { startOn, type Running } from '../../scripts/lib/host-program.ts';
import { goThroughTable, type RowName } from './table.ts';

const missing = wrangler() ? undefined : `wrangler is missing. ${HOW_TO_GET.wrangler}`;

/** What the runtimes do not do on this machine or at all. */
const cannot: Partial<Record<RowName, string>> = {
  'what was compressed in advance is sent so, and a cache learns that it depends on the request':
    'Cloudflare compresses at its edge, which is not part of the runtime',
  'the page of an address that does not exist is sent compressed, and so is a page that a proxy asks for':
    'Cloudflare compresses at its edge, which is not part of the runtime',
  'who asks for Markdown gets the page as that at its address, and a cache learns that it depends on the request':
    'it chooses files by their address alone; those that end with .md are there',
  'a part of a file can be asked for': 'it sends whole files, which HTTP allows',
  'other sites may show the pictures of links, and nothing else':
    'it joins the values of a header that two rules give, so pictures have that of pages',
  'who refuses a method says which there are': 'it refuses with 405 alone',
  'what is not HTTP is refused': 'a proxy of wrangler reads the requests, not that of Cloudflare',
};

/** Starts wrangler with what belongs to the test in a folder of its own, the settings of the user among it. */
function startWrangler(root: string, port: number, [command, ...options]: string[], cwd?: string): Promise<Running> {
  const work = resolve(root, '..');
  const env = { WRANGLER_SEND_METRICS: 'false', CI: '1', XDG_CONFIG_HOME: work, NO_COLOR: '1' };
  const listen = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--persist-to', work];
  return startOn(port, [process.execPath, wrangler()!, command, ...options, ...listen], env, cwd);
}

goThroughTable({
  name: 'Cloudflare Workers',
  missing,
  atTheRoot: ['_headers', '_redirects', '.assetsignore'],
  cannot,
  start: ({ root }, port) => startWrangler(root, port, ['dev', '--config', 'hosts/cloudflare-workers/wrangler.jsonc', '--assets', root]),
});

goThroughTable({
  name: 'Cloudflare Pages',
  missing,
  atTheRoot: ['_headers', '_redirects'],
  cannot: {
    ...cannot,
    'scripts of other sites may read nothing else': 'it lets them read every file',
    'what is hidden, or for hosts, is not shown': 'it shows every file that is uploaded, hidden or not',
    'an address that is longer than the name of a file can be does not exist': 'the runtime on this machine answers it with 502',
    'a malformed address is refused, and adds no field to the answer': 'the runtime on this machine answers /%00 with 502',
  },
  start: ({ root }, port) => startWrangler(root, port, ['pages', 'dev', root, '--compatibility-date', '2026-11-01'], resolve(root, '..')),
});
