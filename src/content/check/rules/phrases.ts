/** Rules about what people say when they look for a page. */
import { LANGS, type Lang } from '../../../languages.ts';
import { CLASSES } from '../../classes.ts';
import { fileOf } from '../../collections.ts';
import type { Content } from '../../read.ts';
import { WHOLE_PAGE, type Phrases } from '../../schema.ts';
import type { FieldPath } from '../../yaml.ts';
import { idsOf, rule } from '../rule.ts';

/** The ids of the pages that a kind of phrases can be for. */
function pagesOf(kind: string, { meanings, categories, senders, guides }: Content): Set<string> {
  const lastPart = (id: string) => id.split('/')[1];
  return new Set(
    {
      codes: [...meanings.keys()].map(lastPart),
      categories: [...categories.keys()],
      senders: [...senders.keys()],
      classes: [...CLASSES],
      guides: [...guides.keys()].map(lastPart),
      pages: ['collisions', 'equivalents', 'glossary'],
    }[kind],
  );
}

export const phrasesHaveAPage = rule({
  of: ['phrases'],
  says: 'a file of phrases is named as the page that they are for, and its groups as the senders of the code',
  check({ id, data, content, report }) {
    const [kind, page] = id.split('/');
    const pages = pagesOf(kind, content);
    if (!pages.has(page)) {
      report(
        [],
        `is for the unknown page "${id}"`,
        `name it as one of ${idsOf(new Map([...pages].map((each) => [each, each])))}, or delete it`,
      );
      return;
    }
    for (const group of Object.keys(data))
      if (group !== WHOLE_PAGE && !(kind === 'codes' && content.meanings.has(`${group}/${page}`)))
        report([group], `is no section of ${id}`, `move its phrases to "${WHOLE_PAGE}", or to a sender that has this code`);
  },
});

/** The phrases of an entry, each with its place. */
function* phrasesIn(data: Phrases): Generator<{ path: FieldPath; lang: Lang; phrase: string }> {
  for (const [group, byLang] of Object.entries(data))
    for (const lang of LANGS) for (const [index, phrase] of byLang[lang].entries()) yield { path: [group, lang, index], lang, phrase };
}

export const phrasesAreWithoutTheNumber = rule({
  of: ['phrases'],
  says: 'a phrase does not hold the number of its own page, which finds the page anyway',
  check({ id, data, report }) {
    const [kind, code] = id.split('/');
    if (kind !== 'codes') return;
    const number = new RegExp(`(?<![\\d.])${code}(?![\\d.])`);
    for (const { path, phrase } of phrasesIn(data))
      if (number.test(phrase.normalize('NFKC'))) report(path, `holds the number ${code}`, 'remove the number, or the phrase');
  },
});

/** What makes two phrases the same, for those that were asked for before. */
const known = new Map<string, string>();

/** What makes two phrases the same: their letters and digits. */
function sameness(phrase: string): string {
  const letters =
    known.get(phrase) ??
    phrase
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  known.set(phrase, letters);
  return letters;
}

/** The first file that has each phrase, once for each content that is checked. */
const firstPlaces = new WeakMap<Content, Map<string, string>>();

function firstPlaceOf(content: Content): Map<string, string> {
  const known = firstPlaces.get(content);
  if (known) return known;
  const places = new Map<string, string>();
  for (const [id, { data }] of content.phrases)
    for (const { phrase } of data ? phrasesIn(data) : []) if (!places.has(sameness(phrase))) places.set(sameness(phrase), id);
  firstPlaces.set(content, places);
  return places;
}

export const phrasesAreSaidOnce = rule({
  of: ['phrases'],
  says: 'a phrase stands in one file, and there once in each language',
  check({ id, data, content, report }) {
    const places = firstPlaceOf(content);
    const seen = new Set<string>();
    for (const { path, lang, phrase } of phrasesIn(data)) {
      const first = places.get(sameness(phrase))!;
      if (first !== id) report(path, `stands in ${fileOf('phrases', first)}, too`, 'keep it where it fits better');
      else if (seen.has(lang + sameness(phrase))) report(path, 'stands in this file twice', 'remove one of them');
      seen.add(lang + sameness(phrase));
    }
  },
});
