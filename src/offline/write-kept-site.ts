/** Writes what a browser keeps of a build: the archives, and what their service worker is told of them. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGS, type Lang } from '../languages.ts';
import { headersOnce } from '../security/built-headers.ts';
import { inOrder, isArchived } from './archived-files.ts';
import { ARCHIVE_FOLDER, archiveName, HASH_DIGITS, HEADERS_FILE, type Archive, type ArchiveKind, type KeptSite } from './kept-site.ts';
import { writeArchive } from './write-archive.ts';

/** The service worker in a build. */
export const WORKER_FILE = 'sw.js';
/** The first line of it, which the build writes. */
const SITE_LINE = /^const SITE=.*\n/;
const KINDS: readonly ArchiveKind[] = ['pages', 'full-text'];

/**
 * Writes the archives of a build, and into its service worker what they are. Those of an earlier call are replaced.
 *
 * @param dist the folder of the build, complete but for the archives
 * @param base the path that the site was built for, such as `/status`; empty at the root
 */
export async function writeKeptSite(dist: string, base: string): Promise<void> {
  const root = `${base}/`;
  const folder = join(dist, ARCHIVE_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const paths = inOrder(globSync('**/*.*', { cwd: dist }).map((path) => path.replaceAll('\\', '/')));
  const files = new Map(paths.map((path) => [path, (): Uint8Array => contentOf(join(dist, path))]));
  const headers = Buffer.from(JSON.stringify(headersOnce(dist, base)));
  files.set(HEADERS_FILE, () => headers);
  const archivesOf = async (lang: Lang) =>
    [lang, await Promise.all(KINDS.map((kind) => writeOne(folder, `${root}${ARCHIVE_FOLDER}/`, files, lang, kind)))] as const;
  const archives = Object.fromEntries(await Promise.all(LANGS.map(archivesOf)));
  const id = hashOf(Buffer.from(JSON.stringify(archives)));
  const worker = join(dist, WORKER_FILE);
  const site: KeptSite = { id, root, archives };
  writeFileSync(worker, `const SITE=${JSON.stringify(site)};\n${readFileSync(worker, 'utf8').replace(SITE_LINE, '')}`);
}

async function writeOne(
  folder: string,
  address: string,
  files: ReadonlyMap<string, () => Uint8Array>,
  lang: Lang,
  kind: ArchiveKind,
): Promise<Archive> {
  const chosen = [...files].filter(([path]) => isArchived(path, lang, kind));
  const archive = await writeArchive(new Map(chosen.map(([path, content]) => [path, content()])));
  const name = archiveName(lang, kind, hashOf(archive));
  writeFileSync(join(folder, name), archive);
  return { address: address + name, bytes: archive.length };
}

/** The content of a file. Pagefind's are in gzip, each for itself, and it takes them as well without: together they are smaller. */
function contentOf(file: string): Uint8Array {
  const content = readFileSync(file);
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  return isGzip ? gunzipSync(content) : content;
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);
