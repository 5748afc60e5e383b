/** What the full text holds: one record per meaning, sender and category, so that a hit leads to the section it speaks of. */
import { classOf } from '../../model/code.ts';
import type { Category, Check, Meaning, Sender } from '../../content/schema.ts';
import { LANGS, type Lang } from '../../languages.ts';
import { formatLimit } from '../../text/limits.ts';
import { plain } from '../../text/prose.ts';

/** A record as Pagefind's `addCustomRecord` takes it. */
export interface FullTextRecord {
  /** Below the site's root, with the fragment of a section. */
  url: string;
  language: Lang;
  content: string;
  meta: { title: string; sender?: string };
  filters?: Record<string, string[]>;
}

/** The parts of the content that records are made of, keyed by id. */
export interface Described {
  meanings: ReadonlyMap<string, Meaning>;
  senders: ReadonlyMap<string, Sender>;
  categories: ReadonlyMap<string, Category>;
  checks: ReadonlyMap<string, Check>;
}

/**
 * Every record, in both languages. Labels of the page are left out: a word that stands on every page finds none.
 *
 * @example
 * recordsOf(described)[0].url // => '/ja/codes/0/#tencent-cdn'
 */
export function recordsOf({ meanings, senders, categories, checks }: Described): FullTextRecord[] {
  return LANGS.flatMap((lang) => [
    ...[...meanings].map(([id, meaning]) => meaningRecord(lang, id.split('/')[0], meaning, senders, checks)),
    ...[...senders].map(([id, { name, intro, evidence, requestIdHeader }]) => ({
      url: `/${lang}/senders/${id}/`,
      language: lang,
      content: lines([intro[lang], ...evidence.map((each) => `${each.mark} ${each[lang]}`), requestIdHeader ?? '']),
      meta: { title: name[lang] },
    })),
    ...[...categories].map(([id, { title, intro }]) => ({
      url: `/${lang}/categories/${id}/`,
      language: lang,
      content: plain(intro[lang]),
      meta: { title: title[lang] },
    })),
  ]);
}

function meaningRecord(
  lang: Lang,
  sender: string,
  meaning: Meaning,
  senders: Described['senders'],
  checks: Described['checks'],
): FullTextRecord {
  const { code, name, summary, causes, actions, support, limits, fields, evidence, differs } = meaning;
  const findings = meaning.checks.flatMap((id) => checks.get(id)?.findings ?? []);
  return {
    url: `/${lang}/codes/${code}/#${sender}`,
    language: lang,
    content: lines([
      summary[lang],
      meaning.meaning[lang],
      ...causes.map((cause) => cause[lang]),
      ...actions.map((action) => action[lang]),
      ...(support ? [support[lang]] : []),
      ...limits.map((limit) => formatLimit(limit, lang)),
      ...fields.map((field) => field.name),
      ...(evidence ? [evidence[lang]] : []),
      ...differs.map((difference) => difference[lang]),
      ...findings.flatMap(({ expect }) => expect),
    ]),
    meta: { title: `${code} ${name[lang]}`, sender: senders.get(sender)?.short[lang] ?? sender },
    filters: { sender: [sender], category: [meaning.category], class: [classOf(code)] },
  };
}

/**
 * The records of a page that is marked `data-pagefind-body`, one for what stands before its first section and one for each
 * section: an h2 with an id and what follows it.
 *
 * @param path of the page, below the site's root
 * @example
 * pageRecords('/en/guides/x/', 'en', '<article data-pagefind-body><h1>X</h1>…<h2 id="why">Why</h2>…</article>')
 * // => records of /en/guides/x/ and /en/guides/x/#why
 */
export function pageRecords(path: string, language: Lang, html: string): FullTextRecord[] {
  const body = /<article[^>]* data-pagefind-body[^>]*>([\s\S]*?)<\/article>/.exec(html)?.[1];
  if (body === undefined) return [];
  const title = textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '');
  return body
    .replace(/<h1[^>]*>[\s\S]*?<\/h1>/, '')
    .split(/(?=<h2[^>]* id=")/)
    .map((section) => {
      const [, id, heading] = /^<h2[^>]* id="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/.exec(section) ?? [];
      return {
        url: id ? `${path}#${id}` : path,
        language,
        content: textOf(section.replace(/^<h2[\s\S]*?<\/h2>/, '')),
        meta: { title: heading ? `${title} – ${textOf(heading)}` : title },
      };
    })
    .filter(({ content }) => content !== '');
}

/** The text of HTML that Astro wrote. */
const textOf = (html: string): string =>
  html
    .replace(/<wbr\s*\/?>|<\/?(?:a|code|em|strong|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: 'amp' | 'lt' | 'gt' | 'quot') => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name])
    .replace(/\s+/g, ' ')
    .trim();

/** Texts as plain lines, each once. */
const lines = (texts: readonly string[]): string => [...new Set(texts.map(plain))].join('\n');
