/** The text of an error of Astro or Vite for a terminal. */

/** What Astro and Vite add to an error: the name, a hint, and the place in the source. */
interface ToolError extends Error {
  title?: string;
  hint?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
  frame?: string;
}

/**
 * What is wrong, where, and what to do, with the stack of calls below it.
 *
 * @example
 * messageOf(error)
 * // => '[MDXError] Unexpected character …\n  content/guides/en/errata.mdx:12:3\n  Hint: …\n\n    at …'
 */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, hint, id, loc, frame, stack = '' } = error as ToolError;
  const file = loc?.file ?? id;
  const calls = stack.slice(Math.max(0, stack.indexOf('\n    at ')));
  return [
    `[${name}] ${message}`,
    file && `  ${[file, loc?.line, loc?.column].filter((part) => part !== undefined).join(':')}`,
    hint && `  Hint: ${hint}`,
    frame,
    calls,
    ...(error.cause ? [`Caused by: ${messageOf(error.cause)}`] : []),
  ]
    .filter(Boolean)
    .join('\n');
}
