/** What changed in the content, as an Atom feed (RFC 4287) for each language. */
import { fileOf } from '../content/collections.ts';
import { HISTORY, lastChange, type FileHistory } from '../history/history.ts';
import { dictionary } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';
import { model } from '../model/index.ts';
import { plain } from '../text/prose.ts';
import { labelOf } from '../text/title.ts';
import { codeUrl, feedUrl, guideUrl, homeUrl } from '../urls.ts';
import { xmlOf } from './xml.ts';

/** So many entries are in a feed. Who reads it daily misses none; one commit that touches every file does not make a feed of a megabyte. */
const MOST_ENTRIES = 60;

/** A meaning or a guide with its history. */
interface Entry extends Pick<FileHistory, 'added' | 'changed'> {
  url: string;
  title: string;
  summary: string;
}

/**
 * The feed of a language: the meanings and guides that were added or changed last, each once. Its address is what identifies an entry, as
 * addresses never change.
 *
 * @param site the address of the site
 */
export function feedText(lang: Lang, site: URL): string {
  const t = dictionary(lang);
  const absolute = (path: string) => new URL(path, site).href;
  const all = entriesOf(lang);
  const newest = all.toSorted((a, b) => (a.changed === b.changed ? 0 : a.changed < b.changed ? 1 : -1)).slice(0, MOST_ENTRIES);
  return xmlOf({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': lang,
      id: absolute(feedUrl(lang)),
      title: `Edge Status – ${t.feedTitle}`,
      // Never empty: a feed has a time of its last change, whatever the history lacks.
      updated: lastChange(Object.keys(HISTORY)) ?? new Date(0).toISOString(),
      author: { name: 'Edge Status' },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': absolute(feedUrl(lang)) },
        { '@rel': 'alternate', '@type': 'text/html', '@href': absolute(homeUrl(lang)) },
      ],
      rights: 'CC BY 4.0',
      entry: newest.map(({ url, title, summary, added, changed }) => ({
        id: absolute(url),
        title,
        published: added,
        updated: changed,
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': absolute(url) },
        summary: t.label(added === changed ? t.feedAdded : t.feedChanged) + summary,
      })),
    },
  });
}

function entriesOf(lang: Lang): Entry[] {
  const { meanings, guides, senders } = model();
  const withHistory = (file: string, entry: Omit<Entry, 'added' | 'changed'>): Entry[] =>
    Object.hasOwn(HISTORY, file) ? [{ ...entry, added: HISTORY[file].added, changed: HISTORY[file].changed }] : [];
  return [
    ...meanings.flatMap(({ id, code, sender, name, summary }) =>
      withHistory(fileOf('meanings', id), {
        url: codeUrl(lang, code, sender),
        title: `${code} ${labelOf([sender], senders, lang)}${name[lang]}`,
        summary: plain(summary[lang]),
      }),
    ),
    ...guides
      .filter((guide) => guide.lang === lang)
      .flatMap(({ id, slug, title, summary }) => withHistory(fileOf('guides', id), { url: guideUrl(lang, slug), title, summary })),
  ];
}
