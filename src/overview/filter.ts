/** The filter of the overview on the home page: which codes pass, and how it is written in an address. */
import type { CodeClass } from '../model/code.ts';

/** What a reader has chosen. An empty value lets every code pass. */
export interface OverviewFilter {
  /** Any of these senders. */
  sender: string[];
  class: string;
  category: string;
  /** A hop, or UNKNOWN_HOP. */
  hop: string;
}

/** In addresses and pages, the hop of meanings whose sources do not document it. */
export const UNKNOWN_HOP = 'unknown';

/**
 * Meanings as an attribute of the element that shows their code.
 *
 * @example
 * meaningsAttribute(meanings524) // => 'tencent-cdn:overload:edge cloudflare:response-timeout:edge-origin'
 */
export function meaningsAttribute(meanings: readonly { sender: string; category: string; hops: readonly string[] }[]): string {
  return meanings.map(({ sender, category, hops }) => `${sender}:${category}:${hops.join('+') || UNKNOWN_HOP}`).join(' ');
}

/**
 * Whether a code passes a filter: it is of the class, and one of its meanings has everything else.
 *
 * @param meanings as `meaningsAttribute` writes them
 * @example
 * passes('cloudflare:response-timeout:edge-origin', '5xx', { sender: ['cloudflare', 'nginx'], class: '', category: '', hop: '' }) // => true
 */
export function passes(meanings: string, codeClass: CodeClass, filter: OverviewFilter): boolean {
  if (filter.class && filter.class !== codeClass) return false;
  return meanings.split(' ').some((meaning) => {
    const [sender, category, hops] = meaning.split(':');
    return (
      (filter.sender.length === 0 || filter.sender.includes(sender)) &&
      (!filter.category || filter.category === category) &&
      (!filter.hop || hops.split('+').includes(filter.hop))
    );
  });
}

/**
 * The filter in the parameters of an address, or in the fields of the form, which have the same names.
 *
 * @example
 * filterIn(new URLSearchParams('sender=nginx&sender=envoy&class=5xx')).sender // => ['nginx', 'envoy']
 */
export function filterIn(parameters: URLSearchParams): OverviewFilter {
  const valueOf = (name: string) => parameters.get(name) ?? '';
  return { sender: parameters.getAll('sender'), class: valueOf('class'), category: valueOf('category'), hop: valueOf('hop') };
}
