/** The files below `content/`, and what is wrong with one before it is parsed. */
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from './yaml.ts';

/** What editors and systems leave beside files: hidden files, backups, locks, thumbnails. */
const IGNORED = /^\.|~$|^#.*#$|^(?:Thumbs\.db|desktop\.ini)$/i;
/** No content file is nearly as large; one that is would be shown as a page. In bytes. */
const LARGEST = 1_000_000;

/** Something below `content/` that is no folder. */
export interface ContentFile {
  /** Below `content/`, with `/` on every system. */
  path: string;
  /** Why it cannot be read as a file. */
  mistake?: Mistake;
}

/**
 * Every file below a folder, in the order of paths; none where there is no such folder. Links are not followed.
 *
 * @param folder the absolute path of `content/`
 */
export function filesBelow(folder: string, within = ''): ContentFile[] {
  return entriesOf(join(folder, within))
    .filter(({ name }) => !IGNORED.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = within ? `${within}/${entry.name}` : entry.name;
      if (entry.isDirectory())
        return /\.\w+$/.test(entry.name)
          ? [{ path, mistake: { issue: 'is a folder', cure: 'delete it, or rename it: only files have an ending' } }]
          : filesBelow(folder, path);
      const mistake = entry.isFile() ? undefined : { issue: `is ${kindOf(entry)}`, cure: 'replace it by the file itself' };
      return [{ path, ...(mistake && { mistake }) }];
    });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const kindOf = (entry: Dirent): string => (entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a folder');

/**
 * The text of a file, with the line ends of Unix and without the byte order mark that an editor may have put before it.
 *
 * @example
 * readText('content/sources.yaml').text // => 'rfc9110:\n  title: …'
 */
export function readText(file: string): { text: string; mistake?: undefined } | { text?: undefined; mistake: Mistake } {
  try {
    const { size } = statSync(file);
    if (size > LARGEST)
      return { mistake: { issue: `has ${Math.round(size / 1000).toLocaleString('en')} kB`, cure: 'shorten it: no page is that long' } };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { text: text.replaceAll('\r\n', '\n') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? { mistake: { issue: 'is not UTF-8', cure: 'save it as UTF-8' } }
      : { mistake: { issue: `cannot be read (${code})`, cure: 'check its permissions' } };
  }
}
