/** Reads a guide: its front matter, and its body with the parser of the build. */
import { mdxToMdast, type Features, type MdastNode } from 'satteri';
import { parseYaml, type Parsed } from './yaml.ts';

/** What the Markdown of guides may be; the build and the content check use the same. */
export const MARKDOWN_FEATURES = {
  // `--resolve` on a page is a flag, not a dash.
  smartPunctuation: false,
  // `## Title {#id}`: a section keeps its address in every language.
  headingAttributes: true,
} satisfies Features;

/** The components that a guide may use, without attributes; its page gives them to it. */
export const GUIDE_COMPONENTS = [
  'AllSenderMarks',
  'AnswersByCode',
  'Corrections',
  'LogFields',
  'RequestPath',
  'RetryingClients',
  'RunbookRecipes',
] as const;
export type GuideComponent = (typeof GUIDE_COMPONENTS)[number];

/** A guide as its file has it; lines count from the first line of the file. */
export interface ParsedGuide extends Parsed {
  /** The body as a tree; undefined when it does not compile. */
  body?: MdastNode;
}

/**
 * Parses a guide. Does not throw: the first mistake of front matter or body is returned.
 *
 * @example
 * parseGuide('---\ntitle: Errata\n---\n\nText.\n').value // => { title: 'Errata' }
 */
export function parseGuide(text: string): ParsedGuide {
  const [whole, matter] = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) {
    const mistake = { line: 1, issue: 'has no front matter', cure: 'begin with ---, title, summary, order, ---' };
    return { mistake, lineOf: () => 1 };
  }
  // The line that holds `---` becomes an empty one, so that lines count as in the file.
  const front = parseYaml(`\n${matter ?? ''}`);
  try {
    return { ...front, body: mdxToMdast(whole.replace(/[^\n]/g, '') + text.slice(whole.length), { features: MARKDOWN_FEATURES }) };
  } catch (error) {
    return { ...front, mistake: front.mistake ?? syntaxMistake(error as Error) };
  }
}

/** The parser's message, `5:1: Expected … (note: …) (mdx-jsx:…)`, in the form of any other mistake. */
function syntaxMistake({ message }: Error) {
  const [, line, reason = message] = /^(\d+):\d+: (.*?)(?: \((?:note|mdx-jsx).*)?$/s.exec(message) ?? [];
  return {
    ...(line && { line: Number(line) }),
    issue: `is not valid MDX: ${reason}`,
    cure: 'write < and { that readers should see inside `backticks`, and close every component',
  };
}

/** A node and all nodes below it, in the order of the text. */
export function* nodesIn(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

/** The text below a node that is in the language of the guide, which code is not. */
export const textOf = (node: MdastNode): string => [...nodesIn(node)].map((each) => (each.type === 'text' ? each.value : '')).join('');
