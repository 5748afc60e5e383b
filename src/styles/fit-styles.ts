/**
 * The styles of pages, reduced to what the pages can use. Astro puts every style of every component that a layout may have into each page,
 * and marks every element of a component, also those that no style of it is for.
 */
import postcss, { type ChildNode, type Container } from 'postcss';
import parseSelector, { type Node as SelectorNode, type Selector } from 'postcss-selector-parser';
import { namesInHtml, TAG, tagOf, type HtmlNames, type ScriptNames } from './html-names.ts';
import { SCOPE_NAME } from './scope-names.ts';

/** Whether something can match in a page. */
type Test = (page: HtmlNames) => boolean;

/** What a selector says of an element that it asks for the mark of a component: `li.next[data-4]`. */
interface Scoped {
  scope: string;
  tag?: string | undefined;
  classes: readonly string[];
}

/** A declaration, or a rule without selectors such as `@layer a,b`. */
interface Line {
  text: string;
  /** The custom property that it sets. */
  variable?: string | undefined;
  /** The custom properties that it uses. */
  uses: readonly string[];
}

/** One of the selectors of a rule. */
interface Alternative {
  text: string;
  test: Test;
  scoped: readonly Scoped[];
}

/** A rule with selectors, or an at-rule with rules. */
interface Block {
  opening: string | readonly Alternative[];
  parts: readonly Part[];
}

/** A style sheet as a tree of which parts can be left out. */
type Part = Line | Block;

const isBlock = (part: Part): part is Block => 'parts' in part;

/**
 * Pages with one `<style>` in their heads, the same for all of them, of the rules that can match an element of one of the pages or one that a
 * script makes, and of the custom properties that these rules use. Elements lose the marks of components that no rule needs. What matches, and in
 * which order, stays the same.
 *
 * @param pages with the same styles, as Astro writes them: attribute values in double quotes, styles in the head
 * @param scripts what the scripts of the site may call elements that they make, or attributes that they set
 * @example
 * fitStyles(['<head><style>p[data-1]{color:red}q{color:blue}</style></head><p data-1><b data-1>'], namesInScripts([]))
 * // => ['<head><style>p[data-1]{color:red}</style></head><p data-1><b>']
 */
export function fitStyles(pages: readonly string[], scripts: ScriptNames): string[] {
  const names = namesInHtml(pages, scripts);
  const kept = withoutUnused(keep(childrenOf(postcss.parse(stylesOf(pages[0]))), names), scripts);
  const styles = write(kept);
  const selectors = Map.groupBy(scopedIn(kept), ({ scope }) => scope);
  const known = new Map<string, string>();
  return pages.map((html) => {
    const end = html.indexOf('</head>');
    let isFirst = true;
    const head = html.slice(0, end).replace(STYLE, () => {
      const style = isFirst ? `<style>${styles}</style>` : '';
      isFirst = false;
      return style;
    });
    return head + withoutUnusedMarks(html.slice(end), selectors, scripts, known);
  });
}

/** The styles in the head of a page, in order. */
export const stylesOf = (html: string): string =>
  Array.from(html.slice(0, html.indexOf('</head>')).matchAll(STYLE), ([, css]) => css).join('');

const STYLE = /<style>([\s\S]*?)<\/style>/g;

const childrenOf = ({ nodes = [] }: Partial<Container<ChildNode>>): Part[] => nodes.flatMap((node) => partOf(node) ?? []);

/** Whose blocks hold no selectors. */
const WHOLE = ['keyframes', 'font-face', 'page', 'property'];

function partOf(node: ChildNode): Part | undefined {
  if (node.type === 'comment') return undefined;
  if (node.type === 'rule') return { opening: parseSelector().astSync(node.selector).nodes.map(alternativeOf), parts: childrenOf(node) };
  if (node.type === 'atrule' && node.nodes && !WHOLE.includes(node.name))
    return { opening: `@${node.name}${node.raws.afterName ?? ' '}${node.params}`, parts: childrenOf(node) };
  const text = String(node);
  const variable = node.type === 'decl' && node.variable ? node.prop : undefined;
  return { text, variable, uses: Array.from(text.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name) };
}

function alternativeOf(selector: Selector): Alternative {
  const scoped: Scoped[] = [];
  selector.walkAttributes((node) => {
    if (!SCOPE_NAME.test(node.attribute)) return;
    const compound = compoundOf(node);
    const tag = compound.find((each) => each.type === 'tag')?.value.toLowerCase();
    scoped.push({ scope: node.attribute, tag, classes: compound.flatMap((each) => (each.type === 'class' ? [each.value] : [])) });
  });
  return { text: String(selector).trim(), test: testOf(selector), scoped };
}

