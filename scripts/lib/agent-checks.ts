/** What afdocs, the checker of the Agent-Friendly Documentation Spec, says of a build. */
import type { AddressInfo } from 'node:net';
import { runChecks, type CheckResult } from 'afdocs';
import { markdownPages } from '../../src/markdown/pages.ts';
import { FALLBACK_LANG } from '../../src/languages.ts';
import { serve } from './serve.ts';

/**
 * Checks that only warn, with the reason why the site stays as it is. All else that is not passed is a mistake.
 *
 * Both count more than 50,000 characters of a page. Those are the list of all codes, the products without pages, and the codes that a dozen products
 * return: their pages are whole, each section has a permanent link, and a program that reads 100,000 characters reads them to the end.
 */
const ACCEPTED_WARNINGS: readonly string[] = ['page-size-markdown', 'page-size-html'];

/**
 * Runs every check on every page that `llms.txt` lists, without a network.
 *
 * @param dist a build for the root of a host
 * @param site the address that it was built for, which stands in its links
 * @param port 0 is any free port
 */
export async function agentChecks(dist: string, site: string, port = 0): Promise<CheckResult[]> {
  const server = await serve({ dist, port });
  try {
    const { results } = await runChecks(`http://localhost:${(server.address() as AddressInfo).port}/`, {
      canonicalOrigin: site,
      // As many as are listed: with more, the sitemap would add pages that lead to others and hold nothing.
      maxLinksToTest: markdownPages(FALLBACK_LANG).length,
      samplingStrategy: 'deterministic',
      maxConcurrency: 8,
      requestDelay: 0,
    });
    return results;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/**
 * What is wrong by the checks: failures, errors, and warnings that are not accepted.
 *
 * @example
 * problemsIn([{ id: 'llms-txt-exists', category: 'content-discoverability', status: 'fail', message: 'No llms.txt found' }])
 * // => ['fail  llms-txt-exists: No llms.txt found']
 */
export const problemsIn = (results: readonly CheckResult[]): string[] =>
  results
    .filter(({ id, status }) => ['fail', 'error'].includes(status) || (status === 'warn' && !ACCEPTED_WARNINGS.includes(id)))
    .map(({ id, status, message }) => `${status}  ${id}: ${message}`);
