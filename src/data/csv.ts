/** The meanings as a table for spreadsheets: one row for each, prose as plain text. */
import type { Model } from '../model/index.ts';
import { LANGS } from '../languages.ts';
import { plain } from '../text/prose.ts';
import { meaningRecord, type Source } from './records.ts';
import type { MeaningRecord } from './schema.ts';

/** What a row is made from. */
interface Row {
  record: MeaningRecord;
  model: Model;
}

/** Something in every language, as a column for each: `name_ja`, `name_en`. */
const inEveryLanguage = (name: string, text: (row: Row) => Record<(typeof LANGS)[number], string>) =>
  LANGS.map((lang): [string, (row: Row) => string] => [`${name}_${lang}`, (row) => plain(text(row)[lang])]);

/** Several values in a cell. */
const list = (values: readonly string[]): string => values.join(' ');

/** The columns, by their names. Columns are added at the end. */
const COLUMNS: readonly [name: string, cell: (row: Row) => string][] = [
  ['code', ({ record }) => String(record.code)],
  ['sender', ({ record }) => record.sender],
  ...inEveryLanguage('sender_name', ({ record, model }) => model.senders.get(record.sender)!.name),
  ...inEveryLanguage('name', ({ record }) => record.name),
  ['category', ({ record }) => record.category],
  ...inEveryLanguage('category_title', ({ record, model }) => model.categories.get(record.category)!.title),
  ['hops', ({ record }) => list(record.hops)],
  ['stages', ({ record }) => list(record.stages)],
  ['reached_origin', ({ record }) => record.retry.reached],
  ['send_again', ({ record }) => record.retry.again],
  ['wait', ({ record: { retry } }) => (retry.wait === 'seconds' ? `${retry.waitSeconds} s` : (retry.wait ?? ''))],
  ['turn', ({ record }) => record.retry.turn],
  ['proxy_error_types', ({ record }) => list(record.proxyErrors)],
  ...inEveryLanguage('summary', ({ record }) => record.prose.summary),
  ['url', ({ record }) => record.url],
  ['last_checked', ({ record }) => record.lastChecked],
  ['sources', ({ record }) => list([...new Set(record.sources.map(({ url }) => url))])],
  ['license', () => 'CC0-1.0; summary: CC-BY-4.0'],
];

/** By this, Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table, as RFC 4180 describes it.
 *
 * @example
 * csvOf(source).split('\r\n')[0] // => '\uFEFFcode,sender,sender_name_ja,sender_name_en,name_ja,…'
 */
export function csvOf(source: Source): string {
  const { model } = source;
  const rows = model.meanings.map((meaning) => {
    const row = { record: meaningRecord(meaning, source), model };
    return COLUMNS.map(([, cell]) => cell(row));
  });
  return BYTE_ORDER_MARK + [COLUMNS.map(([name]) => name), ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell: in quotes where it has to be, and never a formula. A spreadsheet would compute what begins with one of these characters, a
 * negative number aside.
 *
 * @example
 * csvCell('a "b", c') // => '"a ""b"", c"'
 * csvCell('=1+1')     // => "'=1+1"
 */
export function csvCell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
