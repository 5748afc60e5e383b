/** Writes the full-text index of the site after a build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { contentOnce } from '../../content/once.ts';
import { dataOf } from '../../content/read.ts';
import { model } from '../../model/index.ts';
import { guideRecords, recordsOf, type FullTextRecord } from './full-text-records.ts';

/**
 * Writes Pagefind's index: records of the content, and the sections of the guides as they were built. Pagefind is a process of its own,
 * which reads the content while the pages are made, and builds the index while other integrations finish them.
 */
export function fullTextIndex(): AstroIntegration {
  let adding: Promise<PagefindIndex>;
  let writing: Promise<void>;
  return {
    name: 'full-text-index',
    hooks: {
      'astro:build:start': () => {
        adding = newIndex(contentRecords());
        // What goes wrong is reported by what waits for it.
        adding.catch(() => undefined);
      },
      'astro:build:generated': ({ dir }) => {
        writing = writeIndex(adding, guideSections(fileURLToPath(dir)), join(fileURLToPath(dir), 'pagefind'));
        writing.catch(() => undefined);
      },
      'astro:build:done': () => writing,
    },
  };
}

/** The sections of the guides as they were built. */
function guideSections(dist: string): FullTextRecord[] {
  return model().guides.flatMap(({ lang, slug }) => {
    const path = `/${lang}/guides/${slug}/`;
    return guideRecords(path, lang, readFileSync(join(dist, path, 'index.html'), 'utf8'));
  });
}

function contentRecords(): FullTextRecord[] {
  const content = contentOnce();
  return recordsOf({
    meanings: dataOf(content.meanings),
    senders: dataOf(content.senders),
    categories: dataOf(content.categories),
    checks: dataOf(content.checks),
    glossary: model().glossary,
  });
}

async function newIndex(records: readonly FullTextRecord[]): Promise<PagefindIndex> {
  const { index } = await checked('create an index', createIndex());
  await add(index!, records);
  return index!;
}

/** Adds records in their order; throws, with the reason as `cause`, when Pagefind refuses one. */
async function add(index: PagefindIndex, records: readonly FullTextRecord[]): Promise<void> {
  for (const record of records) await checked(`add ${record.url}`, index.addCustomRecord(record));
}

/** Adds the last records to an index and writes its files to a folder. Its process ends, whatever happens. */
async function writeIndex(adding: Promise<PagefindIndex>, records: readonly FullTextRecord[], folder: string): Promise<void> {
  try {
    const index = await adding;
    await add(index, records);
    const { files } = await checked('write its files', index.getFiles());
    rmSync(folder, { recursive: true, force: true });
    // Pagefind's own interfaces, worker and highlighter are not used here.
    for (const { path, content } of files.filter((file) => !/-(?:ui|worker|highlight)\.(?:js|css)$/.test(file.path))) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

/** The response of Pagefind; throws when it has errors. */
async function checked<Response extends { errors: string[] }>(task: string, pending: Promise<Response>): Promise<Response> {
  const response = await pending;
  if (response.errors.length > 0) throw new Error(`Pagefind could not ${task}.`, { cause: new Error(response.errors.join('\n')) });
  return response;
}
