/** What the service worker is told of the deployment that it belongs to. */

/** A file of the deployment that holds others (read-archive.ts). */
export interface Archive {
  /** Its address, `…/offline/{language}-{kind}-{hash}.bin`; what is in it has the hash (`HASH_DIGITS`). */
  address: string;
  /** Its size. */
  bytes: number;
}

/** What an archive holds: the pages with their scripts and the search, or the full text, which most searches do not need. */
export type ArchiveKind = 'pages' | 'full-text';

/** A deployment. */
export interface KeptSite {
  /** Differs from every deployment with other content. */
  id: string;
  /** The path that it is below, with a slash at both ends: `/` or `/status/`. */
  root: string;
  /** The archives of each language, in the order in which they are loaded. */
  archives: Readonly<Record<string, readonly Archive[]>>;
}

/** The file, in an archive of pages, that says what headers the host sends with every response of that deployment: the worker does so as well. */
export const HEADERS_FILE = 'headers.json';

/** The folder of the archives. */
export const ARCHIVE_FOLDER = 'offline';

/** Digits of SHA-256 in the name of an archive: 64 bits, so that what is not the archive cannot pass for it by chance. */
export const HASH_DIGITS = 16;

/**
 * The name of an archive.
 *
 * @example
 * archiveName('ja', 'pages', '0123456789abcdef') // => 'ja-pages-0123456789abcdef.bin'
 */
// Not `.gz`: some servers would say of it that its content is encoded, and browsers would unpack it on the way.
export const archiveName = (lang: string, kind: ArchiveKind, hash: string): string => `${lang}-${kind}-${hash}.bin`;

/** The language and the kind of an archive, and its hash; undefined for another address. */
export function parseArchive(address: string): { lang: string; kind: ArchiveKind; hash: string } | undefined {
  const [, lang, kind, hash] = /\/([\w]+)-(pages|full-text)-(\w+)\.bin$/.exec(address) ?? [];
  return hash === undefined ? undefined : { lang, kind: kind as ArchiveKind, hash };
}
