/** What is said of a deployment that can be built and that will probably not be as somebody wants it. */
import { deploymentOf, type Environment } from './deployment.ts';

/**
 * The warnings about a build, one line each: what is missing or contradictory, and what to set.
 *
 * @throws as `deploymentOf`, where a value is wrong
 * @example
 * warningsOf({ SITE_URL: 'https://example.org' }) // => []
 */
export function warningsOf(environment: Environment): string[] {
  const { site, base, repository } = deploymentOf(environment);
  const [, owner = '', name = ''] = /^https:\/\/github\.com\/([^/]+)\/([^/]+)$/i.exec(repository ?? '') ?? [];
  const { protocol, hostname } = new URL(site);
  const pages = `${owner}.github.io`.toLowerCase();
  // The repository named after the host is at its root, every other below its own name.
  const path = name.toLowerCase() === pages ? '' : `/${name}`;
  return [
    ...(environment.SITE_URL === undefined
      ? [`SITE_URL is not set, so the pages name ${site}${base}/ as their address. To publish them, set it: SITE_URL=https://example.org`]
      : []),
    ...(protocol === 'http:' && !isLoopback(hostname)
      ? [
          `SITE_URL is "${site}". Browsers keep pages for reading offline only where a site has https: SITE_URL=https://${new URL(site).host}`,
        ]
      : []),
    ...(hostname === pages && base !== path
      ? [`BASE_PATH is "${base}", but GitHub Pages serves ${owner}/${name} at ${site}${path}/. Set it: BASE_PATH=${path}`]
      : []),
  ];
}

const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
