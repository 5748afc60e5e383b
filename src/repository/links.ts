/** Where a page leads to be corrected: the file that it comes from, and the form that reports a mistake in it. */
import { fileOf } from '../content/collections.ts';
import { LANGS } from '../languages.ts';

/** The branch that the site is built from. */
const BRANCH = 'main';
/** The form of `.github/ISSUE_TEMPLATE/` that asks for a page and what is wrong on it. */
const FORM = 'wrong-fact.yml';

/** What pages come from one file, by the end of their address. */
const SOURCES: readonly { pattern: string; fileOf: (lang: string, id: string) => string }[] = [
  { pattern: 'senders/([^/]+)/', fileOf: (_, id) => fileOf('senders', id) },
  { pattern: 'categories/([^/]+)/', fileOf: (_, id) => fileOf('categories', id) },
  { pattern: 'guides/([^/]+)/', fileOf: (lang, id) => fileOf('guides', `${lang}/${id}`) },
  { pattern: 'glossary/', fileOf: () => fileOf('glossary', '') },
  { pattern: 'uncovered/', fileOf: () => fileOf('uncovered', '') },
];

/**
 * The file that a page in a language comes from.
 *
 * @param address of the page inside the site
 * @returns undefined for a page that is derived from many files, such as a list; a code has a file for each of its senders
 * @example
 * sourceFileOf('/ja/senders/nginx/') // => 'content/senders/nginx.yaml'
 * sourceFileOf('/ja/classes/5xx/')   // => undefined
 */
export function sourceFileOf(address: string): string | undefined {
  for (const { pattern, fileOf: fileIn } of SOURCES) {
    const [, lang, id = ''] = new RegExp(`/(${LANGS.join('|')})/${pattern}$`).exec(address) ?? [];
    if (lang) return fileIn(lang, id);
  }
  return undefined;
}

/**
 * The address at which a file is edited.
 *
 * @param file from the root of the repository
 * @example
 * editUrl('https://github.com/OWNER/NAME', 'content/senders/nginx.yaml')
 * // => 'https://github.com/OWNER/NAME/edit/main/content/senders/nginx.yaml'
 */
export const editUrl = (repository: string, file: string): string => `${repository}/edit/${BRANCH}/${file}`;

/** The page that a report is about. */
export interface ReportedPage {
  title?: string;
  page?: string;
}

/**
 * The address of the form that reports a mistake.
 *
 * @param about the page: what the title of the report begins with, and its permanent address; empty where nobody knows the page
 * @example
 * reportUrl('https://github.com/OWNER/NAME', { title: '504', page: 'https://example.org/codes/504/' })
 * // => 'https://github.com/OWNER/NAME/issues/new?template=wrong-fact.yml&title=504%3A+&page=https%3A%2F%2Fexample.org%2Fcodes%2F504%2F'
 */
export function reportUrl(repository: string, { title, page }: ReportedPage): string {
  const parameters = new URLSearchParams({ template: FORM, ...(title && { title: `${title}: ` }), ...(page && { page }) });
  return `${repository}/issues/new?${parameters}`;
}
