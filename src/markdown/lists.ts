/** The pages that list codes, senders, categories or terms, as Markdown. */
import type { BlockContent, List, RootContent } from 'mdast';
import { REGISTERED_PROXY_ERRORS } from '../content/proxy-error-types.ts';
import { AGAIN, type Category, type Retry, type Sender, type Uncovered } from '../content/schema.ts';
import { dictionary } from '../i18n/index.ts';
import { otherLangs } from '../languages.ts';
import { CLASSES, classOf, type Code, type CodeClass } from '../model/code.ts';
import { equivalentsIn, sharedCodes, type Equivalents } from '../model/compare.ts';
import { model } from '../model/index.ts';
import { citationUrl } from '../text/citations.ts';
import { formatAgain } from '../text/retry.ts';
import { categoryUrl, classUrl, codeUrl } from '../urls.ts';
import { codeLinks, countOf, markList, meaningList, sourceList } from './facts.ts';
import { code as span, heading, joined, link, list, paragraph, sentence, strong, table, type Line, type Reader } from './nodes.ts';

/** The codes of a class. */
export function classBody(codeClass: CodeClass, reader: Reader): RootContent[] {
  const meanings = model().meanings.filter(({ code }) => classOf(code) === codeClass);
  return [countOf(meanings, reader), meaningList(meanings, reader)];
}

/** All codes by class. */
export const allCodes = (reader: Reader): RootContent[] =>
  CLASSES.flatMap((codeClass) => [
    heading(2, link(reader, classUrl(reader.lang, codeClass), dictionary(reader.lang).classTitle[codeClass])),
    ...classBody(codeClass, reader),
  ]);

/** Pages with what each is about. */
export const topicList = (topics: readonly { href: string; title: string; text: string; note?: string }[], reader: Reader): List =>
  list(
    topics.map(({ href, title, text, note }): BlockContent[] => [
      paragraph([strong(link(reader, href, title)), ...(note ? [` ${note}`] : [])]),
      paragraph(sentence(text, reader)),
    ]),
  );

/** The codes of a category, with the names that `Proxy-Status` has for its failures. */
export function categoryBody(id: string, { proxyErrors }: Category, reader: Reader): RootContent[] {
  const t = dictionary(reader.lang);
  const { meanings: all, sources } = model();
  const meanings = all.filter(({ category }) => category === id);
  const errors = REGISTERED_PROXY_ERRORS.filter(({ type }) => proxyErrors.some((each) => each === type));
  return [
    countOf(meanings, reader),
    meaningList(meanings, reader),
    ...(errors.length > 0
      ? [
          heading(2, 'Proxy-Status'),
          paragraph(sentence(t.proxyErrorsIntro, reader)),
          list(
            errors.map(({ type, status, document, section }): Line => [
              link(reader, citationUrl(sources.get(document)!, `§${section}`), span(type)),
              status === undefined ? '' : t.recommendedStatus(status),
            ]),
          ),
        ]
      : []),
  ];
}

/** The marks, codes and sources of a sender. */
export function senderBody(id: string, { evidence, requestIdHeader, sources }: Sender, reader: Reader): RootContent[] {
  const t = dictionary(reader.lang);
  const marks = markList(evidence, reader);
  const meanings = model().meanings.filter(({ sender }) => sender === id);
  return [
    ...(marks || requestIdHeader ? [heading(2, t.marks)] : []),
    ...(marks ? [marks] : []),
    ...(requestIdHeader ? [paragraph([`${t.requestIdHeader} `, span(requestIdHeader)])] : []),
    heading(2, t.sources),
    sourceList(sources, reader),
    heading(2, t.codes),
    countOf(meanings, reader),
    meaningList(meanings, reader, false),
  ];
}

/** The codes that several senders use. */
export function collisionsBody(reader: Reader): RootContent[] {
  const t = dictionary(reader.lang);
  const { codes, warnings } = model();
  const { collisions, agreements } = sharedCodes(codes);
  return [
    heading(2, t.collisionsDangerous),
    ...collisions.filter(({ code }) => warnings.has(code)).flatMap((code) => sharedCode(code, reader)),
    heading(2, t.collisionsDifferent),
    ...collisions.filter(({ code }) => !warnings.has(code)).flatMap((code) => sharedCode(code, reader)),
    heading(2, t.collisionsSame),
    ...agreements.flatMap((code) => sharedCode(code, reader)),
  ];
}

