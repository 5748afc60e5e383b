/** Writes the full-text index of the site after a build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { contentOnce } from '../../content/once.ts';
import { dataOf } from '../../content/read.ts';
import { model } from '../../model/index.ts';
import { guideRecords, recordsOf, type FullTextRecord } from './full-text-records.ts';

/** After a build, writes Pagefind's index: records of the content, and the sections of the guides as they were built. */
export function fullTextIndex(): AstroIntegration {
  return {
    name: 'full-text-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const content = contentOnce();
        const records = recordsOf({
          meanings: dataOf(content.meanings),
          senders: dataOf(content.senders),
          categories: dataOf(content.categories),
          checks: dataOf(content.checks),
          glossary: model().glossary,
        });
        const sections = model().guides.flatMap(({ lang, slug }) => {
          const path = `/${lang}/guides/${slug}/`;
          return guideRecords(path, lang, readFileSync(join(dist, path, 'index.html'), 'utf8'));
        });
        await writePagefind([...records, ...sections], join(dist, 'pagefind'));
        logger.info(`${records.length} records of the content and ${sections.length} sections of guides are in the full-text index`);
      },
    },
  };
}

/** Writes the index of records to a folder; throws, with the reason as `cause`, when Pagefind refuses one. Its process ends either way. */
async function writePagefind(records: readonly FullTextRecord[], folder: string): Promise<void> {
  try {
    const { index } = await checked('create an index', createIndex());
    for (const record of records) await checked(`add ${record.url}`, index!.addCustomRecord(record));
    const { files } = await checked('write its files', index!.getFiles());
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
