/** The file of what people say: how it is written at build time and read in the browser. */

/** A page, and its sections in the order of the index. */
export interface SaidPage {
  /** Below `/{lang}/`. */
  path: string;
  /** The fragments of its sections. What is said of the page as a whole has a place before them. */
  fragments: readonly string[];
}

/** Where a term stands: a place is a page as a whole, or one of its sections. */
export interface Posting {
  /** Counted over all pages: of each, first the whole, then its sections. */
  place: number;
  /** Whether the term is in a name. */
  inName: boolean;
}

export interface SaidIndex {
  pages: readonly SaidPage[];
  /** By term; in ascending order of places. */
  postings: ReadonlyMap<string, readonly Posting[]>;
}

/** The first line of the file; an error page of a host begins otherwise. */
const TITLE = 'said 1';
/** How far a place is from the one before is written as a character, from this one on, … */
const FIRST = 36;
/** … and where it is farther than there are characters, `!` stands before it for each time that it is. */
const STEPS = 90;
const FAR = '!';
const IN_NAME = '"';

/** The index as text; `readSaid` reads it. Terms are in order, each without the beginning that it shares with the one before. */
export function writeSaid({ pages, postings }: SaidIndex): string {
  const terms = [...postings.keys()].sort();
  let previous = '';
  const vocabulary = terms.map((term) => {
    let shared = 0;
    while (shared < 9 && shared < term.length && term[shared] === previous[shared]) shared++;
    previous = term;
    return `${shared}${term.slice(shared)}`;
  });
  const lists = terms.map((term) => {
    let last = -1;
    return postings
      .get(term)!
      .map(({ place, inName }) => {
        const step = place - last - 1;
        last = place;
        return FAR.repeat(Math.floor(step / STEPS)) + String.fromCharCode(FIRST + (step % STEPS)) + (inName ? IN_NAME : '');
      })
      .join('');
  });
  const lines = pages.map(({ path, fragments }) => [path, ...fragments].join(' '));
  return [TITLE, ...lines, '', ...vocabulary, '', ...lists].join('\n');
}

/** Reads what `writeSaid` wrote; throws when it is something else. */
export function readSaid(text: string): SaidIndex {
  const [title, ...lines] = text.split('\n');
  const end = lines.indexOf('');
  const middle = lines.indexOf('', end + 1);
  if (title !== TITLE || middle < 0 || lines.length - middle !== middle - end) throw new Error('This is no file of what people say.');
  const pages = lines.slice(0, end).map((line): SaidPage => {
    const [path, ...fragments] = line.split(' ');
    return { path, fragments };
  });
  let term = '';
  const postings = new Map<string, Posting[]>();
  for (let index = end + 1; index < middle; index++) {
    term = term.slice(0, Number(lines[index][0])) + lines[index].slice(1);
    postings.set(term, readList(lines[index + middle - end]));
  }
  return { pages, postings };
}

function readList(list: string): Posting[] {
  const postings: Posting[] = [];
  let place = -1;
  for (const character of list) {
    if (character === IN_NAME) postings.at(-1)!.inName = true;
    else if (character === FAR) place += STEPS;
    else {
      place += character.charCodeAt(0) - FIRST + 1;
      postings.push({ place, inName: false });
    }
  }
  return postings;
}
