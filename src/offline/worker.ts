/**
 * The service worker: after a visit, the site works without a network. Pages come from what is kept, at once; a new deployment is
 * loaded meanwhile, as a whole, and the next page is of that one. What a page loads later is of the deployment that the page is of.
 * docs/architecture.md, "Offline", says why.
 */
import { cachePrefix } from './cache-names.ts';
import { ARCHIVE_FOLDER, HASH_DIGITS, HEADERS_FILE, parseArchive, type Archive, type KeptSite } from './kept-site.ts';
import { readArchive } from './read-archive.ts';
import type { RequestEvent, ServiceWorkerScope } from './service-worker-types.ts';

/** The deployment of this worker; the build writes it in front of this script (write-kept-site.ts). */
declare const SITE: KeptSite;

/** Milliseconds in which the network may answer, where it is asked first, before what is kept does. */
const PATIENCE = 3_000;
/** Milliseconds after which the reader is told that a page is not kept, rather than waiting on; browsers wait for minutes. */
const LONGEST = 12_000;
/** The cache of a deployment has this name with the id of the deployment. */
const PREFIX = cachePrefix(SITE.root);
const OWN = PREFIX + SITE.id;
/** The cache that says of which deployment each open page is. A worker ends whenever it has nothing to do, and forgets. */
const READERS = `${PREFIX}readers`;
const READER_ADDRESS = `${SITE.root}${ARCHIVE_FOLDER}/readers/`;
const TYPES: Record<string, string> = {
  html: 'text/html;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  json: 'application/json;charset=utf-8',
  svg: 'image/svg+xml',
  speculationrules: 'application/speculationrules+json',
};

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const scope = globalThis as unknown as ServiceWorkerScope;
/** The archives that have been read, by address. */
const read = new Map<string, Promise<Files>>();
/** The languages that are being loaded. */
const loading = new Map<string, Promise<void>>();
/** The caches of the deployments that open pages are of, as far as they are known without asking `READERS`. */
const readers = new Map<string, string>();

scope.addEventListener('install', (event) => event.waitUntil(renew().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([scope.clients.claim(), forget()])));
// A page says its language when it has loaded.
scope.addEventListener('message', (event) => event.waitUntil(keep(String(event.data)).catch(() => {})));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(SITE.root)) return;
  const path = pathname.slice(SITE.root.length);
  if (mode === 'navigate') event.respondWith(pageFor(event, path));
  // Pictures for other sites and what the worker itself loads are not kept; the browser asks for them as it does without a worker.
  else if (!/^(?:og|offline)\//.test(path)) event.respondWith(fileFor(event, path));
});

/** Loads this deployment in the languages in which an earlier one is kept. What cannot be loaded now is asked for again by the next page. */
async function renew(): Promise<void> {
  const languages = new Set((await Promise.all((await deployments()).map(languagesIn))).flat());
  await Promise.allSettled([...languages].map(keep));
}

/** Keeps this deployment in a language. Rejects when that is not possible, and then keeps what is complete. */
function keep(lang: string): Promise<void> {
  const task = loading.get(lang) ?? load(lang).finally(() => loading.delete(lang));
  loading.set(lang, task);
  return task;
}

async function load(lang: string): Promise<void> {
  if (scope.navigator.connection?.saveData || !('DecompressionStream' in globalThis)) return;
  const cache = await caches.open(OWN);
  for (const archive of SITE.archives[lang] ?? []) {
    if (await cache.match(archive.address)) continue;
    await cache.put(archive.address, new Response(await archiveAt(archive)));
  }
  await forget();
}

/** An archive, from another deployment that has the same or from the network; rejects with what is wrong. */
async function archiveAt({ address, bytes }: Archive): Promise<ArrayBuffer> {
  const same = await (await caches.match(address))?.arrayBuffer();
  if (same && (await isWhole(same, address))) return same;
  const { quota = Infinity, usage = 0 } = (await scope.navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < bytes) throw new Error(`There is no room for ${address}.`);
  // The worker keeps it: the browser need not do so as well, nor give what it has kept of an error.
  const body = await (await fetch(address, { cache: 'no-store' })).arrayBuffer();
  if (await isWhole(body, address)) return body;
  throw new Error(`What is at ${address} is cut, or something else.`);
}

