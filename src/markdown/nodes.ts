/** The parts of a Markdown document as the tree that is written (mdast), in short. The writer escapes what would mean something. */
import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Lang } from '../languages.ts';
import { partsOf, type ProsePart } from '../text/prose.ts';

/** What a document is written for: links in it are whole addresses, since it is read anywhere. */
export interface Reader {
  lang: Lang;
  /** The address of the site. */
  site: URL;
}

/** Something inside a line; a string is text. */
export type Inline = string | PhrasingContent;
/** A line, whose parts follow each other without a space. */
export type Line = Inline | readonly Inline[];

const inlines = (line: Line): PhrasingContent[] =>
  [line]
    .flat()
    .filter((part) => part !== '')
    .map((part): PhrasingContent => (typeof part === 'string' ? { type: 'text', value: part } : part));

export const paragraph = (line: Line): Paragraph => ({ type: 'paragraph', children: inlines(line) });
export const heading = (depth: Heading['depth'], line: Line): Heading => ({ type: 'heading', depth, children: inlines(line) });
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
export const strong = (line: Line): PhrasingContent => ({ type: 'strong', children: inlines(line) });
/** Text that a reader may copy into a tool. */
export const copied = (value: string): RootContent => ({ type: 'code', value });
/** A command that a reader may copy into a shell. */
export const command = (value: string): RootContent => ({ type: 'code', lang: 'sh', value });

/**
 * A link to a page of the site, or to another.
 *
 * @param address whole, or a path from the root of the host
 */
export const link = ({ site }: Pick<Reader, 'site'>, address: string, line: Line): Link => ({
  type: 'link',
  url: new URL(address, site).href,
  children: inlines(line) as Link['children'],
});

/** A list; an item of several blocks is an array of them. */
export function list(items: readonly (Line | readonly BlockContent[])[], ordered = false): List {
  const blocks = (item: Line | readonly BlockContent[]): BlockContent[] => (isBlocks(item) ? [...item] : [paragraph(item)]);
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: blocks(item) })),
  };
}

const isBlocks = (item: Line | readonly BlockContent[]): item is readonly BlockContent[] =>
  Array.isArray(item) && item.some((each: Inline | BlockContent) => typeof each === 'object' && ['paragraph', 'list'].includes(each.type));

/** A table with a row of headings. */
export const table = (head: readonly Line[], rows: readonly (readonly Line[])[]): Table => ({
  type: 'table',
  children: [head, ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inlines(cell) })),
  })),
});

/** Lines with something between each and the next. `joined([code('a'), code('b')], ', ')` */
export const joined = (lines: readonly Line[], separator: string): Inline[] =>
  lines.flatMap((line, index) => [...(index > 0 ? [separator] : []), ...[line].flat()]);

/** Paragraphs of the content. */
export const prose = (text: string, reader: Reader): Paragraph[] =>
  partsOf(text, reader.lang).map((parts) => paragraph(written(parts, reader)));

/** A sentence or a list item of the content, without a paragraph around it. */
export const sentence = (text: string, reader: Reader): Inline[] =>
  joined(
    partsOf(text, reader.lang).map((parts) => written(parts, reader)),
    ' ',
  );

const written = (parts: readonly ProsePart[], reader: Reader): PhrasingContent[] =>
  parts.map((part): PhrasingContent => {
    if ('text' in part) return { type: 'text', value: part.text };
    return 'code' in part ? { type: 'inlineCode', value: part.code } : link(reader, part.href, written(part.parts, reader));
  });
