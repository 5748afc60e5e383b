/** Rules about guides: Markdown, links to codes and guides, and the components that their page gives them. */
import type { MdastNode } from 'satteri';
import { LANGS } from '../../../languages.ts';
import { fileOf } from '../../collections.ts';
import { GUIDE_COMPONENTS, nodesIn, textOf } from '../../guide.ts';
import { checkLink } from '../links.ts';
import { lineOfNode, rule, ruleOfGuideBody } from '../rule.ts';

export const guideIsInEveryLanguage = rule({
  of: ['guides'],
  says: 'a guide exists in every language',
  check({ id, content, report }) {
    const [lang, slug] = id.split('/');
    for (const other of LANGS)
      if (other !== lang && !content.guides.has(`${other}/${slug}`))
        report([], `has no ${other} version`, `write ${fileOf('guides', `${other}/${slug}`)}`);
  },
});

export const guideHasText = ruleOfGuideBody({
  says: 'a guide has a body',
  check({ body, reportAt }) {
    if (textOf(body).trim() === '') reportAt(undefined, 'has no text below its front matter', 'write it, or delete the file');
  },
});

const COMPONENTS = GUIDE_COMPONENTS.map((name) => `<${name} />`).join(', ');

/** What is wrong with a node because of its type alone, and what would be right. */
const REFUSED: Partial<Record<MdastNode['type'], [issue: string, cure: string]>> = {
  mdxjsEsm: ['imports or exports', `remove it; the page gives every guide ${COMPONENTS}`],
  mdxFlowExpression: ['holds an expression in braces', 'write text; braces that readers should see go into `backticks`'],
  mdxTextExpression: ['holds an expression in braces', 'write text; braces that readers should see go into `backticks`'],
  html: ['contains raw HTML', 'write Markdown; a tag that readers should see goes into `backticks`'],
  image: ['holds an image', 'remove it: pages show no images of guides'],
  definition: ['contains a link definition', 'write the address where the link is: [504](code:http/504)'],
};

export const guideIsMarkdown = ruleOfGuideBody({
  says: `the body of a guide is Markdown and ${COMPONENTS}, without HTML, expressions, images or imports`,
  check({ body, reportAt }) {
    for (const node of nodesIn(body)) {
      const refusal = REFUSED[node.type] ?? (isElement(node) ? wrongElement(node) : unrenderedMarkup(node));
      if (refusal) reportAt(lineOfNode(node), ...refusal);
    }
  },
});

/** Markup that stays text. CommonMark closes no emphasis between a full stop and a letter: `**終わり。**次`. */
function unrenderedMarkup(node: MdastNode): [string, string] | undefined {
  const [markup] = (node.type === 'text' && /\*\*|__|~~|\]\(/.exec(node.value)) || [];
  return markup ? [`holds ${markup} that is not rendered`, 'put punctuation outside: **終わり**。次'] : undefined;
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isElement = (node: MdastNode): node is Element => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function wrongElement({ name, attributes, children }: Element): [string, string] | undefined {
  const tag = `<${name ?? ''}>`;
  if (!GUIDE_COMPONENTS.some((component) => component === name)) {
    if (/^[A-Z]/.test(name ?? '')) return [`uses the unknown component ${tag}`, `use one of ${COMPONENTS}`];
    return [
      `contains raw HTML (${tag})`,
      'write Markdown: **strong**, ## Title {#id}; a tag that readers should see goes into `backticks`',
    ];
  }
  return attributes.length + children.length > 0 ? [`gives ${tag} attributes or content`, `write <${name} />`] : undefined;
}

export const guideTablesAreWhole = ruleOfGuideBody({
  says: 'a row of a table in a guide has as many cells as its head',
  check({ body, reportAt }) {
    for (const node of nodesIn(body)) {
      if (node.type !== 'table') continue;
      const [head, ...rows] = node.children;
      for (const row of rows)
        if (row.children.length !== head.children.length)
          reportAt(
            lineOfNode(row),
            `has ${row.children.length} cells, but the head of the table ${head.children.length}`,
            'correct the | in it; pages leave out the rest',
          );
    }
  },
});

export const guideLinksToCodesAndGuides = ruleOfGuideBody({
  says: 'a guide links only to codes and guides, as other prose does, and a link has a text',
  check({ body, content, reportAt }) {
    for (const node of nodesIn(body)) {
      if (node.type !== 'link') continue;
      checkLink(node.url, content, (...mistake) => reportAt(lineOfNode(node), ...mistake));
      if (textOf(node).trim() === '') reportAt(lineOfNode(node), 'contains a link without text', 'write what the link leads to');
    }
  },
});

/** What the parser keeps of `{#id}`: a property that the element of the heading gets. */
const idOf = (data: { hProperties?: { id?: string } } | undefined): string | undefined => data?.hProperties?.id;

/** The headings of a guide, with the ids of its sections. */
const sectionsOf = (body: MdastNode) =>
  [...nodesIn(body)].flatMap((node) => (node.type === 'heading' ? [{ node, depth: node.depth, id: idOf(node.data) }] : []));

export const guideSectionsHaveAddresses = ruleOfGuideBody({
  says: 'a section of a guide begins with ## Title {#id}, with the same ids in every language',
  check({ id, body, content, reportAt }) {
    const sections = sectionsOf(body);
    for (const [index, { node, depth, id: own }] of sections.entries()) {
      const line = lineOfNode(node);
      if (depth === 1) reportAt(line, 'has a heading of the first level, which is the title', 'begin sections with ##');
      else if (depth === 2 && !own) reportAt(line, `has a section without an id ("${textOf(node)}")`, 'write ## Title {#id}');
      if (own === 'sources') reportAt(line, 'has a section with the id "sources", which the page uses', 'choose another');
      if (own && sections.slice(0, index).some((other) => other.id === own)) reportAt(line, `uses the id "${own}" twice`, 'choose another');
    }
    const [lang, slug] = id.split('/');
    for (const other of LANGS.filter((each) => each !== lang)) {
      const otherBody = content.guides.get(`${other}/${slug}`)?.body;
      const others = otherBody ? sectionsOf(otherBody).flatMap((section) => (section.depth === 2 ? [section.id] : [])) : [];
      // A language whose sections have no ids yet is reported for that.
      if (others.length === 0 || others.includes(undefined)) continue;
      for (const { node, id: own } of sections)
        if (own && !others.includes(own))
          reportAt(lineOfNode(node), `has a section "${own}" that ${fileOf('guides', `${other}/${slug}`)} lacks`, 'give both the same id');
    }
  },
});
