/** Facts that several kinds of pages show, as Markdown: sources, marks, lists of meanings. */
import type { List, Paragraph } from 'mdast';
import type { Citation, Sender } from '../content/schema.ts';
import { formatDay } from '../i18n/format.ts';
import { dictionary } from '../i18n/index.ts';
import type { CodeMeaning } from '../model/code.ts';
import { marksWith } from '../model/marks.ts';
import { model } from '../model/index.ts';
import { citationUrl } from '../text/citations.ts';
import { plain } from '../text/prose.ts';
import { formatAgain } from '../text/retry.ts';
import { codeUrl } from '../urls.ts';
import { code as span, joined, link, list, paragraph, sentence, type Inline, type Line, type Reader } from './nodes.ts';

/** The sources of a page, each with the place in it and the day it was checked. */
export function sourceList(citations: readonly Citation[], reader: Reader): List {
  const { lang } = reader;
  const t = dictionary(lang);
  const { sources } = model();
  return list(
    citations.map(({ source, locator, checked }): Line => {
      const document = sources.get(source)!;
      const of = `${document.secondary ? `${t.secondary}, ` : ''}${document.publisher}, ${t.checked} ${formatDay(checked, lang)}`;
      return [link(reader, citationUrl(document, locator), document.title), `, ${locator} — ${of}`];
    }),
  );
}

/** Numbers, each with a link to its page if it has one. */
export function codeLinks(codes: readonly number[], reader: Reader, separator = dictionary(reader.lang).listSeparator): Inline[] {
  const withPage = new Set(model().codes.map(({ code }) => code));
  const links = codes.map((code): Line => (withPage.has(code) ? link(reader, codeUrl(reader.lang, code), String(code)) : String(code)));
  return joined(links, separator);
}

/**
 * Marks by which a sender is recognized; undefined where there are none.
 *
 * @param code only those that occur with it; left out, all, each with the codes with which it occurs
 */
export function markList(marks: Sender['evidence'], reader: Reader, code?: number): List | undefined {
  const { lang } = reader;
  const t = dictionary(lang);
  const shown = code === undefined ? marks : marksWith(marks, code);
  if (shown.length === 0) return undefined;
  const only = (words: string, codes: readonly number[] | undefined): Inline[] =>
    code === undefined && codes ? [` · ${words} `, ...codeLinks(codes, reader)] : [];
  return list(
    shown.map((mark) => [
      paragraph([
        span(mark.mark),
        ` ${t.evidenceKind[mark.kind]} · ${t.proves[mark.proves]}${mark.kind === 'reason-phrase' ? ` · ${t.lostInHttp2}` : ''}`,
        ...only(t.withCodes, mark.codes),
        ...only(t.exceptCodes, mark.notCodes),
      ]),
      paragraph(sentence(mark[lang], reader)),
    ]),
  );
}

/** How many codes and meanings a list has. */
export function countOf(meanings: readonly CodeMeaning[], { lang }: Reader): Paragraph {
  const t = dictionary(lang);
  const count = new Set(meanings.map(({ code }) => code)).size;
  return paragraph(t.codeCount(count) + (meanings.length > count ? t.listSeparator + t.meaningCount(meanings.length) : ''));
}

/**
 * Meanings as a list of links, with what happened and whether the request may be sent again.
 *
 * @param namesSender whether each says whose it is
 */
export function meaningList(meanings: readonly CodeMeaning[], reader: Reader, namesSender = true): List {
  const { lang } = reader;
  const t = dictionary(lang);
  const { senders } = model();
  return list(
    meanings.map(({ code, sender, name, summary, retry }): Line => [
      link(reader, codeUrl(lang, code, sender), `${code} ${name[lang]}`),
      `${namesSender ? ` ${senders.get(sender)!.short[lang]}` : ''} – ${plain(summary[lang])} ${t.sendAgain} ${formatAgain(retry, lang)}`,
    ]),
  );
}