/** The parts of a selector that are about the same element as one of them. */
function compoundOf(node: SelectorNode): SelectorNode[] {
  const siblings = node.parent!.nodes as SelectorNode[];
  const place = siblings.indexOf(node);
  const isCombinator = (each: SelectorNode) => each.type === 'combinator';
  const next = siblings.findIndex((each, index) => index > place && isCombinator(each));
  return siblings.slice(siblings.slice(0, place).findLastIndex(isCombinator) + 1, next < 0 ? siblings.length : next);
}

/** Whether each of the elements that a selector names is possible in a page; how they are nested is left out of account. */
function testOf(selector: Selector): Test {
  const tests = selector.nodes.flatMap((node) => testOfPart(node) ?? []);
  return (page) => tests.every((test) => test(page));
}

function testOfPart(node: SelectorNode): Test | undefined {
  switch (node.type) {
    case 'tag':
      return ({ tags }) => tags.has(node.value.toLowerCase());
    case 'class':
      return ({ classes }) => classes.has(node.value);
    case 'id':
      return ({ ids }) => ids.has(node.value);
    case 'attribute': {
      const { attribute, operator, value } = node;
      return ({ hasAttribute }) => hasAttribute(attribute, operator === '=' ? value : undefined);
    }
    case 'pseudo': {
      // What :not() names may be absent, and of others, such as :lang(en), the argument is no selector.
      if (!/^:(?:is|where|has)$/.test(node.value)) return undefined;
      const alternatives = node.nodes.map(testOf);
      return (page) => alternatives.some((test) => test(page));
    }
    default:
      return undefined;
  }
}

function keep(parts: readonly Part[], page: HtmlNames): Part[] {
  return parts.flatMap((part): Part[] => {
    if (!isBlock(part)) return [part];
    const { opening } = part;
    const left = typeof opening === 'string' ? opening : opening.filter(({ test }) => test(page));
    const kept = left.length > 0 ? keep(part.parts, page) : [];
    return kept.length > 0 ? [{ opening: left, parts: kept }] : [];
  });
}

/** Without the custom properties that nothing uses, neither a declaration that stays nor a script. */
function withoutUnused(parts: readonly Part[], scripts: ScriptNames): readonly Part[] {
  const used = new Set(linesIn(parts).flatMap(({ uses }) => uses));
  let isAnyUnused = false;
  const filter = (each: readonly Part[]): Part[] =>
    each.flatMap((part): Part[] => {
      if (isBlock(part)) {
        const left = filter(part.parts);
        return left.length > 0 ? [{ opening: part.opening, parts: left }] : [];
      }
      const isUsed = part.variable === undefined || used.has(part.variable) || scripts.words.has(part.variable);
      isAnyUnused ||= !isUsed;
      return isUsed ? [part] : [];
    });
  const left = filter(parts);
  // What went may have been all that used another.
  return isAnyUnused ? withoutUnused(left, scripts) : left;
}

const linesIn = (parts: readonly Part[]): Line[] => parts.flatMap((part) => (isBlock(part) ? linesIn(part.parts) : [part]));

const scopedIn = (parts: readonly Part[]): Scoped[] =>
  parts.flatMap((part) =>
    isBlock(part)
      ? [...(typeof part.opening === 'string' ? [] : part.opening.flatMap(({ scoped }) => scoped)), ...scopedIn(part.parts)]
      : [],
  );

/** The style sheet as text; where nothing is left out, with the characters that it was read from. */
const write = (parts: readonly Part[]): string =>
  parts
    .map((part, index) => {
      const isEnded = isBlock(part) || part.text.endsWith('}') || (index === parts.length - 1 && !part.text.startsWith('@'));
      if (!isBlock(part)) return isEnded ? part.text : `${part.text};`;
      const opening = typeof part.opening === 'string' ? part.opening : part.opening.map(({ text }) => text).join(',');
      return `${opening}{${write(part.parts)}}`;
    })
    .join('');

/**
 * HTML without the marks of components on elements that none of the selectors can be about.
 *
 * @param known start tags without them, for the same selectors; those of this HTML are added
 */
function withoutUnusedMarks(
  html: string,
  selectors: ReadonlyMap<string, readonly Scoped[]>,
  scripts: ScriptNames,
  known: Map<string, string>,
): string {
  return html.replace(TAG, (text, raw?: string) => {
    if (raw || text.startsWith('<!--') || !/ data-\d/.test(text)) return text;
    let reduced = known.get(text);
    if (reduced === undefined) {
      const { tag, attributes } = tagOf(text);
      const classes = attributes.find(([name]) => name === 'class')?.[1].split(/\s+/) ?? [];
      const isFor = (each: Scoped) =>
        (each.tag ?? tag) === tag && each.classes.every((name) => classes.includes(name) || scripts.words.has(name));
      const unused = attributes.filter(([name]) => SCOPE_NAME.test(name) && !selectors.get(name)?.some(isFor));
      reduced = unused.reduce((shorter, [name]) => shorter.replace(new RegExp(` ${name}(?=[ >])`), ''), text);
      known.set(text, reduced);
    }
    return reduced;
  });
}
