/** A site of Starlight with the same text, by whose build ours is measured: the documentation theme of the Astro team. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../src/content/read.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import type { Code, CodeMeaning } from '../src/model/code.ts';
import { modelOf, type Model } from '../src/model/index.ts';
import { namesOf } from '../src/model/names.ts';

/** It runs on the Astro of this project, so that the two differ in what is theirs. */
const PACKAGES = { '@astrojs/starlight': '0.42.4', astro: versionOf('astro'), sharp: versionOf('sharp') };

/** As the template of Starlight, in our languages. The list beside the pages has one entry: that of all pages would be most of every page. */
const CONFIG = `
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: 'Edge Status',
      locales: ${JSON.stringify(Object.fromEntries(LANGS.map((lang) => [lang, { label: lang, lang }])))},
      defaultLocale: '${LANGS[0]}',
      sidebar: [{ label: 'Edge Status', link: '/' }],
    }),
  ],
});
`;

const COLLECTIONS = `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a project of Starlight and installs its packages from npm.
 *
 * @param root the folder of the project whose content is taken: one page for each code and language
 * @param folder an empty one
 * @throws when npm cannot install the packages
 */
export function writeStarlight(root: string, folder: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }));
  write('astro.config.mjs', CONFIG);
  write('src/content.config.ts', COLLECTIONS);
  const model = modelOf(readContent(root));
  for (const lang of LANGS) {
    write(`src/content/docs/${lang}/index.md`, page('Edge Status', 'Edge Status'));
    for (const code of model.codes) write(`src/content/docs/${lang}/codes/${code.code}.md`, pageOf(code, model, lang));
  }
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

const page = (title: string, body: string): string => `---\n${stringify({ title })}---\n\n${body}\n`;

/** The text of a code as Markdown: what its page says in the fields of the content, in the same order. */
function pageOf(code: Code, model: Model, lang: Lang): string {
  const sections = code.meanings.map((meaning) => sectionOf(meaning, model, lang));
  return page(`${code.code} ${namesOf(code, lang).join(', ')}`, sections.join('\n\n'));
}

function sectionOf(meaning: CodeMeaning, { senders, checks, sources }: Model, lang: Lang): string {
  const list = (texts: readonly string[], sign = '-') => texts.map((text) => `${sign} ${text.replaceAll('\n', '\n  ')}`).join('\n');
  const chapter = (title: string, ...parts: (string | undefined)[]) => {
    const text = parts.filter(Boolean).join('\n\n');
    return text && `### ${title}\n\n${text}`;
  };
  const commands = meaning.checks.flatMap((id) => {
    const check = checks.get(id);
    if (!check) return [];
    return [
      check.title[lang],
      `\`\`\`sh\n${check.command}\n\`\`\``,
      check.note?.[lang] ?? '',
      list(check.findings.map((finding) => finding[lang])),
    ];
  });
  const linked = [
    `## ${senders.get(meaning.sender)!.name[lang]}: ${meaning.name[lang]}`,
    meaning.summary[lang],
    chapter(
      'Fix',
      list(
        meaning.actions.map((action) => action[lang]),
        '1.',
      ),
    ),
    chapter('Retry', meaning.retry.because?.[lang]),
    chapter('Meaning', meaning.meaning[lang]),
    chapter('Causes', list(meaning.causes.map((cause) => cause[lang]))),
    chapter('Limits', list(meaning.limits.map(({ name, value, unit }) => `${name[lang]}: ${value} ${unit}`))),
    chapter('Check', ...commands, meaning.evidence?.[lang]),
    chapter('Support', meaning.support?.[lang]),
    chapter('Differences', list(meaning.differs.map((each) => `[${each.from}](code:${each.from}): ${each[lang]}`))),
    chapter('Related', list(meaning.related.map((id) => `[${id}](code:${id})`))),
    chapter(
      'Sources',
      list(
        meaning.sources.map(({ source, locator, checked }) => {
          const { title, url } = sources.get(source)!;
          return `[${title}](${url}) ${locator}, ${checked}`;
        }),
      ),
    ),
  ];
  return linked
    .filter(Boolean)
    .join('\n\n')
    .replace(/\]\(code:[\w-]+\/(\d+)\)/g, `](/${lang}/codes/$1/)`)
    .replace(/\]\(guide:[\w-]+\)/g, `](/${lang}/)`);
}

function versionOf(name: string): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  return devDependencies[name];
}
