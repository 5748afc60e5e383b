/** What the instant index holds, derived from the content at build time. */
import { createHash } from 'node:crypto';
import { CLASSES } from '../../model/code.ts';
import { LANGS, type Lang } from '../../languages.ts';
import { dictionary } from '../../i18n/index.ts';
import { model } from '../../model/index.ts';
import { headingOf } from '../../model/names.ts';
import { fold, isRun, partsOf } from '../query/normalize.ts';
import { writeIndex } from '../instant/index-file.ts';
import { type IndexedPage, type IndexedWords, type InstantIndex, type Script } from '../instant/instant-search.ts';
import { withoutAddresses } from '../instant/expand-query.ts';
import { meaningIn } from '../query/parse.ts';

/** The index of one language, and the words that belong to it: every code with its names, aliases and senders, and the other pages. */
export async function instantIndex(lang: Lang): Promise<{ index: InstantIndex; words: Record<Script, IndexedWords> }> {
  const { codes, categories, senders, guides } = model();
  const t = dictionary(lang);
  const places = [...[...categories.keys()].map((id) => `categories/${id}/`), ...[...senders.keys()].map((id) => `senders/${id}/`)];
  const placeOf = (path: string) => places.indexOf(path);
  const entries: { page: IndexedPage; further: readonly string[] }[] = [];
  const add = (path: string, names: readonly string[], further: readonly string[] = [], meanings: IndexedPage['meanings'] = []) =>
    entries.push({ page: { path, names, meanings }, further });
  // First, so that a place is one character.
  for (const [id, { title }] of categories)
    add(
      `categories/${id}/`,
      [title[lang]],
      LANGS.map((each) => title[each]),
    );
  for (const [id, { name, short }] of senders) add(`senders/${id}/`, [short[lang]], [name[lang], name.en, id.replaceAll('-', ' ')]);
  for (const code of codes)
    add(
      `codes/${code.code}/`,
      headingOf(code, lang).names,
      code.meanings.flatMap(({ name, aliases, phrase }) => [
        ...LANGS.map((each) => name[each]),
        ...aliases.filter((alias) => !isChinese(alias) && wordsOf(alias).length < LONG_MESSAGE),
        phrase ?? '',
      ]),
      code.meanings.map(({ sender, category }) => [placeOf(`senders/${sender}/`), placeOf(`categories/${category}/`)]),
    );
  for (const codeClass of CLASSES) add(`classes/${codeClass}/`, [t.classTitle[codeClass]]);
  for (const guide of guides) if (guide.lang === lang) add(`guides/${guide.slug}/`, [guide.title]);
  for (const [path, title] of [
    ['collisions/', t.collisions],
    ['equivalents/', t.equivalents],
    ['glossary/', t.glossary],
  ])
    add(path, [title]);

  const pages = entries.map(({ page }) => page);
  const phrases = entries.map(({ page, further }) => phrasesBeyond(page.names, further));
  const ofScript = (script: Script) =>
    phrases.map((all) => all.map((parts) => parts.filter((part) => isRun(part) === (script === 'japanese')).join(' ')).filter(Boolean));
  const id = createHash('sha256')
    .update(writeIndex({ id: '', pages }) + JSON.stringify(phrases))
    .digest('hex')
    .slice(0, 6);
  return {
    index: { id, pages },
    words: { japanese: { id, phrases: ofScript('japanese') }, latin: { id, phrases: ofScript('latin') } },
  };
}

/** Groups of phrases that mean the same, folded. */
export async function synonymGroups(): Promise<string[][]> {
  const { synonyms } = await model();
  return synonyms.map((group) => [...new Set(group.map((phrase) => partsOf(fold(phrase)).join(' ')))]);
}

/** The characters that Japanese is written with (JIS X 0208), which Shift_JIS encodes in two bytes. */
const JAPANESE = new Set(
  Array.from({ length: 0x10000 - 0x8140 }, (_, offset) => 0x8140 + offset).flatMap((pair) => [
    ...new TextDecoder('shift_jis').decode(new Uint8Array([pair >> 8, pair & 0xff])),
  ]),
);

/** Whether a text has a character that Chinese is written with and Japanese is not: 网关超时, not 中間証明書. */
const isChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && [...text].some((each) => /\p{Script=Han}/u.test(each) && !JAPANESE.has(each));

/** The name of a field of a header or a log. */
const FIELD = /^\w+[-_][\w-]+$/;
/** Phrases of so many words are what messages say. */
const MESSAGE = 3;
/** Of so many, they come after the words of the pages. */
const LONG_MESSAGE = 5;

const wordsOf = (phrase: string): string[] => partsOf(fold(withoutAddresses(phrase))).flatMap(meaningIn);

/**
 * What is loaded after the pages of `instantIndex` and their words: messages, header fields and log fields, each whole, because
 * which of them a query holds tells more than which words; and Chinese, which few readers type.
 */
export async function messages(): Promise<Record<string, string[]>> {
  const { codes, senders } = await model();
  const folded = (phrases: readonly string[]) => [...new Set(phrases.map((phrase) => partsOf(fold(phrase)).join(' ')))];
  const ofSenders = [...senders].map(([id, { evidence, requestIdHeader }]) => {
    const marks = [...evidence.map(({ mark }) => mark), requestIdHeader ?? ''];
    return [`senders/${id}/`, folded(marks.filter((mark) => FIELD.test(mark)))] as const;
  });
  const ofCodes = codes.map(({ code, meanings }) => {
    const phrases = meanings.flatMap(({ aliases }) => aliases.map(wordsOf));
    const long = phrases.filter((parts) => parts.length >= MESSAGE || parts.some(isChinese));
    return [`codes/${code}/`, folded(long.map((parts) => parts.join(' ')))] as const;
  });
  return Object.fromEntries([...ofSenders, ...ofCodes].filter(([, phrases]) => phrases.length > 0));
}

/** The parts of phrases that the names do not hold, each once, folded; a run within another run is left out. */
function phrasesBeyond(names: readonly string[], phrases: readonly string[]): string[][] {
  const known = fold(names.join(' | '));
  const all = phrases.map((phrase) =>
    partsOf(fold(phrase))
      .flatMap((part) => (isRun(part) ? [part] : meaningIn(part)))
      .filter((part) => !known.includes(part)),
  );
  const runs = all.flat().filter(isRun);
  const seen = new Set<string>();
  return all
    .map((parts) =>
      parts.filter((part) => {
        if (seen.has(part) || (isRun(part) && runs.some((run) => run !== part && run.includes(part)))) return false;
        seen.add(part);
        return true;
      }),
    )
    .filter((parts) => parts.length > 0);
}
