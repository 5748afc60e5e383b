/** The phrases of a title, between which a line may break. */
import { localeOf } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import { model } from '../model/index.ts';

/**
 * A title cut into phrases between which a line may break; one piece where a language breaks lines at its spaces.
 *
 * @example
 * phrasesOf('ゲートウェイの応答を待つ', 'ja') // => ['ゲートウェイの', '応答を', '待つ']
 * phrasesOf('Gateway timeout', 'en')     // => ['Gateway timeout']
 */
export function phrasesOf(text: string, lang: Lang): string[] {
  return localeOf(lang).phraseParser?.parse(text) ?? [text];
}

/** The longest phrase that a narrow cell has room for, in characters. */
const NARROW = 7;

/** Where a word begins inside a phrase: at a change of script, but not before hiragana, in which words end. */
const CHANGE_OF_SCRIPT = /(?<=[\p{sc=Han}\p{sc=Hiragana}\w])(?=\p{sc=Katakana})|(?<=[\p{sc=Katakana}ー\w])(?=\p{sc=Han})/u;
const KATAKANA = /[\p{sc=Katakana}ー]+/gu;

/**
 * The phrases of a title in a narrow cell, where those that are too long for a line are cut into words, so that the browser does not cut them
 * anywhere.
 *
 * @param words the words in katakana that compounds may be cut into; left out, those of the names and titles of the site
 * @example
 * narrowPhrasesOf('一時的リダイレクト', 'ja', new Set())                             // => ['一時的', 'リダイレクト']
 * narrowPhrasesOf('ゲートウェイタイムアウト', 'ja', new Set(['ゲートウェイ', 'タイムアウト'])) // => ['ゲートウェイ', 'タイムアウト']
 */
export function narrowPhrasesOf(text: string, lang: Lang, words: ReadonlySet<string> = wordsOfTitles(lang)): string[] {
  return phrasesOf(text, lang).flatMap((phrase) =>
    phrase.length <= NARROW ? [phrase] : phrase.split(CHANGE_OF_SCRIPT).flatMap((part) => cutCompound(part, words)),
  );
}

/** A part that begins with a compound of two or more of the words, cut between them. */
function cutCompound(part: string, words: ReadonlySet<string>): string[] {
  const [run = ''] = part.match(KATAKANA) ?? [];
  if (!part.startsWith(run)) return [part];
  for (let end = run.length - 1; end > 0; end--)
    if (words.has(run.slice(0, end))) {
      const rest = cutCompound(part.slice(end), words);
      if (words.has(rest[0].match(KATAKANA)![0])) return [part.slice(0, end), ...rest];
    }
  return [part];
}

/**
 * Every word in katakana that stands by itself in some texts.
 *
 * @example
 * katakanaWords(['ゲートウェイの応答', 'タイムアウト']) // => Set { 'ゲートウェイ', 'タイムアウト' }
 */
export const katakanaWords = (texts: Iterable<string>): Set<string> => new Set([...texts].flatMap((text) => text.match(KATAKANA) ?? []));

const titleWords = new Map<Lang, ReadonlySet<string>>();

/** The words in katakana of the names of codes and the titles of categories. */
function wordsOfTitles(lang: Lang): ReadonlySet<string> {
  const { meanings, categories } = model();
  const words =
    titleWords.get(lang) ??
    katakanaWords([...meanings, ...categories.values()].map((entry) => ('name' in entry ? entry.name : entry.title)[lang]));
  titleWords.set(lang, words);
  return words;
}
