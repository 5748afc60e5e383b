/** The headers that belong to a build: they list the hashes of its scripts and styles. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { responseHeaders, type Headers } from './headers.ts';
import { policyOf, unionOf, type Policy } from './site-policy.ts';

/**
 * The headers that a host sends with every response of a build.
 *
 * @param dist the folder of the build, when its pages have their own policies (`finished-pages-integration.ts`)
 * @param base the path that the site was built for, such as `/status`; empty at the root
 * @throws an Error that names the page when one has no policy
 */
export function headersOfBuild(dist: string, base: string): Headers {
  return responseHeaders(
    unionOf(
      globSync('**/*.html', { cwd: dist })
        .toSorted()
        .map((page) => policyAt(join(dist, page))),
    ),
    base,
  );
}

/** Headers that are known, by the folder of the build. */
const known = new Map<string, Headers>();

/** The headers of a build whose pages do not change any more in this process (`headersOfBuild`). */
export function headersOnce(dist: string, base: string): Headers {
  const headers = known.get(dist) ?? headersOfBuild(dist, base);
  known.set(dist, headers);
  return headers;
}

function policyAt(file: string): Policy {
  try {
    return policyOf(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
