/** What else a query may stand for: synonyms, other endings, typos. Loaded after the index, because a name or an alias needs none of it. */
import { nearestCodes } from '../../model/code.ts';
import { isRun, partsOf } from '../query/normalize.ts';
import type { Lenient } from './synonyms-file.ts';
import type { Field, Leniency, Phrase, Wanted } from './instant-search.ts';
import { isNear, shareOf } from './similarity.ts';

const ADDRESSES =
  /https?:\/\/\S+(?=\s)|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|jp|cn|internal|local|example|test|cloud)(?::\d+)?\b|\blocalhost\b|(?<=\()1\d\d: /gi;

/**
 * A query without hosts, addresses, ports and the system's error numbers: in a pasted message they are the reader's own, and
 * say nothing about the failure that the words do not say better.
 *
 * @example
 * withoutAddresses('connect ECONNREFUSED 127.0.0.1:3000') // => 'connect ECONNREFUSED  '
 */
export const withoutAddresses = (query: string): string => query.replace(ADDRESSES, ' ');

/** How many of the nearest codes are offered for a number that has no page. */
const NEAREST = 3;

/** Endings that a word may have more than the one in the index. */
const ENDING = /^(?:e?s|e?d|ing|ion|er|ly)$/;

export { readLenient } from './synonyms-file.ts';

export function leniencyOf({ synonyms, messages }: Lenient): Leniency {
  let vocabulary = new Set<string>();
  /** What parts of queries stand for, as computed. */
  const known = new Map<string, Wanted>();

  function remembered(key: string, make: () => Wanted): Wanted {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  }

  /** The very part, and a word that differs by its ending only. */
  function strictly(part: string): Wanted {
    if (isRun(part)) return { part, words: undefined };
    return remembered(part, () => {
      const words = new Map<string, number>();
      for (const word of vocabulary) {
        const [short, long] = word.length < part.length ? [word, part] : [part, word];
        if (word === part) words.set(word, 1);
        else if (short.length >= 4 && long.startsWith(short) && ENDING.test(long.slice(short.length))) words.set(word, 0.9);
      }
      return { part, words };
    });
  }

  function wanted(part: string): Wanted {
    const strict = strictly(part);
    if (isRun(part)) return { ...strict, share: shareOf };
    return remembered(` ${part}`, () => {
      const words = new Map(strict.words);
      for (const word of vocabulary) {
        if (words.has(word)) continue;
        if (part.length >= 3 && word.startsWith(part)) words.set(word, 0.8);
      }
      // Still being typed.
      if (words.size === 0 && part.length < 3) for (const word of vocabulary) if (word.startsWith(part)) words.set(word, 0.5);
      // Only what is no word at all is taken for a mistyped one.
      for (const most of words.size > 0 || part.length < 4 ? [] : part.length < 8 ? [1] : [1, 2]) {
        for (const word of vocabulary)
          if (word.length > most + 2 && isNear(part, word, most))
            for (const [meant, quality] of strictly(word).words!)
              words.set(meant, Math.max(words.get(meant) ?? 0, quality * (0.9 - 0.2 * most)));
        if (words.size > 0) break;
      }
      return { part, words };
    });
  }

  function termsOf(parts: readonly string[], text: string): Phrase[][] {
    const terms: Phrase[][] = [];
    let rest = [...parts];
    let spoken = ` ${partsOf(text).join(' ')} `;
    const said = synonyms
      .flatMap((group) => group.map((phrase) => ({ group, phrase })))
      .filter(({ phrase }) => spoken.includes(bounded(phrase)))
      .sort((a, b) => b.phrase.length - a.phrase.length);
    for (const { group, phrase } of said) {
      // What is part of a longer phrase was said with it.
      if (!spoken.includes(bounded(phrase))) continue;
      spoken = spoken.replaceAll(bounded(phrase), '  ');
      const pieces = partsOf(phrase);
      const others = group.filter((other) => other !== phrase);
      terms.push([pieces.map(wanted), ...others.map((other) => partsOf(other).map(strictly))]);
      rest = rest.flatMap((part) => {
        if (pieces.includes(part)) return [];
        if (!isRun(part)) return [part];
        return phrase.includes(part) ? [] : part.split(phrase).filter(Boolean);
      });
    }
    return [...terms, ...rest.map((part) => [[wanted(part)]])];
  }

  return {
    nearestTo(code, pages) {
      const near = nearestCodes(
        code,
        pages.map((page) => page.code!),
        NEAREST,
      );
      return pages.filter((page) => near.includes(page.code!));
    },
    messagesOf: (path) => messages[path] ?? [],
    withoutAddresses,
    learn(fields: readonly Field[]) {
      vocabulary = new Set(fields.flatMap(({ words }) => words));
      known.clear();
    },
    wanted,
    termsOf,
  };
}

/** A phrase with a space where it begins or ends in a Latin word, so that `rst` is not found in `first`. */
function bounded(phrase: string): string {
  return `${isRun(phrase) ? '' : ' '}${phrase}${isRun(phrase.at(-1)!) ? '' : ' '}`;
}
