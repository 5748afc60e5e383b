/** The content as records for programs. Every address in them is absolute; the shapes are in schema.ts. */
import { REGISTERED_PROXY_ERRORS, type ProxyErrorType } from '../content/proxy-error-types.ts';
import type { Check, Citation, Retry, Sender } from '../content/schema.ts';
import { dictionary } from '../i18n/index.ts';
import { LANGS, type Lang } from '../languages.ts';
import { sendsBody } from '../model/check-notes.ts';
import { classOf, CLASSES, lastChecked, type Code, type CodeMeaning } from '../model/code.ts';
import { sharedCodes } from '../model/compare.ts';
import type { Model } from '../model/index.ts';
import { marksWith } from '../model/marks.ts';
import { otherUsersOf } from '../model/other-users.ts';
import { citationUrl } from '../text/citations.ts';
import { AGAIN, EVIDENCE_KINDS, HOPS, REACHED, ROLES, STAGES, TURNS, WAITS } from '../content/schema.ts';
import { apiUrl, categoryUrl, chooserUrl, codeUrl, forMachinesUrl, guideUrl, permalinkUrl, senderUrl } from '../urls.ts';
import type {
  CategoryRecord,
  CheckRecord,
  CitationRecord,
  CodeRecord,
  Envelope,
  IndexFile,
  Localized,
  MarkRecord,
  MeaningRecord,
  SenderRecord,
} from './schema.ts';

/** What records are made from. */
export interface Source {
  model: Model;
  /** The origin of the site, such as `https://example.org`. */
  site: string | URL;
}

/** The codes whose senders mean different failures, found once for each model. */
const collidingCodes = new WeakMap<Model, Set<number>>();

/**
 * The record of a code.
 *
 * @example
 * codeRecord(code524, { model, site: 'https://example.org' }).url // => 'https://example.org/codes/524/'
 */
export function codeRecord({ code, codeClass, meanings }: Code, source: Source): CodeRecord {
  const { model, site } = source;
  const colliding = collidingCodes.get(model) ?? new Set(sharedCodes(model.codes).collisions.map((each) => each.code));
  collidingCodes.set(model, colliding);
  const warning = model.warnings.get(code);
  return {
    code,
    class: codeClass,
    url: absolute(permalinkUrl(code), site),
    pages: pagesOf((lang) => codeUrl(lang, code), site),
    collides: colliding.has(code),
    meanings: meanings.map((meaning) => meaningRecord(meaning, source)),
    alsoUsedBy: otherUsersOf(code, model.uncovered).map(({ id, name, use }) => ({ id, name: eachOf(name), prose: prose(use, site) })),
    prose: { ...(warning && { warning: prose(warning, site) }) },
  };
}

/**
 * The record of a meaning.
 *
 * @example
 * meaningRecord(cloudflare524, source).problem.type // => 'https://example.org/codes/524/#cloudflare'
 */
export function meaningRecord(meaning: CodeMeaning, { model, site }: Source): MeaningRecord {
  const { code, sender, retry } = meaning;
  const url = absolute(permalinkUrl(code, sender), site);
  const text = (localized: Localized) => prose(localized, site);
  return {
    id: meaning.id,
    code,
    sender,
    url,
    pages: pagesOf((lang) => codeUrl(lang, code, sender), site),
    name: meaning.name,
    ...(meaning.phrase && { phrase: meaning.phrase }),
    category: meaning.category,
    hops: meaning.hops,
    stages: meaning.stages,
    proxyErrors: model.categories.get(meaning.category)!.proxyErrors,
    retry: { reached: retry.reached, again: retry.again, ...waitOf(retry), turn: retry.turn, source: retry.source },
    limits: meaning.limits,
    ...(meaning.caching && { caching: meaning.caching }),
    fields: meaning.fields,
    marks: marksWith(model.senders.get(sender)!.evidence, code).map((mark) => markRecord(mark, site)),
    checks: meaning.checks.map((id) => checkRecord(id, model.checks.get(id)!, code, site)),
    related: meaning.related,
    // 600 and above, and 0, stand in logs: a response cannot have them.
    problem: { type: url, title: meaning.name, ...(classOf(code) !== 'other' && { status: code }) },
    lastChecked: lastChecked([meaning]),
    sources: meaning.sources.map((citation) => citationRecord(citation, model)),
    prose: {
      summary: text(meaning.summary),
      meaning: text(meaning.meaning),
      causes: meaning.causes.map(text),
      actions: meaning.actions.map(({ who, ...does }) => ({ who, text: text(does) })),
      ...(retry.because && { retry: text(retry.because) }),
      ...(meaning.evidence && { evidence: text(meaning.evidence) }),
      ...(meaning.support && { support: text(meaning.support) }),
      differs: meaning.differs.map(({ from, ...how }) => ({ from, text: text(how) })),
    },
  };
}

