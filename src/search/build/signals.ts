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
    uncovered: [...uncovered].map(([id, product]) => ({ ...productOf(id, product), codes: product.numbers.map(({ code }) => code) })),
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
  const isMessage = (alias: string) => tokenize(alias).length >= MESSAGE && !tokenize(alias).some(isCjk) && !standardNames.has(alias);
  return meanings.flatMap(({ code, aliases }) =>
    aliases
      .filter((alias) => FLAG.test(alias) || VALUE.test(alias) || isMessage(alias.normalize('NFKC').toLowerCase()))
      .map((alias) => (FLAG.test(alias) ? alias : alias.normalize('NFKC').toLowerCase()))
      .map((text) => ({ text, shows: 'message' as const, codes: [code] })),
  );
}

/** A name without what explains it in parentheses, as the search compares it. */
const spelled = (name: string): string => tokenize(normalize(name.replace(/\s*[（(].*$/, ''))).join(' ');

/**
 * The marks by which a query tells the product: what is quoted in a mark, and the name of a placeholder, beside the mark itself; none where
 * its words say nothing, such as the log field "HTTP status code".
 */
function marksOf({ mark, proves, codes, notCodes }: Sender['evidence'][number]): ProductMark[] {
  const plain = mark.normalize('NFKC').toLowerCase();
  const texts = [plain.replace(/^%(.*)%$/, '$1'), ...[...plain.matchAll(/"([^"]{4,})"/g)].map(([, quoted]) => quoted)];
  return texts
    .filter((text) => tokenize(text).some((term) => withoutStopWords(term).length > 0))
    .map((text) => ({ text, shows: proves, ...(codes && { codes }), ...(notCodes && { notCodes }) }));
}
