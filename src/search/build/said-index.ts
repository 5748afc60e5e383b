/** What the index of what people say holds, derived from the content at build time. */
import { LANGS, type Lang } from '../../languages.ts';
import { WHOLE_PAGE } from '../../content/schema.ts';
import { dictionary } from '../../i18n/index.ts';
import { CLASSES } from '../../model/code.ts';
import { model } from '../../model/index.ts';
import { plain } from '../../text/prose.ts';
import type { Posting, SaidIndex, SaidPage } from '../said/said-file.ts';
import { katakanaRuns, loanWords, LONGEST_LOAN, saidTerms } from '../said/said-terms.ts';

/** What is said of a place: names weigh more than other texts. */
interface Said {
  names: readonly string[];
  texts: readonly string[];
}

/** A page with what is said of it as a whole, and of each of its sections. */
interface Page {
  path: string;
  whole: Said;
  sections: (Said & { fragment: string })[];
}

/** The guide about the source document answers no query of words: it holds a little of everything. */
const NO_ANSWER = 'errata';

/** A term on more places than this tells nothing, … */
const MOST_PLACES = 80;
/** … and a pair of hiragana on more than this, which is mostly grammar. */
const MOST_PLACES_OF_HIRAGANA = 40;
/** Compounds are divided into the loan words that occur alone in at least so many places. */
const LOAN_PLACES = 2;

/** The index of what people say in one language: of their own words, and of the summaries and causes on the pages. */
export function saidIndex(lang: Lang): SaidIndex {
  const pages = pagesIn(lang);
  const places = pages.flatMap(({ whole, sections }): Said[] => [whole, ...sections]);
  const loans = loansIn(places);
  const postings = new Map<string, Posting[]>();
  for (const [place, { names, texts }] of places.entries()) {
    addTerms(postings, place, names, true, loans);
    addTerms(postings, place, texts, false, loans);
  }
  const isTelling = ([term, { length }]: [string, Posting[]]) =>
    length <= (/^[\u30a1-\u30fa]{2}$/.test(term) ? MOST_PLACES_OF_HIRAGANA : MOST_PLACES);
  return { pages: pages.map(placesOf), postings: new Map([...postings].filter(isTelling)) };
}

/** The loan words of some places that consist of no shorter ones. */
function loansIn(places: readonly Said[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { names, texts } of places)
    for (const run of new Set([...names, ...texts].flatMap(katakanaRuns))) counts.set(run, (counts.get(run) ?? 0) + 1);
  const candidates = [...counts].filter(([run, count]) => run.length > 1 && run.length <= LONGEST_LOAN && count >= LOAN_PLACES);
  const loans = new Set<string>();
  for (const run of candidates.map(([each]) => each).sort((a, b) => a.length - b.length))
    if (!loanWords(run, loans).every((word) => loans.has(word))) loans.add(run);
  return loans;
}

/** The code spans of some texts: the values of logs, which tell more than the words around them. */
const valuesIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, value]) => value));

const placesOf = ({ path, sections }: Page): SaidPage => ({ path, fragments: sections.map(({ fragment }) => fragment) });

/** Adds a place to the postings of each term of some texts, once. */
function addTerms(
  postings: Map<string, Posting[]>,
  place: number,
  texts: readonly string[],
  inName: boolean,
  loans: ReadonlySet<string>,
): void {
  for (const term of new Set(texts.flatMap((text) => saidTerms(text, loans)))) {
    const places = postings.get(term) ?? [];
    if (places.at(-1)?.place !== place) places.push({ place, inName });
    postings.set(term, places);
  }
}

function pagesIn(lang: Lang): Page[] {
  const { codes, categories, senders, guides, phrases } = model();
  const t = dictionary(lang);
  const said = (page: string, group = WHOLE_PAGE): readonly string[] => phrases.get(page)?.[group]?.[lang] ?? [];
  const inEveryLanguage = (text: Record<Lang, string>) => LANGS.map((each) => text[each]);
  const page = (path: string, names: readonly string[], texts: readonly string[] = [], id = path.slice(0, -1)): Page => ({
    path,
    whole: { names, texts: [...texts.map(plain), ...said(id)] },
    sections: [],
  });
  return [
    ...codes.map(({ code, meanings }): Page => {
      const id = `codes/${code}`;
      return {
        ...page(`${id}/`, []),
        sections: meanings.map(({ sender, name, phrase, aliases, summary, meaning, causes, actions, evidence, fields }) => ({
          fragment: sender,
          names: [name[lang], phrase ?? '', ...fields.map((field) => field.name)],
          texts: [
            ...inEveryLanguage(name),
            ...aliases,
            ...[summary[lang], ...causes.map((cause) => cause[lang])].map(plain),
            ...valuesIn([meaning[lang], evidence?.[lang] ?? '', ...actions.map((action) => action[lang])]),
            ...said(id, sender),
          ],
        })),
      };
    }),
    ...[...categories].map(([id, { title, intro }]) => page(`categories/${id}/`, [title[lang]], [...inEveryLanguage(title), intro[lang]])),
    ...[...senders].map(([id, { name, aliases, evidence, requestIdHeader }]) =>
      page(`senders/${id}/`, [...inEveryLanguage(name), ...aliases], [...evidence.map(({ mark }) => mark), requestIdHeader ?? '']),
    ),
    ...CLASSES.map((codeClass) => page(`classes/${codeClass}/`, [t.classTitle[codeClass]])),
    ...guides
      .filter((guide) => guide.lang === lang && guide.slug !== NO_ANSWER)
      .map(({ slug, title, summary }) => page(`guides/${slug}/`, [title], [summary])),
    ...(['collisions', 'equivalents', 'glossary'] as const).map((id) => page(`${id}/`, [t[id]], [], `pages/${id}`)),
  ];
}
