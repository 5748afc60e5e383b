/** What programs read first: a list of the pages of a language (llmstxt.org), and all of them in one file. */
import type { RootContent } from 'mdast';
import { dictionary } from '../i18n/index.ts';
import { otherLangs, type Lang } from '../languages.ts';
import { plain } from '../text/prose.ts';
import { glossaryUrl, llmsFullUrl, llmsUrl, markdownUrl, uncoveredUrl } from '../urls.ts';
import { heading, link, list, paragraph, sentence, type Line, type Reader } from './nodes.ts';
import { markdownOf, markdownPages, written, type MarkdownPage } from './pages.ts';

/** The kinds of pages in which a title says enough, as a number or a product does; of the others, the list has the summary too. */
const KNOWN_BY_TITLE: readonly MarkdownPage['kind'][] = ['codes', 'senders', 'categories'];

/**
 * `llms.txt` of a language, which lists its own pages only: a program reads one language, and what it reads first is to be short. Below
 * "Optional" is what a program leaves out that has no room.
 */
export function llmsText(reader: Reader): string {
  const { lang } = reader;
  const t = dictionary(lang);
  const groups = Map.groupBy(markdownPages(lang), ({ kind }) => kind);
  return written([
    heading(1, 'Edge Status'),
    { type: 'blockquote', children: [paragraph(t.siteDescription)] },
    ...t.llmsIntro.map((text) => paragraph(sentence(text, reader))),
    ...[...groups].flatMap(([kind, pages]): RootContent[] => [
      heading(2, kind === 'lists' ? t.otherPages : t[kind]),
      list(pages.map((page) => lineOf(page, reader))),
    ]),
    heading(2, 'Optional'),
    list([
      [link(reader, llmsFullUrl(lang), 'llms-full.txt'), t.label(''), t.llmsFull],
      ...otherLangs(lang).map((other): Line => [
        link(reader, llmsUrl(other), dictionary(other).languageName),
        dictionary(other).label(''),
        dictionary(other).siteDescription,
      ]),
    ]),
  ]);
}

function lineOf({ url, kind, title, summary }: MarkdownPage, reader: Reader): Line {
  const page = link(reader, markdownUrl(url), title);
  return KNOWN_BY_TITLE.includes(kind) ? page : [page, `${dictionary(reader.lang).label('')}${plain(summary)}`];
}

/** Between two pages of `llms-full.txt`, a line of its own. */
const BETWEEN_PAGES = '\n---\n\n';

/**
 * `llms-full.txt` of a language: each page as its own file has it. One file per language: both in one would be 2.9 MB, half of which nobody reads.
 * The lists of codes are left out, since they
 * say nothing that the pages of codes do not.
 */
export const llmsFullText = (reader: Reader): string =>
  markdownPages(reader.lang)
    .filter(({ kind, url }) => kind !== 'lists' || url === glossaryUrl(reader.lang) || url === uncoveredUrl(reader.lang))
    .map((page) => markdownOf(page, reader))
    .join(BETWEEN_PAGES);

/** The languages with what their `llms.txt` is below, for the routes: nothing for that at the root. */
export const llmsPaths = (langs: readonly Lang[]) =>
  langs.map((lang) => ({ params: { folder: llmsUrl(lang).split('/').at(-2) === lang ? lang : undefined }, props: { lang } }));
