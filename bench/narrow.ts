/**
 * `npm run bench:narrow`: how well the field above the rows of a code leaves the right ones, for inputs that nobody who made it has seen
 * (bench/choice/blind-2026-11.yaml). It prints totals only.
 */
import { readFileSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { parse } from 'yaml';
import { fileFor } from '../scripts/lib/built-site.ts';
import { narrowRows, type Row } from '../src/choice/narrow.ts';
import { LANGS } from '../src/languages.ts';
import { readSignals } from '../src/search/signals/signals-file.ts';
import { codeUrl, instantIndexUrl } from '../src/urls.ts';

interface Input {
  code: number;
  text: string;
  /** Those whose rows are to be left. */
  senders: string[];
}

/** Rows that are read at a glance. */
const FEW = 3;

const inputs = parse(readFileSync('bench/choice/blind-2026-11.yaml', 'utf8')) as Input[];
const fileAt = (path: string) => readFileSync(fileFor('dist', path)!, 'utf8');
const totals = LANGS.map((lang) => {
  const signals = readSignals(fileAt(`${instantIndexUrl(lang)}signals.txt`));
  const rowsOf = new Map<number, Row[]>();
  for (const { code } of inputs) {
    const document = new DOMParser().parseFromString(fileAt(codeUrl(lang, code)), 'text/html');
    const rows = [...document.querySelectorAll('[aria-labelledby=senders] li[data-sender]')];
    rowsOf.set(
      code,
      rows.map((row) => ({ sender: row.getAttribute('data-sender')!, text: row.textContent })),
    );
  }
  const results = inputs.flatMap(({ code, text, senders }) => {
    const rows = rowsOf.get(code)!;
    const wanted = senders.filter((id) => rows.some(({ sender }) => sender === id));
    const { senders: left, matches } = narrowRows(text, rows, code, signals);
    return wanted.length > 0
      ? [{ matches, isWhole: wanted.every((id) => left.includes(id)), left: left.length, wanted: wanted.length }]
      : [];
  });
  const share = (fits: (result: (typeof results)[number]) => boolean) => (results.filter(fits).length / results.length).toFixed(3);
  return {
    lang,
    'inputs with a row': results.length,
    'leaves every wanted row': share(({ matches, isWhole }) => matches && isWhole),
    [`and ${FEW} rows at most`]: share(({ matches, isWhole, left }) => matches && isWhole && left <= FEW),
    'and no other': share(({ matches, isWhole, left, wanted }) => matches && isWhole && left === wanted),
    'matches nothing, shows all': share(({ matches }) => !matches),
    'hides a wanted row': share(({ isWhole }) => !isWhole),
  };
});
console.table(totals);
