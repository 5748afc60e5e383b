/** Every page that has a Markdown form, per language: the list from which those files, `llms.txt` and the links to them are made. */
import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import { CLASSES } from '../model/code.ts';
import { model } from '../model/index.ts';
import { descriptionOf } from '../text/description.ts';
import { titleOf } from '../text/title.ts';
import {
  categoriesUrl,
  categoryUrl,
  classUrl,
  codesUrl,
  codeUrl,
  collisionsUrl,
  equivalentsUrl,
  glossaryUrl,
  guidesUrl,
  guideUrl,
  llmsUrl,
  sendersUrl,
  senderUrl,
  uncoveredUrl,
} from '../urls.ts';
import { codeBody } from './code.ts';
import { guideBody } from './guide.ts';
import {
  allCodes,
  categoryBody,
  classBody,
  collisionsBody,
  equivalentsBody,
  glossaryBody,
  senderBody,
  topicList,
  uncoveredBody,
} from './lists.ts';
import { heading, link, paragraph, sentence, type Reader } from './nodes.ts';

/** A group of pages, as `llms.txt` lists them. */
type Kind = 'codes' | 'guides' | 'senders' | 'categories' | 'lists';

/** A page that has a Markdown form. */
export interface MarkdownPage {
  /** The address of the page, such as `/ja/codes/504/`. */
  url: string;
  kind: Kind;
  title: string;
  /** One sentence or two about the page, as prose of the content. */
  summary: string;
  /** Whether the page begins with its summary. */
  showsSummary: boolean;
  /** A page that its summary leads to. */
  also?: { url: string; title: string } | undefined;
  /** What the page says below that. */
  body: (reader: Reader) => RootContent[];
}

const known = new Map<Lang, { of: ReturnType<typeof model>; pages: MarkdownPage[] }>();

/** The pages of a language that have a Markdown form, those that are looked up most first. */
export function markdownPages(lang: Lang): MarkdownPage[] {
  const of = model();
  const cached = known.get(lang);
  if (cached?.of === of) return cached.pages;
  const pages = [...codePages(lang), ...guidePages(lang), ...senderPages(lang), ...categoryPages(lang), ...listPages(lang)];
  known.set(lang, { of, pages });
  return pages;
}

/**
 * Whether a page has a Markdown form. The home page and the search have none, since they lead to facts and hold none.
 *
 * @example
 * hasMarkdown('/ja/codes/504/', 'ja') // => true
 * hasMarkdown('/ja/search/', 'ja')    // => false
 */
export const hasMarkdown = (url: string, lang: Lang): boolean => markdownPages(lang).some((page) => page.url === url);

/**
 * A page as Markdown (CommonMark with tables), complete: its title, where programs find the other pages, and everything that it says.
 *
 * @param page one of `markdownPages`
 * @example
 * markdownOf(page524, { lang: 'en', site }) // => '# 524 EdgeOne, Cloudflare: …\n\n> For programs: …'
 */
export function markdownOf(whole: MarkdownPage, reader: Reader): string {
  const text = texts.get(whole) ?? textOf(whole, reader);
  texts.set(whole, text);
  return text;
}

/** Pages that are written: each is a file, and a part of another. A process writes for one site. */
const texts = new WeakMap<MarkdownPage, string>();

function textOf({ url, title, summary, showsSummary, also, body }: MarkdownPage, reader: Reader): string {
  const t = dictionary(reader.lang);
  const page = new URL(url, reader.site).href;
  return written([
    heading(1, title),
    {
      type: 'blockquote',
      children: [
        paragraph([
          t.forPrograms[0],
          link(reader, llmsUrl(reader.lang), 'llms.txt'),
          t.forPrograms[1],
          ' ',
          t.label(t.webPage),
          link(reader, page, page),
        ]),
      ],
    },
    ...(showsSummary ? [paragraph([...sentence(summary, reader), ...(also ? [' ', link(reader, also.url, also.title)] : [])])] : []),
    ...body(reader),
  ]);
}

