/** Has Astro check the content before it builds, and again while the development server runs. */
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { contentOnce, forgetContent } from '../once.ts';
import { formatProblem } from './problem.ts';
import { problemsIn } from './problems.ts';

/**
 * Stops a build whose content has mistakes, with one line per mistake. The development server only prints them, so that a page
 * can be looked at while its file is being written, and shows a file that has been saved.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (printProblems(logger) > 0 && command === 'build') {
          logger.error('Nothing was built.');
          process.exit(1);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(process.cwd(), 'content');
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(folder)) return;
          forgetContent();
          printProblems(logger);
          server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Prints the mistakes in the content, and returns how many there are. */
function printProblems(logger: AstroIntegrationLogger): number {
  const problems = problemsIn(contentOnce());
  for (const problem of problems) logger.error(formatProblem(problem));
  if (problems.length > 0) logger.error(`${problems.length} mistake(s) in content/.`);
  return problems.length;
}
