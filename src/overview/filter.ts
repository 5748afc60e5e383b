/** Narrowing the overview on the home page: which codes pass, and how the choice is written in the address. */
import type { CodeClass } from '../model/code.ts';

/** What is chosen. Nothing chosen lets everything pass. */
export interface Narrowing {
  /** Any of these. */
  sender: string[];
  class: string;
  category: string;
  /** A hop, or UNKNOWN_HOP. */
  hop: string;
}

/** In the address and in the pages, for meanings whose sources do not tell the hop. */
export const UNKNOWN_HOP = 'unknown';

/**
 * Meanings as an attribute of the element that shows them.
 *
 * @example
 * written(meanings524) // => 'tencent-cdn:overload:edge cloudflare:response-timeout:edge-origin'
 */
export function written(meanings: readonly { sender: string; category: string; hops: readonly string[] }[]): string {
  return meanings.map(({ sender, category, hops }) => `${sender}:${category}:${hops.join('+') || UNKNOWN_HOP}`).join(' ');
}

/**
 * Whether a code passes: it is of the class, and one of its meanings has everything else that is chosen.
 *
 * @param meanings as `written`
 * @example
 * passes('cloudflare:response-timeout:edge-origin', '5xx', { sender: ['cloudflare', 'nginx'], class: '', category: '', hop: '' }) // => true
 */
export function passes(meanings: string, codeClass: CodeClass, chosen: Narrowing): boolean {
  if (chosen.class && chosen.class !== codeClass) return false;
  return meanings.split(' ').some((meaning) => {
    const [sender, category, hops] = meaning.split(':');
    return (
      (chosen.sender.length === 0 || chosen.sender.includes(sender)) &&
      (!chosen.category || chosen.category === category) &&
      (!chosen.hop || hops.split('+').includes(chosen.hop))
    );
  });
}

/**
 * The choice in the parameters of an address, or the other way round what a form says.
 *
 * @example
 * narrowingIn(new URLSearchParams('sender=nginx&sender=envoy&class=5xx')).sender // => ['nginx', 'envoy']
 */
export function narrowingIn(parameters: URLSearchParams): Narrowing {
  const one = (name: string) => parameters.get(name) ?? '';
  return { sender: parameters.getAll('sender'), class: one('class'), category: one('category'), hop: one('hop') };
}
