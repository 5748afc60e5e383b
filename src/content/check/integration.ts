import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem } from './problem.ts';
import { readContent } from '../read.ts';
import { problemsIn } from './problems.ts';

/**
 * Stops a build whose content has mistakes, with one line per mistake, before Astro reads the collections.
 * The development server only prints them, so that a page can be looked at while its file is being written.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        const problems = problemsIn(readContent(fileURLToPath(config.root)), new Date().toISOString().slice(0, 10));
        if (problems.length === 0) return;
        for (const problem of problems) logger.error(formatProblem(problem));
        logger.error(`${problems.length} mistake(s) in content/. Nothing was built.`);
        if (command === 'build') process.exit(1);
      },
    },
  };
}