/** A tree as Markdown: `-` for lists, and no alignment of tables, which would double their size. */
export const written = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    { bullet: '-', rule: '-', listItemIndent: 'one', extensions: [gfmToMarkdown({ tablePipeAlign: false, tableCellPadding: true })] },
  );

const codePages = (lang: Lang): MarkdownPage[] =>
  model().codes.map((code) => ({
    url: codeUrl(lang, code.code),
    kind: 'codes',
    title: titleOf(code, lang),
    summary: descriptionOf(code, model().senders, lang),
    showsSummary: false,
    body: (reader) => codeBody(code, reader),
  }));

const guidePages = (lang: Lang): MarkdownPage[] =>
  model()
    .guides.filter((guide) => guide.lang === lang)
    .map((guide) => ({
      url: guideUrl(lang, guide.slug),
      kind: 'guides',
      title: guide.title,
      summary: guide.summary,
      showsSummary: true,
      body: (reader) => guideBody(guide, reader),
    }));

const senderPages = (lang: Lang): MarkdownPage[] =>
  [...model().senders].map(([id, sender]) => ({
    url: senderUrl(lang, id),
    kind: 'senders',
    title: sender.name[lang],
    summary: sender.intro[lang],
    showsSummary: true,
    body: (reader) => senderBody(id, sender, reader),
  }));

const categoryPages = (lang: Lang): MarkdownPage[] =>
  [...model().categories].map(([id, category]) => ({
    url: categoryUrl(lang, id),
    kind: 'categories',
    title: category.title[lang],
    summary: category.intro[lang],
    showsSummary: true,
    body: (reader) => categoryBody(id, category, reader),
  }));

function listPages(lang: Lang): MarkdownPage[] {
  const t = dictionary(lang);
  const { senders, categories, meanings } = model();
  const codesOf = (isIn: (meaning: (typeof meanings)[number]) => boolean) => [...new Set(meanings.filter(isIn).map(({ code }) => code))];
  const page = (url: string, title: string, summary: string, body: MarkdownPage['body'], also?: MarkdownPage['also']): MarkdownPage => ({
    url,
    kind: 'lists',
    title,
    summary,
    showsSummary: true,
    also,
    body,
  });
  return [
    page(codesUrl(lang), t.codes, t.codesIntro, allCodes),
    ...CLASSES.map((codeClass) =>
      page(classUrl(lang, codeClass), t.classTitle[codeClass], t.classIntro[codeClass], (reader) => classBody(codeClass, reader)),
    ),
    page(sendersUrl(lang), t.senders, t.sendersIntro, (reader) => [
      topicList(
        [...senders].map(([id, { name, intro }]) => ({
          href: senderUrl(lang, id),
          title: name[lang],
          text: intro[lang],
          note: t.codeCount(meanings.filter(({ sender }) => sender === id).length),
        })),
        reader,
      ),
    ]),
    page(categoriesUrl(lang), t.categories, t.categoriesIntro, (reader) => [
      topicList(
        [...categories].map(([id, { title, intro }]) => ({
          href: categoryUrl(lang, id),
          title: title[lang],
          text: intro[lang],
          note: codesOf(({ category }) => category === id).join(' '),
        })),
        reader,
      ),
    ]),
    page(guidesUrl(lang), t.guides, t.guidesIntro, (reader) => [
      topicList(
        guidePages(lang).map(({ url, title, summary }) => ({ href: url, title, text: summary })),
        reader,
      ),
    ]),
    page(collisionsUrl(lang), t.collisions, t.collisionsIntro, collisionsBody, { url: equivalentsUrl(lang), title: t.equivalents }),
    page(equivalentsUrl(lang), t.equivalents, t.equivalentsIntro, equivalentsBody, { url: collisionsUrl(lang), title: t.collisions }),
    page(glossaryUrl(lang), t.glossary, t.glossaryIntro, glossaryBody),
    page(uncoveredUrl(lang), t.uncovered, t.uncoveredIntro, uncoveredBody, { url: guideUrl(lang, 'who-sent-it'), title: t.marksGuide }),
  ];
}
