/**
 * `npm run try:language [-- TAG]`: how much of the project a further language touches. In a copy it adds the language (`zh` unless another
 * is named) to src/languages.ts, then prints what does not compile and which texts the content check asks for.
 *
 * Ends with 1 when more places than allowed do not compile, or when the content check fails in another way than by asking for texts.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { LANGS } from '../src/languages.ts';
import { copyProject } from './lib/project-copy.ts';
import { binaryOf, fail } from './lib/run.mjs';

/** With more places to edit, one is easily forgotten. */
export const TYPE_ERRORS_ALLOWED = 10;
/** How many of the missing texts are printed. */
const SHOWN = 20;

/** What the checks say about a project with one language more. */
export interface Trial {
  /** One line for each place that does not compile: file and position, then the message. */
  typeErrors: string[];
  /** One line for each text that the content check asks for. */
  missingTexts: string[];
  /** What else the content check prints: a crash, or a mistake that is not a missing text. */
  otherMistakes: string[];
}

/**
 * Adds a language to a copy of a project and runs the checks there.
 *
 * @param root the folder of the project; `npm ci` has been run there
 * @param tag the language (BCP 47)
 * @throws when src/languages.ts has no list of languages, or a check cannot be run
 * @example
 * (await tryLanguage('.', 'zh')).missingTexts[0] // => 'content/categories/access-rule.yaml:2  title.zh  is missing → write text for title.zh'
 */
export async function tryLanguage(root: string, tag: string): Promise<Trial> {
  const copy = copyProject(root, 'third-language');
  try {
    addLanguage(join(copy, 'src/languages.ts'), tag);
    const [types, content] = await Promise.all([typeCheck(copy), run(['scripts/check-content.ts'], copy)]);
    const missing = new RegExp(`^content/\\S+ {2}(?:\\S*\\b${tag} {2}is missing|has no ${tag} version) → write `);
    const mistakes = content.split('\n').filter((line) => line !== '' && !/^\d+ mistake\(s\) in content/.test(line));
    return {
      typeErrors: types.split('\n').flatMap((line) => {
        const [, place, message] = /^(\S+:\d+:\d+) - error (.*)$/.exec(line) ?? [];
        return place ? [`${place}  ${message}`] : [];
      }),
      missingTexts: mistakes.filter((line) => missing.test(line)),
      otherMistakes: mistakes.filter((line) => !missing.test(line)),
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function addLanguage(file: string, tag: string): void {
  const text = readFileSync(file, 'utf8');
  const list = /(?<=export const LANGS = \[)[^\]]*/.exec(text);
  if (!list) throw new Error(`${file} has no list LANGS.`);
  writeFileSync(file, text.replace(list[0], `${list[0]}, '${tag}'`));
}

/** What `astro check` prints, without colors. The types of the collections come from the schema, so those generated before are right. */
async function typeCheck(project: string): Promise<string> {
  if (!existsSync(join(project, '.astro/types.d.ts'))) throw new Error('The types of Astro are not generated. Run: npx astro sync');
  return stripVTControlCharacters(await run([binaryOf('astro-check', '@astrojs/check'), '--minimumSeverity', 'error'], project));
}

/** What a file prints that Node runs, whether it succeeds or finds mistakes. */
function run(args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { cwd, maxBuffer: 100e6 }, (_error, stdout, stderr) => resolve(stdout + stderr));
    child.on('error', reject);
  });
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const tag = process.argv[2] ?? 'zh';
  if (!isLanguageTag(tag)) fail(`"${tag}" is not a language tag. Write for example: npm run try:language -- zh`);
  if ((LANGS as readonly string[]).includes(tag)) fail(`The project has the language "${tag}". Name another: npm run try:language -- zh`);
  const { typeErrors, missingTexts, otherMistakes } = await tryLanguage('.', tag);
  console.log(`${typeErrors.length} place(s) that do not compile with "${tag}" (at most ${TYPE_ERRORS_ALLOWED}):`);
  for (const line of typeErrors) console.log(`  ${line.slice(0, 160)}`);
  console.log(`\n${missingTexts.length} text(s) that the content check asks for, such as:`);
  for (const line of missingTexts.slice(0, SHOWN)) console.log(`  ${line}`);
  console.log(`\n${otherMistakes.length} other mistake(s)`);
  for (const line of otherMistakes) console.log(`  ${line}`);
  process.exitCode = typeErrors.length > TYPE_ERRORS_ALLOWED || otherMistakes.length > 0 ? 1 : 0;
}
