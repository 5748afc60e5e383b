/** Reads what a runbook needs of a meaning from its section on a page, whose ids are part of the URL contract. */
import type { Block, Inline, Line } from './text.ts';

/** What a section says of a meaning, for a runbook. */
export interface RunbookEntry {
  /** The product, the code, and what happened, as one line. */
  title: string;
  /** The permanent address of the meaning. */
  url: string;
  /** What happened, whether to send the request again, its limits, what to do, how to confirm it, and what support asks for. */
  blocks: Block[];
}

/**
 * What a section of a code's page says of its meaning.
 *
 * @param section the element whose id is that of a sender
 * @param colon what is between two things whose places on the page say how they belong together, such as a term and its fact
 */
export function readSection(section: HTMLElement, colon: string): RunbookEntry {
  const { ownerDocument: page, id } = section;
  const heading = page.getElementById(`${id}-name`)!;
  // Alone on its page, a meaning has its number and its name in the heading of the page.
  const named = heading.querySelector('.number') ? [heading] : [heading.querySelector('.sender a')!, page.querySelector('h1')!];
  const title = named.map(wordsOf).join(' ');
  const url = new URL(`#${id}`, page.querySelector<HTMLAnchorElement>('article > header time + a')!.href).href;
  return {
    title,
    url,
    blocks: [
      { kind: 'heading', line: [{ text: title, url }], level: 1 },
      paragraph(section.querySelector('.lead')!),
      ...retryOf(section.querySelector('.retry')!, colon),
      ...['limits', 'fix', 'support', 'check'].flatMap((name) => partOf(section.querySelector(`#${id}-${name}`), colon)),
    ],
  };
}

/** Whether the request may be sent again, and why where it is not plain. */
function retryOf(retry: Element, colon: string): Block[] {
  const because = retry.nextElementSibling;
  // What follows in soft letters is about the sources, which are on the page.
  return [factsOf(retry, colon), ...(because?.matches('p:not(.soft)') ? [paragraph(because)] : [])];
}

/** A list of terms with their facts. A question has a mark of its own. */
const factsOf = (list: Element, colon: string): Block => ({
  kind: 'list',
  items: [...list.children].map(({ children: [term, fact] }) => [
    { strong: wordsOf(term) },
    /[?？]$/.test(wordsOf(term)) ? ' ' : colon,
    ...lineOf(fact, colon),
  ]),
  isOrdered: false,
});

/** A heading of the section with what is below it; nothing where the section has no such heading. */
function partOf(heading: Element | null, colon: string): Block[] {
  if (!heading) return [];
  const blocks: Block[] = [{ kind: 'heading', line: [wordsOf(heading)], level: 2 }];
  for (let next = heading.nextElementSibling; next && !next.matches('h3'); next = next.nextElementSibling)
    blocks.push(...blocksOf(next, colon));
  return blocks;
}

function blocksOf(element: Element, colon: string): Block[] {
  const is = (selector: string): boolean => element.matches(selector);
  const ofChildren = () => [...element.children].flatMap((child) => blocksOf(child, colon));
  if (is('p')) return checksAbove(element, colon) ?? [paragraph(element)];
  if (is('h4')) return [{ kind: 'paragraph', line: [{ strong: wordsOf(element) }] }];
  if (is('pre')) return [{ kind: 'command', command: element.textContent }];
  if (is('.checks, .checks > li, .reader')) return ofChildren();
  if (is('ol, ul')) return [{ kind: 'list', items: [...element.children].map((item) => lineOf(item, colon)), isOrdered: is('ol') }];
  return is('.differs') ? [factsOf(element, colon)] : [];
}

/**
 * Where earlier sections of the page have the commands, a sentence leads to them: a runbook gets the commands themselves, with what those
 * sections say about running them and this one does not.
 */
function checksAbove(sentence: Element, colon: string): Block[] | undefined {
  const links = [...sentence.querySelectorAll('a')];
  const checks = links.flatMap(({ hash }) => {
    const target = sentence.ownerDocument.getElementById(hash.slice(1));
    return target?.matches('.checks > li') ? [target] : [];
  });
  if (checks.length === 0 || checks.length < links.length) return undefined;
  const others = new Map(checks.flatMap((check) => remarksBeside(check.parentElement!)).map((remark) => [wordsOf(remark), remark]));
  for (const own of remarksBeside(sentence)) others.delete(wordsOf(own));
  const remarks = [...others.values()];
  const isAfter = (remark: Element) => remark.previousElementSibling!.matches('.checks');
  return [
    ...remarks.filter((remark) => !isAfter(remark)).map(paragraph),
    ...checks.flatMap(({ children }) => [...children].flatMap((child) => blocksOf(child, colon))),
    ...remarks.filter(isAfter).map(paragraph),
  ];
}

/** What is said about running all commands of a section. */
const remarksBeside = (element: Element): Element[] => [...element.parentElement!.querySelectorAll(':scope > .about')];

const paragraph = (element: Element): Block => ({ kind: 'paragraph', line: lineOf(element) });

/**
 * The parts of an element's line. What is for the eye alone (pictures, buttons) is left out.
 *
 * @param colon between who acts and what they do, and between an output and what it means
 */
function lineOf(element: Element, colon = ' '): Line {
  const parts: Inline[] = [];
  for (const node of element.childNodes) {
    const last = parts.at(-1);
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent!.replace(/\s+/g, ' ');
      parts.push(last === colon ? text.trimStart() : text);
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const child = node as HTMLElement;
    const is = (selector: string): boolean => child.matches(selector);
    if (is('code')) parts.push({ code: child.textContent });
    else if (is('a')) parts.push({ text: wordsOf(child), url: (child as HTMLAnchorElement).href });
    else if (is('.who')) parts.push({ strong: wordsOf(child) }, colon);
    else if (is('strong')) parts.push({ strong: wordsOf(child) });
    else if (is('.finding')) {
      if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd();
      parts.push(colon, ...lineOf(child));
    } else if (!is('svg, button, output')) parts.push(...lineOf(child));
  }
  return parts.filter((part) => part !== '');
}

/** The text of an element as one line. */
const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
