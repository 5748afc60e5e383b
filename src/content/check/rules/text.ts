/** Rules about text in itself: readers can see it, it is in its language, and it is finished. */
import type { MdastNode } from 'satteri';
import { LANGS, SCRIPT_OF, type Lang } from '../../../languages.ts';
import { COLLECTION_NAMES } from '../../collections.ts';
import { nodesIn, textOf } from '../../guide.ts';
import { lineOfNode, rule, ruleOfText, sentenceCount, stringsIn, textsIn, WITH_TEXT, withoutCode } from '../rule.ts';

/** Control and formatting characters, byte order marks, lone surrogates, and what replaces characters that could not be read. */
const INVISIBLE = /(?!\n|\t)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD\uFFFE\uFFFF]/u;

export const textIsVisible = ruleOfText({
  of: COLLECTION_NAMES,
  says: 'text has no control, formatting or replacement characters',
  check({ raw, body, report, reportAt }) {
    for (const { path, value } of stringsIn(raw)) checkVisible(value, (...mistake) => report(path, ...mistake));
    for (const { line, value } of valuesIn(body)) checkVisible(value, (...mistake) => reportAt(line, ...mistake));
  },
});

type Add = (issue: string, cure: string) => void;

function checkVisible(text: string, add: Add): void {
  const [character] = INVISIBLE.exec(text) ?? [];
  if (character === undefined) return;
  const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  add(`contains the ${character === '\uFFFD' ? 'replacement' : 'invisible'} character U+${point}`, 'type the text again without it');
}

/** The text, code and addresses in the body of a guide, each with its line. */
function* valuesIn(body: MdastNode | undefined) {
  for (const node of body ? nodesIn(body) : []) {
    if ('value' in node && typeof node.value === 'string') yield { line: lineOfNode(node), value: node.value };
    if ('url' in node) yield { line: lineOfNode(node), value: node.url };
  }
}

/** Labels, which may be the name of a product; what is quoted is in the language of what it is quoted from. */
const LABELS = ['name', 'short', 'title', 'term'];
const QUOTES = ['corrections'];

export const textIsInItsLanguage = ruleOfText({
  of: [...WITH_TEXT, 'guides'],
  says: 'text is in the script of its language; a label may be a name in Latin letters',
  check({ id, raw, body, report, reportAt }) {
    if (body) checkGuide(id, body, reportAt);
    for (const { path, lang, value } of textsIn(raw)) {
      if (path.some((key) => QUOTES.includes(String(key)))) continue;
      checkScript(
        lang,
        withoutCode(value),
        path.some((key) => LABELS.includes(String(key))),
        (issue, cure) => report(path, issue, cure),
      );
    }
  },
});

const CJK = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function checkGuide(id: string, body: MdastNode, reportAt: (line: number | undefined, ...mistake: Parameters<Add>) => void): void {
  const lang = LANGS.find((each) => id.startsWith(`${each}/`));
  for (const block of nodesIn(body))
    if (lang && ['paragraph', 'heading', 'tableCell'].includes(block.type))
      checkScript(lang, textOf(block), block.type !== 'paragraph', (...mistake) => reportAt(lineOfNode(block), ...mistake));
}

function checkScript(lang: Lang, text: string, isLabel: boolean, add: Add): void {
  const isLatin = SCRIPT_OF[lang] === 'latin';
  const [other] = CJK.exec(text) ?? [];
  if (isLatin && other) add(`holds "${other}", which is not of this language`, `write it for readers of "${lang}", or as a code span`);
  if (!isLatin && !other && !isLabel && /\p{Script=Latin}/u.test(text))
    add('is in Latin letters only', `write it for readers of "${lang}"`);
}

const UNFINISHED = /\b(?:TODO|FIXME|TBD|XXX)\b|lorem ipsum/i;

export const textIsFinished = ruleOfText({
  of: COLLECTION_NAMES,
  says: 'nothing is left to do',
  check({ raw, body, report, reportAt }) {
    for (const { path, value } of stringsIn(raw)) checkFinished(value, (...mistake) => report(path, ...mistake));
    for (const { line, value } of valuesIn(body)) checkFinished(value, (...mistake) => reportAt(line, ...mistake));
  },
});

function checkFinished(text: string, add: Add): void {
  const [mark] = UNFINISHED.exec(text) ?? [];
  if (mark) add(`holds "${mark}"`, 'write what is to be done, or leave it out');
}

/** How long a text may be, by its field; in characters. Longer ones do not fit where pages show them: titles, badges, search results. */
const LONGEST: Record<string, number> = { name: 60, title: 60, term: 60, short: 20, summary: 200 };
/** No other text is nearly as long. */
const LONGEST_OTHER = 1500;

export const textIsShort = ruleOfText({
  of: WITH_TEXT,
  says: `a name, title or term has at most 60 characters, a short name 20, a summary 200, any other text ${LONGEST_OTHER}`,
  check({ raw, report }) {
    for (const { path, value } of textsIn(raw)) {
      const limit = LONGEST[String(path[0])] ?? LONGEST_OTHER;
      if (value.length > limit) report(path, `has ${value.length} characters`, `shorten it to ${limit} at most`);
    }
  },
});

/** The ends of sentences, in the languages of the site; a colon announces a code span. */
const END = /[。.!?？:：][）)」"']?$/;

export const sentencesEnd = rule({
  of: ['meanings'],
  says: 'sentences end with a full stop, names without one, and a summary is one sentence',
  check({ data, report }) {
    for (const { path, value } of textsIn(data.name))
      if (/[。.]$/.test(value)) report(['name', ...path], 'ends with a full stop', 'remove it: a name is a noun phrase');
    for (const { path, value } of textsIn(data.summary))
      if (sentenceCount(value) > 1) report(['summary', ...path], `has ${sentenceCount(value)} sentences`, 'write one: what happened');
    const { summary, meaning, causes, actions, differs, evidence, support } = data;
    for (const { path, value } of textsIn({ summary, meaning, causes, actions, differs, evidence, support }))
      if (!END.test(value.trim())) report(path, 'does not end as a sentence', 'end it with a full stop');
  },
});
