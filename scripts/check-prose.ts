/** `npm run check:prose`: the language of everything a reader sees. Prints one line per problem; ends with 1 when there is one. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dataOf, readContent } from '../src/content/read.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { dictionary } from '../src/i18n/index.ts';
import { MESSAGES } from '../packages/edge-status/src/messages.ts';
import { problemsInChanged } from './prose-lint/clean-passages.ts';
import { englishProblems } from './prose-lint/english.ts';
import { japaneseProblems } from './prose-lint/japanese.ts';
import { passagesOf, passagesOfDictionary } from './prose-lint/passages.ts';
import { styleProblems, type AcceptedHit } from './prose-lint/style.ts';
import { termProblems } from './prose-lint/terms.ts';

const content = readContent('.');
const glossary = new Map([...content.glossary].flatMap(([id, { data }]) => (data ? [[id, data] as const] : [])));
const ownWords = Object.values(parse(readFileSync('scripts/prose-lint/own-words.yaml', 'utf8')) as Record<string, string[]>).flat();
// Products that people name have names in no dictionary.
const products = dataOf(content.uncovered)
  .values()
  .flatMap(({ name }) => name.en.match(/[A-Za-z]+/g) ?? []);
const accepted = parse(readFileSync('scripts/prose-lint/accepted.yaml', 'utf8')) as AcceptedHit[];
const ofInterface = (lang: Lang) => [
  ...passagesOfDictionary(lang, dictionary(lang), `src/i18n/${lang}.ts`),
  // The help is a table in lines, which is no prose.
  ...passagesOfDictionary(lang, { ...MESSAGES[lang], help: undefined }, 'packages/edge-status/src/messages.ts'),
];
const passages = [...passagesOf(content), ...LANGS.flatMap(ofInterface)];
const problems = [
  ...termProblems(passages, glossary),
  ...styleProblems(passages, accepted),
  ...(await problemsInChanged(passages, japaneseProblems, '.cache/prose-lint.json')),
  ...(await englishProblems(passages, [...ownWords, ...products])),
];
for (const { passage, message } of problems) {
  const { file, line, field, text } = passage;
  console.error(`${file}${line ? `:${line}` : ''}  ${field}  ${message}\n    ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`);
}
if (problems.length > 0) {
  console.error(
    `\n${problems.length} problem(s) in the prose. Rephrase; a new English word goes into scripts/prose-lint/own-words.yaml with its reason.`,
  );
  process.exit(1);
}
console.log(`prose: ${passages.length} passages, no problems`);
