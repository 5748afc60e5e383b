/** The files of data in the package, and meanings made from them. `scripts/package.ts` of the repository writes them from the built site. */
import type { Check, Lang, LookupOptions, Mark, Meaning, Prose, Sender } from './types.ts';

/** The sender that stands for the standards. */
export const STANDARD = 'http';

/** The same in every language. */
type Localized = Record<Lang, string>;

/** `data/facts.json`: what is under CC0 1.0. What several meanings share is in it once. */
export interface Facts {
  /** The address of the site, with a slash at the end. */
  root: string;
  /** The newest day on which a source was checked. */
  lastChecked: string;
  senders: Record<string, { name: Localized; requestIdHeader?: string; marks: (Mark & { codes?: number[]; notCodes?: number[] })[] }>;
  categories: Record<string, { title: Localized; proxyErrors: string[] }>;
  checks: Record<string, Pick<Check, 'from' | 'command'> & { title: Localized }>;
  /** Titles and addresses. */
  sources: [title: string, url: string][];
  meanings: FactsOfMeaning[];
}

/** The facts of a meaning. */
interface FactsOfMeaning extends Pick<Meaning, 'code' | 'sender' | 'phrase' | 'category' | 'hops' | 'stages' | 'retry'> {
  name: Localized;
  checks: string[];
  /** Positions in the list of sources, with the days. */
  sources: [source: number, checked: string][];
}

/** `data/text.{lang}.json`: what is under CC BY 4.0, and the words of the command in that language. */
export interface Texts {
  /** By the ids of meanings. */
  prose: Record<string, Prose>;
  /** By codes whose senders are dangerous to confuse. */
  warnings: Record<string, string>;
  labels: Labels;
}

/** The words of the pages for the values of fields, and for the parts of an explanation. */
export interface Labels {
  hop: Record<string, string>;
  stage: Record<string, string>;
  role: Record<string, string>;
  reached: Record<string, string>;
  again: Record<string, string>;
  wait: Record<string, string>;
  turn: Record<string, string>;
  /** With `{seconds}`. */
  waitSeconds: string;
  whereItHappens: string;
  whereUnknown: string;
  sendAgain: string;
  reachedOrigin: string;
  nextTurn: string;
  whatToDo: string;
  likelyCauses: string;
  howToConfirm: string;
  forSupport: string;
  sources: string;
  checked: string;
  warning: string;
}

/**
 * The number that somebody wrote, also in full-width digits; undefined where it is none.
 *
 * @example
 * codeOf('５２４') // => 524
 * codeOf('5xx')   // => undefined
 */
export function codeOf(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * The meanings of a code, in the order of the pages: the standard's first.
 *
 * @param code a number, or text that has one
 * @param textsOf the texts of a language
 * @throws a RangeError where the language is none of the package
 */
export function meaningsOf(
  facts: Facts,
  textsOf: (lang: Lang) => Texts | undefined,
  code: number | string,
  { sender, lang = 'en' }: LookupOptions = {},
): Meaning[] {
  const texts = textsOf(lang);
  if (!texts) throw new RangeError(`There is no text in the language ${JSON.stringify(lang)}.`);
  const number = typeof code === 'number' ? code : codeOf(code);
  return facts.meanings
    .filter((each) => each.code === number && (sender === undefined || each.sender === sender))
    .map((each) => meaningIn(facts, each, texts, lang));
}

function meaningIn(facts: Facts, meaning: FactsOfMeaning, texts: Texts, lang: Lang): Meaning {
  const { code, sender, phrase, category, hops, stages, retry } = meaning;
  const id = `${sender}/${code}`;
  const { title, proxyErrors } = facts.categories[category];
  const { name, marks } = facts.senders[sender];
  return {
    id,
    code,
    sender,
    senderName: name[lang],
    name: meaning.name[lang],
    ...(phrase !== undefined && { phrase }),
    category,
    categoryTitle: title[lang],
    hops,
    stages,
    proxyErrors,
    retry,
    marks: marks
      .filter(({ codes, notCodes }) => (codes?.includes(code) ?? true) && !notCodes?.includes(code))
      .map(({ kind, mark, proves }) => ({ kind, mark, proves })),
    checks: meaning.checks.map((check) => {
      const { title: its, from, command } = facts.checks[check];
      return { id: check, title: its[lang], from, command };
    }),
    url: `${facts.root}codes/${code}/#${sender}`,
    sources: meaning.sources.map(([source, checked]) => ({ title: facts.sources[source][0], url: facts.sources[source][1], checked })),
    prose: texts.prose[id],
  };
}

/** The senders, in the order of the pages. */
export function sendersOf(facts: Facts, lang: Lang): Sender[] {
  return Object.entries(facts.senders).map(([id, { name, requestIdHeader }]) => ({
    id,
    name: name[lang],
    ...(requestIdHeader !== undefined && { requestIdHeader }),
    codes: facts.meanings.filter(({ sender }) => sender === id).map(({ code }) => code),
  }));
}