/** Whether an archive is what its address says: an error page, half of it or another deployment's is not. */
async function isWhole(archive: ArrayBuffer, address: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', archive), 0, HASH_DIGITS / 2);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === parseArchive(address)?.hash;
}

/** The page at a path: as this deployment keeps it, or else from the network, or else as an older deployment has it. */
async function pageFor(event: RequestEvent, path: string): Promise<Response> {
  // Whoever reloads a page wants what the network has.
  const own = event.request.cache !== 'no-cache' && (await keptPage(event, OWN, path));
  // What is fetched before it is opened has no id yet by which its deployment is noted; the browser asks again when it is opened.
  if (own) return isPrefetch(event) ? Response.error() : own;
  const pending = fetch(event.request).catch(() => undefined);
  const silence = after(LONGEST);
  const response = await Promise.race([pending, after(PATIENCE)]);
  if (response && response.status < 500) return response;
  if (isPrefetch(event)) return Response.error();
  const names = [OWN, ...(await deployments()).filter((name) => name !== OWN)];
  for (const name of names) {
    const kept = await keptPage(event, name, path);
    if (kept) return kept;
  }
  const late = await Promise.race([pending, silence]);
  if (late) return late;
  for (const name of names) {
    const missing = await missingPage(event, name, path);
    if (missing) return missing;
  }
  return (await pending) ?? Response.error();
}

/** Whether the browser fetches a page before the reader opens it, as the speculation rules let it. */
const isPrefetch = ({ request }: RequestEvent): boolean => request.headers.get('Sec-Purpose')?.startsWith('prefetch') ?? false;

/** A page that a deployment keeps; a redirect to it when the last slash of the address is missing. */
async function keptPage(event: RequestEvent, deployment: string, path: string): Promise<Response | undefined> {
  const isIndex = path === '' || path.endsWith('/');
  const response = await keptFile(deployment, isIndex ? `${path}index.html` : path);
  if (response) remember(event, deployment);
  if (response || isIndex || !(await keptFile(deployment, `${path}/index.html`))) return response;
  const { origin, pathname, search } = new URL(event.request.url);
  return Response.redirect(`${origin}${pathname}/${search}`);
}

/** What a deployment answers without a network to a path that it does not keep: that it does not keep the language, or has no such page. */
async function missingPage(event: RequestEvent, deployment: string, path: string): Promise<Response | undefined> {
  // All pages of a language are kept, but not all files: one that is not may be there.
  if (/\.(?!html$)[^/]*$/.test(path)) return undefined;
  const [lang] = path.split('/');
  const isOtherLanguage = Object.hasOwn(SITE.archives, lang) && !(await languagesIn(deployment)).includes(lang);
  const page = isOtherLanguage ? `${lang}/offline/index.html` : '404.html';
  const response = await keptFile(deployment, page, isOtherLanguage ? 503 : 404);
  if (response) remember(event, deployment);
  return response;
}

/** A file that a page or a worker loads: of the deployment that the page is of. */
async function fileFor(event: RequestEvent, path: string): Promise<Response> {
  const deployment = await deploymentOf(event.clientId);
  const kept = deployment && (await keptFile(deployment, path));
  if (kept) {
    // The worker of the full text is of the same deployment as the page that starts it.
    if (event.resultingClientId) remember(event, deployment);
    return kept;
  }
  // A page that the network has brought is of whatever deployment is there, and so is what it loads.
  const response = await fetch(event.request).catch(() => undefined);
  if (response?.ok || deployment) return response ?? Response.error();
  for (const name of [OWN, ...(await deployments())]) {
    const file = await keptFile(name, path);
    if (file) return file;
  }
  return response ?? Response.error();
}