function sharedCode({ code, meanings }: Code, reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { categories, senders, warnings } = model();
  const warning = warnings.get(code);
  return [
    heading(3, link(reader, codeUrl(lang, code), String(code))),
    ...(warning ? [paragraph(sentence(warning[lang], reader))] : []),
    list(
      meanings.map(({ sender, name, category, retry }): Line => [
        `${senders.get(sender)!.short[lang]} `,
        link(reader, codeUrl(lang, code, sender), name[lang]),
        ` ${categories.get(category)!.title[lang]} ${t.sendAgain} ${formatAgain(retry, lang)}`,
      ]),
    ),
  ];
}

/** The codes that senders have for the same failure, as the table of the page. */
export function equivalentsBody(reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { meanings, categories, senders } = model();
  const rows = equivalentsIn(meanings, categories.keys());
  const columns = [...senders].filter(([sender]) => rows.some(({ bySender }) => bySender.has(sender)));
  const marks = AGAIN.map((again) => `${t.againMark[again]} ${t.again[again]}`).join(' ');
  return [
    paragraph(`${t.sendAgain} ${marks}`),
    table(
      [t.category, t.sendAgain, ...columns.map(([, { short }]) => short[lang])],
      rows.map(({ category, bySender }): Line[] => {
        const { title, proxyErrors } = categories.get(category)!;
        const codesOf = (sender: string) =>
          (bySender.get(sender) ?? []).map(({ code, retry }) =>
            link(reader, codeUrl(lang, code, sender), `${code}${t.againMark[retry.again]}`),
          );
        return [
          [
            link(reader, categoryUrl(lang, category), title[lang]),
            ...(proxyErrors.length > 0 ? [' ', ...joined(proxyErrors.map(span), ' ')] : []),
          ],
          againIn(bySender)
            .map((again) => t.again[again])
            .join(t.listSeparator),
          ...columns.map(([sender]) => joined(codesOf(sender), ' ')),
        ];
      }),
    ),
  ];
}

/** The answers that the meanings of a row give, in the order of the schema. */
function againIn(bySender: Equivalents['bySender']): Retry['again'][] {
  const answers = new Set([...bySender.values()].flat().map(({ retry }) => retry.again));
  return AGAIN.filter((again) => answers.has(again));
}

/** The terms of the site, in the alphabetical order of the language. */
export function glossaryBody(reader: Reader): RootContent[] {
  const { lang } = reader;
  const terms = [...model().glossary.values()].sort((a, b) => a.term[lang].localeCompare(b.term[lang], lang));
  const others = ({ term }: (typeof terms)[number]) =>
    otherLangs(lang)
      .filter((other) => term[other] !== term[lang])
      .map((other) => ` ${term[other]}`);
  return [
    list(
      terms.map((entry): BlockContent[] => [
        paragraph([strong(entry.term[lang]), ...others(entry)]),
        paragraph(sentence(entry.definition[lang], reader)),
      ]),
    ),
  ];
}

/** The products that have no pages yet, in the alphabetical order of the language. */
export const uncoveredBody = (reader: Reader): RootContent[] =>
  [...model().uncovered.values()]
    .sort((a, b) => a.name[reader.lang].localeCompare(b.name[reader.lang], reader.lang))
    .flatMap((product) => uncoveredProduct(product, reader));

function uncoveredProduct({ name, what, evidence, numbers, reference, sources }: Uncovered, reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const marks = markList(evidence, reader);
  const others = sources.filter(({ source }) => source !== reference);
  return [
    heading(2, name[lang]),
    paragraph(sentence(what[lang], reader)),
    ...(marks ? [heading(3, t.marks), marks] : []),
    ...(numbers.length > 0
      ? [
          heading(3, t.ownNumbers),
          list(numbers.map((number): Line => [...codeLinks([number.code], reader), ' ', ...sentence(number[lang], reader)])),
        ]
      : []),
    heading(3, t.ownReference),
    sourceList(
      sources.filter(({ source }) => source === reference),
      reader,
    ),
    ...(others.length > 0 ? [heading(3, t.otherSources), sourceList(others, reader)] : []),
  ];
}
