import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { contentOnce } from '../../content/once.ts';
import { dataOf } from '../../content/read.ts';
import { LANGS } from '../../languages.ts';
import { pageRecords, recordsOf } from './full-text-records.ts';

/** After a build, writes Pagefind's index of the records and of the pages marked `data-pagefind-body` (guides, glossary). */
export function fullTextIndex(): AstroIntegration {
  return {
    name: 'full-text-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { meanings, senders, categories, checks } = contentOnce();
        const { index, errors } = await createIndex();
        if (!index) throw new Error(errors.join('\n'));
        const answer = async <Answer extends { errors: string[] }>(asked: Promise<Answer>): Promise<Answer> => {
          const given = await asked;
          if (given.errors.length > 0) throw new Error(given.errors.join('\n'));
          return given;
        };
        const pages = LANGS.flatMap((lang) =>
          readdirSync(join(dist, lang), { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('index.html'))
            .sort()
            .flatMap((file) => {
              const path = `/${lang}/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
              return pageRecords(path, lang, readFileSync(join(dist, lang, file), 'utf8'));
            }),
        );
        const records = recordsOf({
          meanings: dataOf(meanings),
          senders: dataOf(senders),
          categories: dataOf(categories),
          checks: dataOf(checks),
        });
        for (const record of [...records, ...pages]) await answer(index.addCustomRecord(record));
        const { files } = await answer(index.getFiles());
        rmSync(join(dist, 'pagefind'), { recursive: true, force: true });
        // Pagefind's own interfaces, worker and highlighter are not used here.
        for (const { path, content } of files.filter((file) => !/-(?:ui|worker|highlight)\.(?:js|css)$/.test(file.path))) {
          const file = join(dist, 'pagefind', path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        await close();
        logger.info(`${records.length} records of the content and ${pages.length} sections of guides are in the full-text index`);
      },
    },
  };
}
