/**
 * The piece of a text that starts where a term stands, the longest term first; undefined when none does. A term of Latin
 * letters may have lost its ending to stemming, so its beginning counts too.
 *
 * @param terms as typed, in lower case (NFKC)
 * @param length in characters, at most, without the marks of omission
 * @example
 * excerptOf('Check the date. The chain is incomplete.', ['chain'], 14) // => '… chain is …'
 */
export function excerptOf(text: string, terms: readonly string[], length: number): string | undefined {
  // Lower case can change the length of a text only outside the scripts that the content uses.
  const searched = text.toLowerCase();
  const ordered = terms.toSorted((a, b) => b.length - a.length);
  for (const stem of [(term: string) => term, stemOf]) {
    for (const term of ordered) {
      const at = placeOf(stem(term), searched);
      if (at >= 0) return cut(text, at, length);
    }
  }
  return undefined;
}

/** What is left of a Latin word when its ending goes; too little of it would stand anywhere. */
function stemOf(term: string): string {
  return /^[a-z]{5,}$/.test(term) ? term.slice(0, Math.max(4, term.length - 3)) : term;
}

/** Where a term stands; one of Latin letters only at the beginning of a word. */
function placeOf(term: string, text: string): number {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (!/^[a-z0-9]/.test(term) || !/[a-z0-9]/.test(text[at - 1] ?? '')) return at;
  return -1;
}

function cut(text: string, start: number, length: number): string {
  let end = Math.min(text.length, start + length);
  // Not inside a Latin word.
  while (end < text.length && end > start + 1 && /[a-z0-9]/i.test(text[end]) && /[a-z0-9]/i.test(text[end - 1])) end--;
  const piece = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${piece}${end < text.length ? ' …' : ''}`;
}
