/** By what the search recognizes who is meant, derived from the content at build time. */
import { numberedRowsOf } from '../../content/numbered-rows.ts';
import { contentOnce } from '../../content/once.ts';
import type { Sender } from '../../content/schema.ts';
import { STANDARD } from '../../content/standard.ts';
import { LANGS, type Lang } from '../../languages.ts';
import { model } from '../../model/index.ts';
import type { CodeMeaning } from '../../model/code.ts';
import { isCjk, normalize, tokenize } from '../query/normalize.ts';
import { withoutStopWords } from '../query/stop-words.ts';
import { printed } from '../signals/printed.ts';
import type { Product, ProductMark, SignalsFile } from '../signals/signals-file.ts';

/** A message has at least so many words. */
const MESSAGE = 3;

/** The signals of the content, with titles in one language. */
export function signals(lang: Lang): SignalsFile {
  const { senders, uncovered, guides, meanings } = model();
  const standardNames = new Set(
    meanings
      .filter(({ sender }) => sender === STANDARD)
      .flatMap(({ name, phrase, aliases }) => [
        ...Object.values(name),
        phrase ?? '',
        ...aliases.filter((alias) => / /.test(alias) && /^[A-Z]/.test(alias)),
      ])
      .map((each) => each.toLowerCase()),
  );
  const productOf = (
    id: string,
    { name, aliases, evidence }: Pick<Sender, 'name' | 'aliases' | 'evidence'>,
    others: string[] = [],
  ): Product => ({
    id,
    title: name[lang],
    names: [...new Set([...LANGS.map((each) => name[each]), ...aliases, ...others].map(spelled))],
    marks: evidence.flatMap(marksOf),
  });
  return {
    senders: [...senders]
      .filter(([id]) => id !== STANDARD)
      .map(([id, sender]) => {
        const product = productOf(id, sender, [...LANGS.map((each) => sender.short[each]), id.replaceAll('-', ' ')]);
        return {
          ...product,
          marks: [
            ...product.marks,
            ...messagesOf(
              meanings.filter((meaning) => meaning.sender === id),
              standardNames,
            ),
          ],
        };
      }),
    // A product that has no codes of its own is what people look at others' codes with, such as curl: its name says nothing of who sent one.
    uncovered: [...uncovered]
      .filter(([, { evidence, numbers }]) => evidence.length > 0 || numbers.length > 0)
      .map(([id, product]) => ({ ...productOf(id, product), codes: product.numbers.map(({ code }) => code) })),
    rows: guides
      .filter((guide) => guide.lang === lang)
      .map(({ id, slug }) => ({ path: `guides/${slug}/`, numbers: numberedRowsOf(contentOnce().guides.get(id)?.body) }))
      .filter(({ numbers }) => numbers.length > 0),
  };
}

/** What a flag of a log looks like, such as `UF` and `URX`. */
const FLAG = /^[A-Z]{2,4}$/;
/** What a value of a log looks like, such as `OriginCommError` and `ERR_READ_TIMEOUT`. */
const VALUE = /^[A-Za-z]\w*(?:_\w+|[a-z][A-Z]\w*)(?:\{\S*\})?$/;

/** What a product prints beside its codes: flags, and the aliases in Latin letters that are a message rather than a word or a name of the standard. */
function messagesOf(meanings: readonly CodeMeaning[], standardNames: ReadonlySet<string>): ProductMark[] {
  // What a status line of anybody has, also with its number (`502 Bad Gateway`) or in part (`Version Not Supported`), is no message.
  const isStandard = (alias: string) => [...standardNames].some((name) => name.includes(alias.replace(/^\d{3} /, '')));
  const isMessage = (alias: string) => tokenize(alias).length >= MESSAGE && !tokenize(alias).some(isCjk) && !isStandard(alias);
  return meanings.flatMap(({ code, aliases }) =>
    aliases
      .filter((alias) => FLAG.test(alias) || VALUE.test(alias) || isMessage(printed(alias).toLowerCase()))
      .map(markText)
      .map((text) => ({ text, shows: 'message' as const, codes: [code] })),
  );
}

/** A mark as it is compared: a flag in capital letters, which count, everything else in lower case. */
const markText = (mark: string): string => (FLAG.test(mark) ? mark : printed(mark).toLowerCase());

/** A name without what explains it in parentheses, as the search compares it. */
const spelled = (name: string): string => tokenize(normalize(name.replace(/\s*[（(].*$/, ''))).join(' ');

/**
 * The marks by which a query tells the product: what is quoted in a mark, and the name of a placeholder or of a variable, beside the mark
 * itself; none where its words say nothing, such as the log field "HTTP status code".
 */
function marksOf({ mark, proves, codes, notCodes }: Sender['evidence'][number]): ProductMark[] {
  const plain = markText(mark);
  const texts = [
    plain.replace(/^%(.*)%$/, '$1'),
    // A log format has a variable with its `$`, a log in JSON its name.
    ...(/^\$(\w+)$/.exec(plain)?.slice(1) ?? []),
    ...[...plain.matchAll(/"([^"]{4,})"/g)].map(([, quoted]) => quoted),
  ];
  return (
    texts
      .filter((text) => tokenize(text.toLowerCase()).some((term) => withoutStopWords(term).length > 0))
      // A few letters prove little where they stand alone, whatever they prove in their field.
      .map((text) => ({
        text,
        shows: FLAG.test(text) ? ('message' as const) : proves,
        ...(codes && { codes }),
        ...(notCodes && { notCodes }),
      }))
  );
}