/**
 * The record of a sender.
 *
 * @example
 * senderRecord('nginx', source).codes // => [400, 403, 404, …]
 */
export function senderRecord(id: string, { model, site }: Source): SenderRecord {
  const sender = model.senders.get(id)!;
  return {
    id,
    name: sender.name,
    short: sender.short,
    aliases: sender.aliases,
    pages: pagesOf((lang) => senderUrl(lang, id), site),
    ...(sender.requestIdHeader && { requestIdHeader: sender.requestIdHeader }),
    marks: sender.evidence.map((mark) => markRecord(mark, site)),
    codes: model.meanings.filter((meaning) => meaning.sender === id).map(({ code }) => code),
    lastChecked: lastChecked([sender]),
    sources: sender.sources.map((citation) => citationRecord(citation, model)),
    prose: { intro: prose(sender.intro, site), ...(sender.support && { support: prose(sender.support, site) }) },
  };
}

/**
 * The record of a category.
 *
 * @example
 * categoryRecord('connect-timeout', source).proxyErrors[0].type // => 'connection_timeout'
 */
export function categoryRecord(id: string, { model, site }: Source): CategoryRecord {
  const category = model.categories.get(id)!;
  return {
    id,
    title: category.title,
    pages: pagesOf((lang) => categoryUrl(lang, id), site),
    stages: category.stages,
    proxyErrors: category.proxyErrors.map((type) => proxyErrorRecord(REGISTERED_PROXY_ERRORS.find((each) => each.type === type)!)),
    meanings: model.meanings.filter((meaning) => meaning.category === id).map((meaning) => meaning.id),
    prose: { intro: prose(category.intro, site) },
  };
}

/**
 * The content of `index.json`.
 *
 * @param schemas the names of the schemas that there are
 */
export function indexFile(schemas: readonly string[], source: Source): IndexFile {
  const { model, site } = source;
  const file = (name: string) => absolute(apiUrl(name), site);
  return {
    ...envelope('index.json', 'index-file', source),
    version: 'v1',
    languages: [...LANGS],
    documentation: pagesOf(forMachinesUrl, site),
    files: {
      codes: file('codes.json'),
      code: `${file('codes/')}{code}.json`,
      senders: file('senders.json'),
      categories: file('categories.json'),
      csv: file('codes.csv'),
      openapi: file('openapi.json'),
      schemas: Object.fromEntries(schemas.map((name) => [name, file(schemaFile(name))])),
    },
    codes: model.codes.map(({ code }) => code),
    labels: {
      class: labelsOf(CLASSES, (t) => t.classTitle),
      hop: labelsOf(HOPS, (t) => t.hop),
      stage: labelsOf(STAGES, (t) => t.stage),
      role: labelsOf(ROLES, (t) => t.role),
      markKind: labelsOf(EVIDENCE_KINDS, (t) => t.evidenceKind),
      reached: labelsOf(REACHED, (t) => t.reached),
      again: labelsOf(AGAIN, (t) => t.again),
      wait: labelsOf(WAITS, (t) => t.wait),
      turn: labelsOf(TURNS, (t) => t.turn),
    },
  };
}

/**
 * What every file begins with.
 *
 * @param name of the file
 * @param schema the name of its schema
 * @param meanings those that the file is about; left out, all
 */
