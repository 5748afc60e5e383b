/** How a browser searches the site from its address bar (OpenSearch 1.1), for each language. */
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import { at, openSearchUrl, searchUrl } from '../urls.ts';
import { xmlOf } from './xml.ts';

/**
 * The description of the search of a language.
 *
 * @param site the address of the site
 */
export function openSearchText(lang: Lang, site: URL): string {
  const absolute = (path: string) => new URL(path, site).href;
  return xmlOf({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      // At most 16 characters.
      ShortName: 'Edge Status',
      Description: dictionary(lang).siteTagline,
      Language: lang,
      InputEncoding: 'UTF-8',
      OutputEncoding: 'UTF-8',
      Image: { '@width': '16', '@height': '16', '@type': 'image/svg+xml', '#': absolute(at('/favicon.svg')) },
      Url: [
        { '@type': 'text/html', '@method': 'get', '@template': `${absolute(searchUrl(lang))}?q={searchTerms}` },
        { '@type': 'application/opensearchdescription+xml', '@rel': 'self', '@template': absolute(openSearchUrl(lang)) },
      ],
    },
  });
}
