/** The pages that a browser opens one by one. */
import { pagesOf } from '../../scripts/lib/built-site.ts';
import { isValuePath } from '../../src/urls.ts';

/** Pages of values, and those of permanent links, differ in their texts alone: those with the longest ones stand for all. */
const EACH = 20;

const isPermanentLink = (path: string): boolean => /^\/codes\/\d+\/$/.test(path);

/** The addresses of all pages of the build, of permanent links and of the values of logs only some. */
export function pagesToOpen(): string[] {
  const pages = pagesOf('dist').map(({ path, html }) => ({ path, length: html.length }));
  const left = new Set(
    [isValuePath, isPermanentLink].flatMap((isOne) =>
      pages
        .filter(({ path }) => isOne(path))
        .sort((a, b) => b.length - a.length)
        .slice(EACH)
        .map(({ path }) => path),
    ),
  );
  return pages.map(({ path }) => path).filter((path) => !left.has(path));
}