export function envelope(
  name: string,
  schema: string,
  { model, site }: Source,
  meanings: readonly CodeMeaning[] = model.meanings,
): Envelope {
  return {
    $schema: absolute(apiUrl(schemaFile(schema)), site),
    self: absolute(apiUrl(name), site),
    license: {
      facts: 'CC0-1.0',
      prose: 'CC-BY-4.0',
      credit: `Edge Status, ${absolute(chooserUrl(), site)}`,
      url: absolute(LICENSES, site),
    },
    lastChecked: lastChecked(meanings),
  };
}

/** The file with the licenses of a build (src/licenses/). */
const LICENSES = chooserUrl() + 'licenses.txt';

/** The name of the file of a schema. `schemaFile('code') // => 'schema/code.json'` */
export const schemaFile = (name: string): string => `schema/${name}.json`;

/** The address of the folder of the data. */
export const apiRoot = (site: string | URL): string => absolute(apiUrl(''), site);

/**
 * Prose with absolute links in place of those to codes and guides of the content files.
 *
 * @example
 * prose({ en: 'See [504](code:http/504).', ja: … }, 'https://example.org').en // => 'See [504](https://example.org/codes/504/#http).'
 */
function prose(localized: Localized, site: string | URL): Localized {
  const linked = (text: string, lang: Lang) =>
    text
      .replace(
        /\]\(code:([^/)]+)\/(\d+)\)/g,
        (_, sender: string, code: string) => `](${absolute(permalinkUrl(Number(code), sender), site)})`,
      )
      .replace(/\]\(guide:([^)]+)\)/g, (_, slug: string) => `](${absolute(guideUrl(lang, slug), site)})`);
  return inEveryLanguage((lang) => linked(localized[lang], lang));
}

/** The languages of a text alone, where it stands among other fields. */
const eachOf = (localized: Localized): Localized => inEveryLanguage((lang) => localized[lang]);

const absolute = (path: string, site: string | URL): string => new URL(path, site).href;
const pagesOf = (address: (lang: Lang) => string, site: string | URL): Localized =>
  inEveryLanguage((lang) => absolute(address(lang), site));

const inEveryLanguage = (text: (lang: Lang) => string): Localized =>
  Object.fromEntries(LANGS.map((lang) => [lang, text(lang)])) as unknown as Localized;

/** The words of the interface for the values of a field. */
const labelsOf = <Value extends string>(
  values: readonly Value[],
  wordsIn: (t: ReturnType<typeof dictionary>) => Readonly<Record<Value, string>>,
): Record<string, Localized> =>
  Object.fromEntries(values.map((value) => [value, inEveryLanguage((lang) => wordsIn(dictionary(lang))[value])]));

function waitOf({ wait }: Retry): Pick<MeaningRecord['retry'], 'wait' | 'waitSeconds'> {
  if (wait === undefined) return {};
  return typeof wait === 'number' ? { wait: 'seconds', waitSeconds: wait } : { wait };
}

function markRecord({ kind, mark, proves, codes, notCodes, source, ...says }: Sender['evidence'][number], site: string | URL): MarkRecord {
  return { kind, mark, proves, ...(codes && { codes }), ...(notCodes && { notCodes }), source, prose: prose(says, site) };
}

/** The record of a check as it is run for a code. */
function checkRecord(id: string, check: Check, code: number, site: string | URL): CheckRecord {
  const withCode = (text: string) => text.replaceAll('{code}', String(code));
  return {
    id,
    title: check.title,
    from: check.from,
    command: check.command,
    changes: sendsBody(check),
    findings: check.findings.map((finding) => ({
      expect: finding.expect.map(withCode),
      absent: (finding.absent ?? []).map(withCode),
      prose: prose(finding, site),
    })),
    ...(check.note && { prose: prose(check.note, site) }),
  };
}

function citationRecord({ source: id, locator, checked }: Citation, { sources }: Model): CitationRecord {
  const source = sources.get(id)!;
  const { title, publisher, language, secondary } = source;
  return { id, title, publisher, url: citationUrl(source, locator), language, locator, checked, secondary };
}

function proxyErrorRecord({
  type,
  status,
  onlyByIntermediaries,
  document,
  section,
}: ProxyErrorType): CategoryRecord['proxyErrors'][number] {
  const url = `https://www.rfc-editor.org/rfc/${document}.html`;
  return { type, ...(status && { status }), onlyByIntermediaries, reference: section ? `${url}#section-${section}` : url };
}
