/** Has Astro check the content before it builds, and after every change while the development server runs. */
import { join, relative } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { writeJsonSchemas } from '../json-schema.ts';
import { contentOnce, forgetContent } from '../once.ts';
import { formatProblem } from './problem.ts';
import { problemsIn } from './problems.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Milliseconds without a change after which changed files are read: an editor or git writes several at a time. */
const QUIET = 50;

/**
 * Stops a build whose content has mistakes, with one line per mistake. The development server prints them and lays them over its
 * pages, where the Escape key takes them away, so that a page can be looked at while its file is being written; when they are
 * corrected, the pages are as before.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        const mistakes = mistakesInContent();
        print(mistakes, logger);
        if (mistakes.length > 0 && command === 'build') {
          logger.error('Nothing was built.');
          process.exit(1);
        }
      },
      'astro:server:setup': watchContent,
    },
  };
}

function watchContent({ server, logger }: HookParameters<'astro:server:setup'>): void {
  const folder = join(process.cwd(), 'content');
  const browsers = server.environments.client.hot;
  let mistakes = mistakesInContent();
  let pending: NodeJS.Timeout | undefined;
  const readAgain = () => {
    const before = mistakes.length;
    forgetContent();
    mistakes = mistakesInContent();
    print(mistakes, logger);
    if (before > 0 && mistakes.length === 0) logger.info('No mistakes in content/ any more.');
    forgetPaths(server);
    // A page that is loaded connects, and gets the mistakes then.
    browsers.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.on('all', (_, file) => {
    if (relative(folder, file).startsWith('..')) return;
    clearTimeout(pending);
    pending = setTimeout(readAgain, QUIET);
  });
  browsers.on('vite:client:connect', (_, browser) => {
    if (mistakes.length > 0) browser.send({ type: 'error', err: overlayOf(mistakes) });
  });
}

/** Has Astro ask every route for its pages again: it remembers those that a mistake took away, and those that it added. */
function forgetPaths({ environments }: Server): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
}

/** Every mistake in the content as a line; writes the schemas by which editors complete it. */
function mistakesInContent(): string[] {
  const content = contentOnce();
  writeJsonSchemas(process.cwd(), content);
  return problemsIn(content).map(formatProblem);
}

function print(mistakes: readonly string[], logger: AstroIntegrationLogger): void {
  for (const mistake of mistakes) logger.error(mistake);
  if (mistakes.length > 0) logger.error(`${mistakes.length} mistake(s) in content/.`);
}

/** The mistakes as the overlay of the development server shows them. */
function overlayOf(mistakes: readonly string[]) {
  const title = `${mistakes.length} mistake(s) in content/`;
  // The overlay renders its message as HTML, and a mistake may quote some.
  const message = mistakes.map((mistake) => mistake.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)).join('\n\n');
  return { name: 'Content', title, message, stack: '' };
}
