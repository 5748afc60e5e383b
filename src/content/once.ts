/** The content of this process, read and validated once. */
import { readContent, type Content } from './read.ts';
import { yamlCache } from './yaml-cache.ts';

/**
 * The configuration, the pages and the integrations are separate bundles, each with its own copy of this module; what they
 * share has to be on the global object.
 */
const CONTENT = Symbol.for('edge-status.content');
const shared = globalThis as { [CONTENT]?: Content | undefined };

/**
 * Everything below `content/` of the project in the working directory.
 *
 * @see readContent
 */
export function contentOnce(): Content {
  return (shared[CONTENT] ??= firstTime ? readFirst() : readContent(process.cwd()));
}

/** Whether this process has not read the content yet; later, it knows the files itself, but those that have changed. */
let firstTime = true;

function readFirst(): Content {
  firstTime = false;
  const cache = yamlCache(process.cwd());
  const content = readContent(process.cwd(), cache.parse);
  cache.save();
  return content;
}

/** Has the content read again when it is asked for next: a file has changed while the development server runs. */
export function forgetContent(): void {
  shared[CONTENT] = undefined;
}
