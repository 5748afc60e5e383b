/** What the instant index holds, derived from the content at build time. */
import { createHash } from 'node:crypto';
import { CLASSES, type Code } from '../../model/code.ts';
import { LANGS, type Lang } from '../../languages.ts';
import { dictionary } from '../../i18n/index.ts';
import { model, type Model } from '../../model/index.ts';
import { headingOf } from '../../model/names.ts';
import { writeIndex } from '../instant/index-file.ts';
import type { IndexedPage, IndexedWords, InstantIndex } from '../instant/instant-search.ts';
import { isCjk, normalize, SCRIPTS, scriptOf, tokenize, type Script } from '../query/normalize.ts';
import { QUANTITY } from '../query/parse.ts';
import { withoutStopWords } from '../query/stop-words.ts';
import { stripAddresses } from '../query/strip-addresses.ts';
import { searchTexts } from './search-texts.ts';

/** A page, and what it is found by beside its names. */
interface Entry extends IndexedPage {
  aliases: readonly string[];
}

/** The index of one language, and the words that belong to it, by script. */
interface WholeIndex {
  index: InstantIndex;
  words: Record<Script, IndexedWords>;
}

/** The indexes of each model by language: each has several files. */
const known = new WeakMap<Model, Map<Lang, WholeIndex>>();

/** The instant index of the content in a language. */
export function instantIndex(lang: Lang): WholeIndex {
  const ofModel = known.get(model()) ?? new Map<Lang, WholeIndex>();
  known.set(model(), ofModel);
  const whole = ofModel.get(lang) ?? wholeIndex(lang);
  ofModel.set(lang, whole);
  return whole;
}

function wholeIndex(lang: Lang): WholeIndex {
  const entries = entriesIn(lang);
  const texts = searchTexts(lang);
  const pages = entries.map(({ path, names, meanings, users }): IndexedPage => ({ path, names, meanings, ...(users && { users }) }));
  const phrases = entries.map(({ names, aliases }) => phrasesBeyond(names, aliases));
  const id = createHash('sha256')
    .update(writeIndex({ id: '', texts, pages }) + JSON.stringify(phrases))
    .digest('hex')
    .slice(0, 6);
  const wordsOf = (script: Script): IndexedWords => ({
    id,
    phrases: phrases.map((all) => all.map((terms) => terms.filter((term) => scriptOf(term) === script).join(' ')).filter(Boolean)),
  });
  return {
    index: { id, texts, pages },
    words: Object.fromEntries(SCRIPTS.map((script) => [script, wordsOf(script)])) as Record<Script, IndexedWords>,
  };
}

/** Every page in a language. Categories and senders come first, so that their positions take one character each. */
function entriesIn(lang: Lang): Entry[] {
  const { codes, categories, senders, guides } = model();
  const t = dictionary(lang);
  const inEveryLanguage = (text: Record<Lang, string>) => LANGS.map((each) => text[each]);
  const related = [...[...categories.keys()].map((id) => `categories/${id}/`), ...[...senders.keys()].map((id) => `senders/${id}/`)];
  const titled = (path: string, title: string, aliases: readonly string[] = []): Entry => ({ path, names: [title], aliases, meanings: [] });
  const positionOf = (sender: string) => related.indexOf(`senders/${sender}/`);
  const namedAsInHeading = (code: Code) => {
    const { names } = headingOf(code, lang);
    const users = names.map(({ senders: ids }) => ids.map(positionOf));
    return { names: names.map(({ name }) => name), ...(users.flat().length > 0 && { users }) };
  };
  return [
    ...[...categories].map(([id, { title }]) => titled(`categories/${id}/`, title[lang], inEveryLanguage(title))),
    ...[...senders].map(([id, { name, short }]) =>
      titled(`senders/${id}/`, short[lang], [...new Set([name[lang], ...inEveryLanguage(name)]), id.replaceAll('-', ' ')]),
    ),
    ...codes.map((code) => ({
      path: `codes/${code.code}/`,
      ...namedAsInHeading(code),
      aliases: code.meanings.flatMap(({ name, aliases, phrase }) => [
        ...inEveryLanguage(name),
        ...aliases.filter((alias) => !isForeign(alias) && termsOf(alias).length < MESSAGE),
        phrase ?? '',
      ]),
      meanings: code.meanings.map(({ sender, category }) => [positionOf(sender), related.indexOf(`categories/${category}/`)] as const),
    })),
    ...CLASSES.map((codeClass) => titled(`classes/${codeClass}/`, t.classTitle[codeClass])),
    ...guides.filter((guide) => guide.lang === lang).map(({ slug, title }) => titled(`guides/${slug}/`, title)),
    titled('uncovered/', t.uncovered),
    titled('collisions/', t.collisions),
    titled('equivalents/', t.equivalents),
    titled('glossary/', t.glossary),
  ];
}

/** Groups of phrases that mean the same, normalized. */
export function synonymGroups(): string[][] {
  const { synonyms } = model();
  return synonyms.map((group) => [...new Set(group.map((phrase) => tokenize(normalize(phrase)).join(' ')))]);
}

/** The encodings of the languages that are written with Han characters; each has those of its language and few others. */
const HAN_ENCODINGS: Partial<Record<Lang, string>> = { ja: 'shift_jis' };

/** The Han characters that the languages of the site are written with. */
const OWN_HAN = new Set(LANGS.flatMap((lang) => (HAN_ENCODINGS[lang] ? charactersOf(HAN_ENCODINGS[lang]) : [])));

/** Every character that an encoding has in two bytes. */
function charactersOf(encoding: string): string[] {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 0x10000 - 0x8140 }, (_, offset) => 0x8140 + offset).flatMap((pair) => [
    ...decoder.decode(new Uint8Array([pair >> 8, pair & 0xff])),
  ]);
}

/**
 * Whether a text has a Han character with which no language of the site is written.
 *
 * @example
 * isForeign('网关超时')   // => true: Chinese
 * isForeign('中間証明書') // => false
 */
const isForeign = (text: string): boolean => (text.match(/\p{Script=Han}/gu) ?? []).some((character) => !OWN_HAN.has(character));

/** A phrase of so many terms is what a message says, which is found by what people say. */
const MESSAGE = 5;

const termsOf = (phrase: string): string[] => tokenize(normalize(stripAddresses(phrase))).flatMap(withoutStopWords);

/** The terms of phrases that the names do not have, each once; quantities, which no query looks for, and parts of other runs are left out. */
function phrasesBeyond(names: readonly string[], phrases: readonly string[]): string[][] {
  const inNames = normalize(names.join(' | '));
  const all = phrases.map((phrase) =>
    tokenize(normalize(phrase))
      .flatMap((term) => (isCjk(term) ? [term] : withoutStopWords(term)))
      .filter((term) => !QUANTITY.test(term) && !inNames.includes(term)),
  );
  const runs = all.flat().filter(isCjk);
  const seen = new Set<string>();
  const isNew = (term: string): boolean => {
    if (seen.has(term) || (isCjk(term) && runs.some((run) => run !== term && run.includes(term)))) return false;
    seen.add(term);
    return true;
  };
  return all.map((terms) => terms.filter(isNew)).filter((terms) => terms.length > 0);
}
