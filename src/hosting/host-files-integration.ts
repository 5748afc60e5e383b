/** After a build, writes the files that hosts read. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersOnce } from '../security/built-headers.ts';
import { isValuePath } from '../urls.ts';
import { caddyHeaders, headersFile, nginxHeaders, redirectsFile, type Hosted } from './host-files.ts';

/** Each file with what is in it. Those in `.hosts/` are for servers that an operator configures; no host shows a hidden folder. */
const FILES: Readonly<Record<string, (hosted: Hosted) => string>> = {
  _headers: headersFile,
  _redirects: redirectsFile,
  '.hosts/nginx.conf': nginxHeaders,
  '.hosts/Caddyfile': caddyHeaders,
  // What Cloudflare Workers do not upload.
  '.assetsignore': () => '.*\n*.br\n*.gz\n',
};

/**
 * The integration of Astro that does so. It must come after the one that reduces the policies of pages, from which it reads them.
 *
 * @param base the path that the site is built for, such as `/status`; empty at the root
 */
export function hostFiles(base: string): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const hosted = { base, headers: headersOnce(dist, base), codes: codesIn(dist) };
        for (const [name, content] of Object.entries(FILES)) {
          mkdirSync(dirname(join(dist, name)), { recursive: true });
          writeFileSync(join(dist, name), content(hosted));
        }
      },
    },
  };
}

/** The codes that have a permanent link, in numeric order. */
const codesIn = (dist: string): number[] =>
  readdirSync(join(dist, 'codes'))
    .filter((name) => /^\d+$/.test(name) && !isValuePath(`codes/${name}/`))
    .map(Number)
    .sort((a, b) => a - b);
