/** Asks web addresses whether they still lead to a document, and says of each what came back. */

/** What is known of an address after it was asked. */
export type LinkResult = 'ok' | 'moved' | 'refused' | 'gone' | 'failing' | 'unreachable';

/** The results with what an editor does about each. */
const CURES: Record<LinkResult, string> = {
  ok: 'nothing to do',
  moved: 'write the new address into content/sources.yaml',
  refused: 'open it in a browser: the server does not answer programs',
  gone: 'find where the document is now, or cite another one',
  failing: 'wait a day, then open it in a browser',
  unreachable: 'wait a day, then open it in a browser',
};

/** The results after which content has to change, or a person has to look. */
export const PROBLEMS: readonly LinkResult[] = ['moved', 'gone', 'failing', 'unreachable'];

/** An address with what came back. */
export interface CheckedLink {
  url: string;
  result: LinkResult;
  /** The status, the new address or the network's error. */
  detail: string;
}

/** How addresses are asked. Times are in milliseconds. */
export interface LinkCheckOptions {
  /** How many requests run at a time. */
  atATime: number;
  /** How long one request may take, its redirects not included. */
  timeout: number;
  /** How many times addresses are asked again whose answer may pass: 429, 5xx, a timeout, a broken connection. */
  retries: number;
  /** The pause before they are asked again; it doubles each time. */
  pause: number;
}

/** Gentle enough for vendors that serve many of the sources from one host. */
const DEFAULT_OPTIONS: LinkCheckOptions = { atATime: 4, timeout: 20_000, retries: 2, pause: 10_000 };

const HEADERS = { 'User-Agent': 'edge-status-link-check/1.0', Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const MOST_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];
/** Answers to a program that say nothing about the document. */
const REFUSALS = [401, 403, 429];

/** What came back at the end of a chain of redirects. */
interface Answer {
  status: number;
  /** The last address that a chain of permanent redirects leads to; a temporary one ends it, since its target may change. */
  permanentUrl: string;
}

/**
 * Asks every address, and those whose answer may pass again after a pause; where nothing at all can be reached, only once.
 *
 * @returns one entry for each address, in their order
 * @example
 * await checkLinks(['https://example.org/moved']) // => [{ url: 'https://example.org/moved', result: 'moved', detail: 'https://example.org/' }]
 */
export async function checkLinks(urls: readonly string[], options: LinkCheckOptions = DEFAULT_OPTIONS): Promise<CheckedLink[]> {
  const links = await askAll(urls, options);
  for (let round = 0; round < options.retries && links.some(mayPass) && !isOffline(links); round++) {
    await new Promise((resolve) => setTimeout(resolve, options.pause * 2 ** round));
    const doubtful = links.flatMap((link, index) => (mayPass(link) ? [index] : []));
    const answers = await askAll(
      doubtful.map((index) => urls[index]),
      options,
    );
    doubtful.forEach((index, position) => (links[index] = answers[position]));
  }
  return links;
}

/** Whether an answer may be another one a little later. */
const mayPass = ({ result, detail }: CheckedLink): boolean => result === 'failing' || result === 'unreachable' || detail === '429';

/** Asks every address once, a limited number at a time. */
async function askAll(urls: readonly string[], { atATime, timeout }: LinkCheckOptions): Promise<CheckedLink[]> {
  const links: CheckedLink[] = [];
  const queue = urls.entries();
  const worker = async (): Promise<void> => {
    for (const [index, url] of queue) links[index] = await checkLink(url, timeout);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return links;
}

/** Whether nothing at all could be reached, which says something about this machine's network and nothing about the sources. */
export const isOffline = (links: readonly CheckedLink[]): boolean =>
  links.length > 0 && links.every(({ result }) => result === 'unreachable');

/**
 * The links that are not as they should be as a Markdown table, the worst first; empty when there are none.
 *
 * @param links whose `id` is how the content names the address
 */
export function linkTable(links: readonly (CheckedLink & { id: string })[]): string {
  const order: LinkResult[] = ['gone', 'moved', 'failing', 'unreachable', 'refused'];
  const rows = order.flatMap((result) =>
    links
      .filter((link) => link.result === result)
      .map(({ id, url, detail }) => `| ${result} | \`${id}\` | ${url} | ${detail} | ${CURES[result]} |`),
  );
  return rows.length === 0
    ? ''
    : ['| result | source | address | what came back | what to do |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

const checkLink = (url: string, timeout: number): Promise<CheckedLink> =>
  ask(url, timeout).then(
    (answer) => judge(url, answer),
    (error: Error) => ({ url, result: 'unreachable', detail: reasonOf(error) }),
  );

/** Asks with HEAD, which is cheap, and with GET where the answer is an error: some servers know no HEAD. */
async function ask(url: string, timeout: number): Promise<Answer> {
  const answer = await follow(url, 'HEAD', timeout);
  return answer.status < 400 ? answer : follow(url, 'GET', timeout);
}

/** Follows redirects by hand, since `fetch` does not say whether they were permanent. */
async function follow(start: string, method: 'HEAD' | 'GET', timeout: number): Promise<Answer> {
  let url = start;
  let permanentUrl = start;
  let isPermanent = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(url, { method, headers: HEADERS, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    const { status } = response;
    const location = response.headers.get('Location');
    if (!REDIRECTS.includes(status) || location === null) return { status, permanentUrl };
    url = new URL(location, url).href;
    isPermanent &&= PERMANENT.includes(status);
    if (isPermanent) permanentUrl = url;
  }
  throw new Error(`more than ${MOST_REDIRECTS} redirects`);
}

function judge(url: string, { status, permanentUrl }: Answer): CheckedLink {
  if (REFUSALS.includes(status)) return { url, result: 'refused', detail: String(status) };
  if (status >= 500) return { url, result: 'failing', detail: String(status) };
  if (status >= 400) return { url, result: 'gone', detail: String(status) };
  // A document's fragment is kept by browsers across a redirect.
  return permanentUrl.replace(/#.*/, '') === url.replace(/#.*/, '')
    ? { url, result: 'ok', detail: String(status) }
    : { url, result: 'moved', detail: permanentUrl };
}

/** Why a request failed: `fetch` hides the network's error in the cause of its own. */
function reasonOf(error: Error): string {
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  if (error.name === 'TimeoutError') return 'timeout';
  return typeof code === 'string' ? code : message;
}
