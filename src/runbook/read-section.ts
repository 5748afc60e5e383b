/** Reads what a runbook needs of a meaning from its section on a page, whose ids are part of the URL contract. */
import type { Block, Inline, Line } from './text.ts';

/** What a section says of a meaning, for a runbook. */
export interface RunbookEntry {
  /** The product, the code, and what happened, as one line. */
  title: string;
  /** The permanent address of the meaning. */
  url: string;
  /** What it means, whether to send the request again, what to do, how to confirm it, and what support asks for. */
  blocks: Block[];
}

/**
 * What a section of a code's page says of its meaning.
 *
 * @param section the element whose id is that of a sender
 * @param colon what is between a term and its fact, which the page shows by the place that they have; a question has a mark of its own
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
      ...['fix', 'check', 'support'].flatMap((name) => partOf(section.querySelector(`#${id}-${name}`))),
    ],
  };
}

/** Whether the request may be sent again, and why where it is not plain. */
function retryOf(retry: Element, colon: string): Block[] {
  const facts = [...retry.children].map(({ children: [term, fact] }): Line => [
    { strong: wordsOf(term) },
    /[?？]$/.test(wordsOf(term)) ? ' ' : colon,
    ...lineOf(fact),
  ]);
  const because = retry.nextElementSibling;
  return [{ kind: 'list', items: facts, isOrdered: false }, ...(because?.matches('p') ? [paragraph(because)] : [])];
}

/** A heading of the section with what is below it; nothing where the section has no such heading. */
function partOf(heading: Element | null): Block[] {
  if (!heading) return [];
  const blocks: Block[] = [{ kind: 'heading', line: [wordsOf(heading)], level: 2 }];
  for (let next = heading.nextElementSibling; next && !next.matches('h3'); next = next.nextElementSibling) blocks.push(...blocksOf(next));
  return blocks;
}

function blocksOf(element: Element): Block[] {
  const is = (selector: string): boolean => element.matches(selector);
  if (is('p')) return checksAbove(element) ?? [paragraph(element)];
  if (is('h4')) return [{ kind: 'paragraph', line: [{ strong: wordsOf(element) }] }];
  if (is('pre')) return [{ kind: 'command', command: element.textContent }];
  if (is('.checks, .checks > li, .reader')) return [...element.children].flatMap(blocksOf);
  if (is('ol, ul')) return [{ kind: 'list', items: [...element.children].map(lineOf), isOrdered: is('ol') }];
  // How similar codes look different is for who reads the page.
  return [];
}

/** Where an earlier section of the page has the commands, a sentence leads to them: a runbook gets the commands themselves. */
function checksAbove(sentence: Element): Block[] | undefined {
  const links = [...sentence.querySelectorAll('a')];
  const checks = links.flatMap(({ hash }) => {
    const target = sentence.ownerDocument.getElementById(hash.slice(1));
    return target?.matches('.checks > li') ? [target] : [];
  });
  return checks.length > 0 && checks.length === links.length
    ? checks.flatMap(({ children }) => [...children].flatMap(blocksOf))
    : undefined;
}

const paragraph = (element: Element): Block => ({ kind: 'paragraph', line: lineOf(element) });

/** The parts of an element's line. What is for the eye alone (pictures, buttons) is left out. */
function lineOf(element: Element): Line {
  const parts: Inline[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent!.replace(/\s+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const child = node as HTMLElement;
    const is = (selector: string): boolean => child.matches(selector);
    if (is('code')) parts.push({ code: child.textContent });
    else if (is('a')) parts.push({ text: wordsOf(child), url: (child as HTMLAnchorElement).href });
    else if (is('strong, .who')) parts.push({ strong: wordsOf(child) });
    else if (!is('svg, button, output')) parts.push(...lineOf(child));
  }
  return parts.filter((part) => part !== '');
}

/** The text of an element as one line. */
const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
