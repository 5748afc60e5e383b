/** The project's source files as scripts about code read them: TypeScript and JavaScript, also where Astro components hold it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file. */
export interface SourceFile {
  /** Its path from the root of the project. */
  path: string;
  text: string;
}

/** A part of a source file that is TypeScript or JavaScript. */
export interface CodePart {
  code: string;
  /** How many lines of the file are before it. */
  linesBefore: number;
}

/**
 * The source files that match some patterns, sorted by path.
 *
 * @param root the root of the project
 * @param patterns relative to the root, for example `['src/**\/*.{ts,astro}']`
 */
export function sourceFiles(root: string, patterns: readonly string[]): SourceFile[] {
  return globSync(patterns, { cwd: root })
    .filter((path) => !path.includes('node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/**
 * The code of a source file: all of it, or of an Astro component its frontmatter and its scripts.
 *
 * @example
 * codeOf({ path: 'A.astro', text: '---\nlet a;\n---\n<script>\nlet b;\n</script>' })
 * // => [{ code: 'let a;\n', linesBefore: 1 }, { code: '\nlet b;\n', linesBefore: 3 }]
 */
export function codeOf({ path, text }: SourceFile): CodePart[] {
  if (!path.endsWith('.astro')) return [{ code: text, linesBefore: 0 }];
  const [frontmatter] = text.matchAll(/^---\n(?<code>[\s\S]*?)^---$/dgm);
  const scripts = text.matchAll(/<script\b[^>]*>(?<code>[\s\S]*?)<\/script>/dg);
  return [...(frontmatter ? [frontmatter] : []), ...scripts].map(({ indices }) => {
    const [start, end] = indices!.groups!.code;
    return { code: text.slice(start, end), linesBefore: text.slice(0, start).split('\n').length - 1 };
  });
}
