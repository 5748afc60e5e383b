/** The data of the package (packages/edge-status), made from the files of the built site: what several meanings share is in it once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, Texts } from '../../packages/edge-status/src/data.ts';
import type { CategoryRecord, CodeRecord, IndexFile, MeaningRecord, SenderRecord } from '../../src/data/schema.ts';
import { dictionary } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/languages.ts';

/** The data of a build. */
export interface BuiltData {
  index: IndexFile;
  codes: CodeRecord[];
  senders: SenderRecord[];
  categories: CategoryRecord[];
}

/**
 * The data of a build.
 *
 * @param dist its folder
 * @throws the system's error when a file is missing
 */
export function builtData(dist: string): BuiltData {
  const read = <Data>(name: string) => JSON.parse(readFileSync(join(dist, 'api/v1', `${name}.json`), 'utf8')) as Data;
  return {
    index: read<IndexFile>('index'),
    codes: read<Pick<BuiltData, 'codes'>>('codes').codes,
    senders: read<Pick<BuiltData, 'senders'>>('senders').senders,
    categories: read<Pick<BuiltData, 'categories'>>('categories').categories,
  };
}

const byId = <Item extends { id: string }, Value>(items: readonly Item[], value: (item: Item) => Value): Record<string, Value> =>
  Object.fromEntries(items.map((item) => [item.id, value(item)]));

/**
 * The facts of the package.
 *
 * @example
 * factsOf(builtData('dist')).root // => 'https://example.org/'
 */
export function factsOf({ index, codes, senders, categories }: BuiltData): Facts {
  const meanings = codes.flatMap((code) => code.meanings);
  const sources = new Map<string, { title: string; position: number }>();
  const positionOf = ({ title, url }: MeaningRecord['sources'][number]): number => {
    const known = sources.get(url) ?? { title, position: sources.size };
    sources.set(url, known);
    return known.position;
  };
  const facts = meanings.map(({ code, sender, phrase, category, hops, stages, retry, name, checks, sources: cited }) => ({
    code,
    sender,
    ...(phrase !== undefined && { phrase }),
    category,
    hops,
    stages,
    retry: withoutSource(retry),
    name,
    checks: checks.map(({ id }) => id),
    sources: cited.map((source): [number, string] => [positionOf(source), source.checked]),
  }));
  return {
    root: index.self.replace(/api\/v1\/index\.json$/, ''),
    lastChecked: index.lastChecked,
    senders: byId(senders, ({ name, requestIdHeader, marks }) => ({
      name,
      ...(requestIdHeader !== undefined && { requestIdHeader }),
      marks: marks.map(({ kind, mark, proves, codes: only, notCodes }) => ({
        kind,
        mark,
        proves,
        ...(only && { codes: only }),
        ...(notCodes && { notCodes }),
      })),
    })),
    categories: byId(categories, ({ title, proxyErrors }) => ({ title, proxyErrors: proxyErrors.map(({ type }) => type) })),
    checks: byId(
      meanings.flatMap(({ checks }) => checks),
      ({ title, from, command }) => ({ title, from, command }),
    ),
    meanings: facts,
    sources: [...sources].map(([url, { title }]): [string, string] => [title, url]),
  };
}

/**
 * The prose of the package in a language, with the words for its command. The long explanations are left out: they are on the pages, to which
 * each meaning leads, and would be a third of the package.
 */
export function textsOf({ index, codes }: BuiltData, lang: Lang): Texts {
  const t = dictionary(lang);
  const { hop, stage, role, reached, again, wait, turn } = Object.fromEntries(
    Object.entries(index.labels).map(([field, labels]) => [
      field,
      Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, label[lang]])),
    ]),
  );
  const meanings = codes.flatMap((code) => code.meanings);
  return {
    prose: byId(meanings, ({ prose: { summary, causes, actions, retry, evidence, support } }) => ({
      summary: summary[lang],
      causes: causes.map((cause) => cause[lang]),
      actions: actions.map(({ who, text }) => ({ who, text: text[lang] })),
      ...(retry && { retry: retry[lang] }),
      ...(evidence && { evidence: evidence[lang] }),
      ...(support && { support: support[lang] }),
    })),
    warnings: Object.fromEntries(codes.flatMap(({ code, prose }) => (prose.warning ? [[code, prose.warning[lang]]] : []))),
    labels: {
      hop,
      stage,
      role,
      reached,
      again,
      wait,
      turn,
      waitSeconds: t.waitSeconds('{seconds}'),
      whereItHappens: t.whereItHappens,
      whereUnknown: t.whereUnknown,
      sendAgain: t.sendAgain,
      reachedOrigin: t.reachedOrigin,
      nextTurn: t.nextTurn,
      whatToDo: t.whatToDo,
      likelyCauses: t.likelyCauses,
      howToConfirm: t.howToConfirm,
      forSupport: t.forSupport,
      sources: t.sources,
      checked: t.checked,
      warning: t.warning,
    },
  };
}

function withoutSource({ reached, again, wait, waitSeconds, turn }: MeaningRecord['retry']): Facts['meanings'][number]['retry'] {
  return { reached, again, ...(wait && { wait }), ...(waitSeconds !== undefined && { waitSeconds }), turn };
}
