/** Recognizes in a query which products are meant, and numbers that have a place of their own. */
import { isCjk, normalize, tokenize } from '../query/normalize.ts';
import type { ParsedQuery } from '../query/parse.ts';
import { printed } from './printed.ts';
import type { Product, ProductMark, SignalsFile } from './signals-file.ts';

/**
 * How a product is recognized, the surest first: by the format of a pasted line, by its name, by what shows that it made the response, by a
 * message, or by what shows that it handled the response.
 */
const SUREST = ['format', 'name', 'made', 'message', 'handled'] as const;
type By = (typeof SUREST)[number];

/** A product that a query names or has a mark of. */
interface Recognized {
  product: Product;
  by: By;
  /** The marks that were found. */
  marks: readonly ProductMark[];
}

/** A row of a guide that a query names by its number. */
interface NumberedPlace {
  path: string;
  /** The number as it was written. */
  number: string;
  /** Whether the guide has a row for it. */
  hasRow: boolean;
}

export interface Signals {
  senders: readonly Recognized[];
  /** Only where no sender is recognized as surely: a covered one answers. */
  uncovered: readonly Recognized[];
  places: readonly NumberedPlace[];
  /** The query without the names that were found, normalized. */
  rest: string;
}

/** A code with a part, as IIS writes it. */
const WITH_PART = /(?<![\w.:/-])[1-5]\d\d\.\d{1,2}(?![\w.])/g;
/** Addresses and paths, which name what the reader has there. */
const PATHS = /https?:\/\/\S+|(?<=[\s"'=:])\/\S+/g;
/** A header name such as `x-amz-cf-pop`. */
const X_HEADER = /(?<![\w-])x(?:-\w+)+/g;
/** A part of it that names nobody, for it is short: `cf` is CloudFront's there, and Cloudflare's elsewhere. */
const SHORT_PART = /-\w{1,3}(?!\w)/g;
/** Four digits that are named as an error (Cloudflare's), or stand alone; any others may be a size, a year or a port. */
const FOUR_DIGITS =
  /^\d{4}$|(?<=(?:error|err|code|cloudflare|cf|エラー|コード|番号|クラウドフレア)[ :：#]{0,2})\d{4}(?![\w.])|(?<![\w.:/-])\d{4}(?= ?(?:error|エラー|番))/g;

/**
 * What of a query is a signal: a name, a mark, the format of a pasted line.
 *
 * @example
 * recognize(parseQuery('istio 503 UC'), file).senders[0].product.id // => 'envoy'
 * recognize(parseQuery('error 1016'), file).places                  // => [{ path: 'guides/cloudflare-1xxx/', number: '1016', hasRow: true }]
 */
export function recognize({ typed, pasted }: ParsedQuery, { senders, uncovered, rows }: SignalsFile): Signals {
  const cased = printed(typed);
  const plain = cased.toLowerCase();
  const marksIn = marksFound([...senders, ...uncovered], (mark) => holds(/[A-Z]/.test(mark) ? cased : plain, mark));
  // A name within a mark is none (`azure` in `x-azure-ref`; what `Server: nginx` shows is told by the mark), nor is one within a path.
  const names = new NamesIn(
    [...senders, ...uncovered]
      .flatMap(marksIn)
      .reduce((text, mark) => text.replaceAll(mark.text, ' '), plain.replace(PATHS, ' '))
      .replace(X_HEADER, (header) => header.replace(SHORT_PART, ' ')),
  );
  // Of names within one another, the longest is meant.
  const byName = [...senders, ...uncovered]
    .flatMap((product) => product.names.map((name) => ({ product, name })))
    .sort((a, b) => b.name.length - a.name.length)
    .flatMap(({ product, name }) => (names.take(name) ? [product] : []));
  const recognizedIn = (products: readonly Product[]): Recognized[] =>
    products.flatMap((product): Recognized[] => {
      const marks = marksIn(product);
      if (product.id === pasted?.sender) return [{ product, by: 'format', marks }];
      if (byName.includes(product)) return [{ product, by: 'name', marks }];
      const by = SUREST.find((each) => marks.some(({ shows }) => shows === each));
      return by ? [{ product, by, marks }] : [];
    });
  const covered = recognizedIn(senders);
  const numbers = [WITH_PART, FOUR_DIGITS].flatMap((format) => plain.trim().match(format) ?? []);
  return {
    senders: covered,
    // Other products write lines in the format of a sender, and its messages, too. Nobody can tell whose a mark is that both have.
    uncovered: recognizedIn(uncovered).filter(
      ({ by, marks }) =>
        !covered.some(
          (sender) =>
            sender.by !== 'format' &&
            sender.by !== 'message' &&
            SUREST.indexOf(sender.by) <= SUREST.indexOf(by) &&
            !(marks.length > 0 && marks.every(({ text }) => sender.marks.some((mark) => mark.text === text))),
        ),
    ),
    places: rows.flatMap(({ path, numbers: own }) =>
      numbers
        .filter((number) => own.some((each) => each.split('.')[0] === number.split('.')[0]))
        .map((number) => ({ path, number, hasRow: own.includes(number) })),
    ),
    rest: names.rest,
  };
}

/**
 * The senders of a page that a query names, or has a mark of that occurs with the code of the page.
 *
 * @param onPage the senders of the page
 */
export function sendersOn(code: number, onPage: readonly string[], { senders }: Signals): Recognized[] {
  return senders.filter(
    ({ product, by, marks }) =>
      onPage.includes(product.id) && (by === 'name' || by === 'format' || marks.some((mark) => occursWith(mark, code))),
  );
}

/**
 * The sender whose section of a code is meant: the only one of the page that is recognized, of those that are recognized as surely; of several
 * that are named, the one beside the number.
 *
 * @param onPage the senders of the page
 */
export function senderOn(code: number, onPage: readonly string[], signals: Signals, typed: string): string | undefined {
  const here = sendersOn(code, onPage, signals);
  for (const by of SUREST) {
    const found = here.filter((each) => each.by === by);
    if (found.length === 1) return found[0].product.id;
    if (found.length > 1) return found.find(({ product }) => isBeside(typed, product, code))?.product.id;
  }
  return undefined;
}

/** Whether a mark occurs with a code. */
export const occursWith = ({ codes, notCodes }: ProductMark, code: number): boolean =>
  codes ? codes.includes(code) : !notCodes?.includes(code);

/** Whether a name of a product stands right before a code. */
function isBeside(typed: string, { names }: Product, code: number): boolean {
  const text = ` ${tokenize(normalize(typed)).join(' ')} `;
  return names.some((name) => text.includes(` ${name} ${code} `));
}

/**
 * The marks of each product that were found, without those that are another's: the shorter of two within one another (`via: 1.1 varnish` in
 * `via: 1.1 varnish (varnish/`), and those that a product shares with one that has a mark of its own (`server: varnish`, which Fastly prints,
 * beside `x-varnish`).
 *
 * @param products all that may be meant
 * @param isFound whether a text is found
 */
function marksFound(products: readonly Product[], isFound: (mark: string) => boolean): (product: Product) => readonly ProductMark[] {
  const found = new Map(products.map((product) => [product, product.marks.filter(({ text }) => isFound(text))]));
  const hit = [...found].filter(([, marks]) => marks.length > 0);
  return (product) => {
    const others = hit.filter(([other]) => other !== product).map(([, marks]) => marks.map(({ text }) => text));
    const own = (found.get(product) ?? []).filter(({ text }) => !others.flat().some((other) => other !== text && other.includes(text)));
    const texts = own.map(({ text }) => text);
    const isAnothers = others.some((other) => texts.every((text) => other.includes(text)) && other.some((text) => !texts.includes(text)));
    return isAnothers ? [] : own;
  };
}

/** Whether a text has a mark as a whole: not as a part of a longer word. */
function holds(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const isCutBefore = /^\w/.test(mark) && /\w/.test(text[at - 1] ?? '');
    const isCutBehind = /\w$/.test(mark) && /\w/.test(text[at + mark.length] ?? '');
    if (!isCutBefore && !isCutBehind) return true;
  }
  return false;
}

/** The names in a text, each taken out where it is found. */
class NamesIn {
  #text: string;

  constructor(text: string) {
    this.#text = ` ${tokenize(normalize(text)).join(' ')} `;
  }

  take(name: string): boolean {
    // A name in Latin letters is a word of its own; one in Japanese may stand in a run.
    const whole = `${isCjk(name) ? '' : ' '}${name}${isCjk(name.at(-1)!) ? '' : ' '}`;
    if (!this.#text.includes(whole)) return false;
    this.#text = this.#text.replaceAll(whole, '  ');
    return true;
  }

  get rest(): string {
    return this.#text.trim();
  }
}
