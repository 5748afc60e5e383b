/** The pages that a browser opens one by one. */
import { pagesOf } from '../../scripts/lib/built-site.ts';
import { isValuePath } from '../../src/urls.ts';

/** Pages of values differ in their texts alone: those with the longest ones stand for all. */
const VALUES = 20;

/** The addresses of all pages of the build, of the values of logs only some. */
export function pagesToOpen(): string[] {
  const paths = pagesOf('dist').map(({ path }) => path);
  const values = paths.filter(isValuePath).sort((a, b) => b.length - a.length);
  const left = new Set(values.slice(VALUES));
  return paths.filter((path) => !left.has(path));
}