/** A file that a deployment keeps. */
async function keptFile(deployment: string, path: string, status = 200): Promise<Response | undefined> {
  try {
    const kind = path.startsWith('pagefind/') ? 'full-text' : 'pages';
    const words = path.split(/[/._]/);
    const addresses = (await archivesIn(deployment)).filter((address) => parseArchive(address)!.kind === kind);
    // The archive of another language may have it as well, but is longer to read.
    const isOwn = (address: string) => words.includes(parseArchive(address)!.lang);
    for (const address of addresses.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
      const files = await filesOf(deployment, address);
      const file = files.get(path);
      if (file) return new Response(file, { status, headers: { ...headersIn(files), 'Content-Type': typeOf(path) } });
    }
  } catch {
    // The storage cannot be read; the network may have the file.
  }
  return undefined;
}

const typeOf = (path: string): string => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** The headers that the host sends with the files of an archive. They list the hashes of its own pages, and no other deployment's. */
function headersIn(files: Files): Record<string, string> {
  const headers = files.get(HEADERS_FILE);
  return headers ? (JSON.parse(new TextDecoder().decode(headers)) as Record<string, string>) : {};
}

/** The files of an archive; none, and the archive is deleted, when it is spoiled. */
function filesOf(deployment: string, address: string): Promise<Files> {
  const files = read.get(address) ?? openArchive(deployment, address);
  read.set(address, files);
  return files;
}

async function openArchive(deployment: string, address: string): Promise<Files> {
  const cache = await caches.open(deployment);
  const archive = await (await cache.match(address))?.arrayBuffer();
  if (archive && (await isWhole(archive, address))) {
    const unpacked = new Blob([archive]).stream().pipeThrough(new DecompressionStream('gzip'));
    return readArchive(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  }
  read.delete(address);
  await cache.delete(address);
  return new Map();
}

/** The caches of the deployments that are kept, the newest first. */
const deployments = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== READERS).reverse();

/** The archives in a cache of the site; another version of it may have left something else there. */
async function archivesIn(deployment: string): Promise<string[]> {
  if (!(await caches.has(deployment))) return [];
  const paths = (await (await caches.open(deployment)).keys()).map(({ url }) => new URL(url).pathname);
  return paths.filter((path) => parseArchive(path));
}

/** The languages whose pages a deployment keeps. */
const languagesIn = async (deployment: string): Promise<string[]> =>
  (await archivesIn(deployment)).map((address) => parseArchive(address)!).flatMap(({ lang, kind }) => (kind === 'pages' ? [lang] : []));

/** Notes of which deployment the page or worker is that comes of a request. */
function remember(event: RequestEvent, deployment: string): void {
  const { resultingClientId: id } = event;
  if (!id || readers.get(id) === deployment) return;
  readers.set(id, deployment);
  const note = async () => (await caches.open(READERS)).put(READER_ADDRESS + id, new Response(deployment));
  event.waitUntil(note().catch(() => {}));
}

/** The cache of the deployment that a page or worker is of; undefined when it came from the network. */
async function deploymentOf(id: string): Promise<string | undefined> {
  return readers.get(id) ?? (await (await caches.match(READER_ADDRESS + id))?.text());
}

/** Deletes the deployments that no open page is of, unless they have a language that this one does not have yet, and notes of pages that are gone. */
async function forget(): Promise<void> {
  const notes = await caches.open(READERS);
  const inUse = new Set([OWN]);
  for (const note of await notes.keys()) {
    const id = note.url.slice(note.url.lastIndexOf('/') + 1);
    if (await scope.clients.get(id)) inUse.add((await deploymentOf(id)) ?? OWN);
    else {
      readers.delete(id);
      await notes.delete(note);
    }
  }
  const own = await languagesIn(OWN);
  for (const name of await deployments())
    if (!inUse.has(name) && (await languagesIn(name)).every((lang) => own.includes(lang))) await caches.delete(name);
}

const after = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds));
