/** What a product prints beside its code, as a section shows it. */
import type { Lang } from '../languages.ts';
import type { CodeMeaning } from '../model/code.ts';

/** More signals than this are not listed: who has one of them from a log is led to the section, and has its name. */
const LISTED = 6;

/**
 * The signals of a meaning that its texts do not name already, the first six.
 *
 * @example
 * signalsBeside(envoy503, 'en') // => ['cluster_not_found', …], without `UF`, which the text explains
 */
export function signalsBeside({ signals, meaning, causes, actions, retry, evidence }: CodeMeaning, lang: Lang): string[] {
  const texts = [meaning, ...causes, ...actions, retry.because, evidence].map((text) => text?.[lang] ?? '').join('\n');
  // `UR` is no part of `URX`.
  return signals.filter((signal) => !new RegExp(`(?<!\\w)${RegExp.escape(signal)}(?!\\w)`).test(texts)).slice(0, LISTED);
}
