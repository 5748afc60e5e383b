/**
 * The shape of the data for programs (`/api/v1/`), from which the JSON Schemas, the OpenAPI document and the types of the records are
 * derived. A description is what a reader of the schema sees.
 *
 * One rule says which license a value has: prose stands below a field `prose`, everything else is a fact.
 */
import { z } from 'astro/zod';
import {
  AGAIN,
  CACHING,
  EVIDENCE_KINDS,
  HOPS,
  PLACES,
  PROOFS,
  REACHED,
  REQUIREMENTS,
  ROLES,
  STAGES,
  TURNS,
  UNITS,
  WAITS,
} from '../content/schema.ts';
import { CLASSES } from '../content/classes.ts';
import { PROXY_ERROR_TYPES } from '../content/proxy-error-types.ts';
import { LANGS, type Lang } from '../languages.ts';

/** The shapes that have a schema of their own, by the name of its file. */
export const NAMED = z.registry<{ id: string }>();

const text = z.string().min(1);
/** No format `uri`, which is none for a URI with the characters of other scripts; `uri-reference` would take anything. */
const url = z.url({ protocol: /^https?$/ });
const day = z.iso.date();
const code = z.int().min(0).describe('The number of the code.');
const meaningId = z.string().regex(/^[a-z0-9-]+\/\d+$/);
const sourceId = text.describe('The id of one of the `sources` of the same object, which states this.');

/** Something in every language, with the language tag (BCP 47) as the key. */
const everyLanguage = <Schema extends z.ZodType>(schema: Schema) =>
  z.object(Object.fromEntries(LANGS.map((lang) => [lang, schema])) as Record<Lang, Schema>);

/** Names a shape, so that it becomes a schema of its own. */
const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => {
  NAMED.add(schema, { id });
  return schema;
};

const localized = named(
  'localized',
  everyLanguage(text).describe('The same text in every language; the key is the language tag. Languages may be added.'),
);
const pages = named('pages', everyLanguage(url).describe('The address of a page in every language.'));

/** Says of a field that it is prose. */
const PROSE =
  'Prose, under CC BY 4.0. Markdown that has only paragraphs, code spans and links to pages of this site, unless a field says otherwise.';

const license = named(
  'license',
  z
    .object({
      facts: z.literal('CC0-1.0').describe('Everything that is not below a field `prose`.'),
      prose: z.literal('CC-BY-4.0').describe('Everything below a field `prose`.'),
      credit: text.describe('What to credit where prose is used.'),
      url: url.describe('The licenses in full, and those of other parts of the site.'),
    })
    .describe('The licenses of the data, as SPDX ids.'),
);

const citation = named(
  'citation',
  z
    .object({
      id: text.describe('What a field `source` refers to. The same document has the same id everywhere.'),
      title: text,
      publisher: text,
      url: url.describe('The document, at the cited section where that has an address.'),
      language: text.describe('The language of the document.'),
      locator: text.describe('The section, row or file in the document.'),
      checked: day.describe('The day on which the facts were last compared with the document.'),
      secondary: z.boolean().describe('Whether somebody other than the maker of the product wrote it.'),
    })
    .describe('A place in a document that states facts.'),
);

const mark = named(
  'mark',
  z
    .object({
      kind: z.enum(EVIDENCE_KINDS).describe('Where it is found.'),
      mark: text.describe('What to look for, literally: the name of a header field, a piece of the body, a log field.'),
      proves: z.enum(PROOFS).describe('`made`: the sender generated the response. `handled`: the response passed through the sender.'),
      codes: z.array(code).optional().describe('The codes with which it occurs; left out, all of this sender but those in `notCodes`.'),
      notCodes: z.array(code).optional().describe('The codes with which it does not occur.'),
      source: text.describe('The id of one of the `sources` of the sender.'),
      prose: localized.describe(PROSE),
    })
    .describe('A mark by which a sender is recognized.'),
);

const finding = z
  .object({
    expect: z.array(text).min(1).describe('Literal parts of the output that appear if this is the failure.'),
    absent: z.array(text).describe('Literal parts that do not appear then.'),
    prose: localized.describe(PROSE),
  })
  .describe('What the output may show, and what follows.');

const check = named(
  'check',
  z
    .object({
      id: text,
      title: localized,
      from: z
        .enum(PLACES)
        .describe(
          'Where to run it: as a visitor (`client`), where the edge connects from (`edge-side`), on any machine, or where the log is.',
        ),
      command: text.describe(
        'A shell command. `www.example.com` stands for the site, `origin.example` for its origin, `proxy.example` for a proxy.',
      ),
      changes: z.boolean().describe('Whether it sends a body or an unsafe method, so that the application may process it.'),
      findings: z.array(finding).min(1),
      prose: localized.optional().describe(PROSE),
    })
    .describe('A command that confirms a failure.'),
);

const retry = named(
  'retry',
  z
    .object({
      reached: z.enum(REACHED).describe('Whether the request reached the origin.'),
      again: z
        .enum(AGAIN)
        .describe(
          'Whether the same request may be sent again: `yes` (any method), `if-idempotent` (RFC 9110 §9.2.2), `after-change` (it fails again until something is changed), `no-need` (it succeeded or is in progress).',
        ),
      wait: z
        .enum([...WAITS, 'seconds'])
        .optional()
        .describe('What sets the time before the next attempt: the field Retry-After, an increasing time, or `waitSeconds`.'),
      waitSeconds: z.int().min(1).optional().describe('The time that the sender states, with the wait `seconds`.'),
      turn: z
        .enum(TURNS)
        .describe('Who acts next if it does not pass: the client, who runs the site, who runs the origin, or the provider of the edge.'),
      source: sourceId,
    })
    .describe('Whether the request may be sent again.'),
);

const limit = z
  .object({
    name: localized,
    value: z.number().positive(),
    unit: z.enum(UNITS).describe('A size is in binary multiples.'),
    adjustable: z
      .object({ min: z.number().positive().optional(), max: z.number().positive() })
      .optional()
      .describe('The range that a customer can set, in the same unit; left out where no setting is documented.'),
    source: sourceId,
  })
  .describe('A number that the sender enforces.');

const headerField = z
  .object({
    name: text,
    requirement: z.enum(REQUIREMENTS).describe('As in BCP 14; `as-200`: it must be sent where a response with 200 would have it.'),
    source: sourceId,
  })
  .describe('A header field of a response with this code.');

const problem = z
  .object({
    type: url.describe('A URI that does not change. It leads to the explanation of the meaning.'),
    title: localized,
    status: z.int().min(100).max(599).optional().describe('Left out where the code is no status of HTTP.'),
  })
  .describe('What a service may send in a problem document (RFC 9457) if it reports this failure.');

const difference = z.object({
  from: meaningId.describe('The meaning that is easily confused with this one.'),
  text: localized,
});

const meaningProse = z
  .object({
    summary: localized.describe('One sentence: what happened.'),
    meaning: localized.describe('Paragraphs, separated by an empty line.'),
    causes: z.array(localized).describe('The most likely first; none where the code does not report a fault.'),
    actions: z.array(z.object({ who: z.enum(ROLES), text: localized })).describe('What to do, in order.'),
    retry: localized.optional().describe('Why `retry` is as it is, where that is not obvious.'),
    evidence: localized.optional().describe('What shows the failure where no command can.'),
    support: localized.optional().describe("What to tell the sender's support."),
    differs: z.array(difference).describe('How to tell it from what it is confused with.'),
  })
  .describe(PROSE);

const meaning = named(
  'meaning',
  z
    .object({
      id: meaningId.describe('`{sender}/{code}`, which never changes.'),
      code,
      sender: text.describe('The id of a sender in `senders.json`. `http` stands for the standards.'),
      url: url.describe('The permanent link, which opens the explanation in the language of the reader.'),
      pages,
      name: localized.describe('A short label.'),
      phrase: text.optional().describe('The reason phrase that is registered with IANA; only of the sender `http`.'),
      category: text.describe('The id of a category in `categories.json`: the same for the same failure of every sender.'),
      hops: z.array(z.enum(HOPS)).describe('Where on the path it happens; empty where the sources do not say.'),
      stages: z
        .array(z.enum(STAGES))
        .describe('Between edge and origin, the stages at which it fails; empty where the sources do not say.'),
      proxyErrors: z
        .array(z.enum(PROXY_ERROR_TYPES))
        .describe('The error types that the field Proxy-Status (RFC 9209) has for failures of the category.'),
      retry,
      limits: z.array(limit),
      caching: z.enum(CACHING).optional().describe('Whether caches may store the response (RFC 9110 §15.1); only of the sender `http`.'),
      fields: z.array(headerField),
      marks: z.array(mark).describe('By what the sender is recognized with this code.'),
      checks: z.array(check).describe('Commands that confirm this failure.'),
      related: z.array(meaningId).describe('What is confused with it, or read next.'),
      problem,
      lastChecked: day.describe('The newest day on which one of the sources was checked.'),
      sources: z.array(citation).min(1),
      prose: meaningProse,
    })
    .describe('What one sender means by a code.'),
);

const otherUser = z.object({
  id: text,
  name: localized,
  prose: localized.describe(PROSE),
});

const codeFields = {
  code,
  class: z.enum(CLASSES).describe('The first digit from 100 to 599; `other` for values that are no status of HTTP and stand in logs only.'),
  url: url.describe('The permanent link.'),
  pages,
  collides: z.boolean().describe('Whether its senders mean failures of different categories, so that one has to know who sent it.'),
  meanings: z.array(meaning).min(1).describe('Of every sender; that of the standard is first.'),
  alsoUsedBy: z.array(otherUser).describe('Products that use it in their own way and that have no pages yet.'),
  prose: z.object({ warning: localized.optional().describe('What happens to who confuses its senders.') }).describe(PROSE),
};

const codeRecord = named('code', z.object(codeFields).describe('A code with the meanings of all senders.'));

const sender = named(
  'sender',
  z
    .object({
      id: text.describe('It never changes. It is the fragment of permanent links.'),
      name: localized,
      short: localized.describe('The name for narrow places.'),
      aliases: z.array(text).describe('Other names that people use.'),
      pages,
      requestIdHeader: text.optional().describe('The response header with the id that its support asks for.'),
      marks: z.array(mark).describe('By what it is recognized; what a reader sees first is first.'),
      codes: z.array(code),
      lastChecked: day,
      sources: z.array(citation).min(1),
      prose: z.object({ intro: localized, support: localized.optional() }).describe(PROSE),
    })
    .describe('A product, or the standards, that returns codes or logs them.'),
);

const proxyErrorType = z
  .object({
    type: z.enum(PROXY_ERROR_TYPES),
    status: z.int().optional().describe('The recommended status; left out where it depends on the request.'),
    onlyByIntermediaries: z.boolean().describe('Whether only a proxy makes such a response itself.'),
    reference: url,
  })
  .describe('A type of errors that is registered for the field Proxy-Status (RFC 9209).');

const category = named(
  'category',
  z
    .object({
      id: text,
      title: localized,
      pages,
      stages: z.array(z.enum(STAGES)),
      proxyErrors: z.array(proxyErrorType),
      meanings: z.array(meaningId),
      prose: z.object({ intro: localized }).describe(PROSE),
    })
    .describe('A kind of failure or outcome, the same for all senders.'),
);

/** What every file begins with. */
const envelope = {
  $schema: url.describe('The JSON Schema (2020-12) of this file.'),
  self: url,
  license,
  lastChecked: day.describe('The newest day on which a source was checked.'),
};

/** Labels for the values of a field. */
const labels = z.record(z.string(), localized);

const index = named(
  'index-file',
  z
    .object({
      ...envelope,
      version: z.literal('v1').describe('Within a version, fields, values and files are added, and none is renamed or removed.'),
      languages: z.array(text).describe('The language tags that every text has.'),
      documentation: pages,
      files: z.object({
        codes: url.describe('All codes in one file.'),
        code: z.string().describe('One code: a URI template (RFC 6570) with the variable `code`.'),
        senders: url,
        categories: url,
        csv: url.describe('A table with a row for each meaning.'),
        openapi: url,
        schemas: z.record(z.string(), url),
      }),
      codes: z.array(code),
      labels: z
        .object({
          class: labels,
          hop: labels,
          stage: labels,
          role: labels,
          markKind: labels,
          reached: labels,
          again: labels,
          wait: labels,
          turn: labels,
        })
        .describe('The values of fields in the words of the pages.'),
    })
    .describe('What there is, and where.'),
);

/** The files that have a fixed name, with the shape of each. */
export const FILES = {
  'index.json': index,
  'codes.json': named('codes-file', z.object({ ...envelope, codes: z.array(codeRecord) }).describe('All codes.')),
  'senders.json': named('senders-file', z.object({ ...envelope, senders: z.array(sender) }).describe('All senders.')),
  'categories.json': named('categories-file', z.object({ ...envelope, categories: z.array(category) }).describe('All categories.')),
} as const;

/** The shape of the file of one code. */
export const CODE_FILE = named('code-file', z.object({ ...envelope, ...codeFields }).describe('One code.'));

export type Localized = z.infer<typeof localized>;
export type MeaningRecord = z.infer<typeof meaning>;
export type CodeRecord = z.infer<typeof codeRecord>;
export type SenderRecord = z.infer<typeof sender>;
export type CategoryRecord = z.infer<typeof category>;
export type MarkRecord = z.infer<typeof mark>;
export type CheckRecord = z.infer<typeof check>;
export type CitationRecord = z.infer<typeof citation>;
export type Envelope = z.infer<z.ZodObject<typeof envelope>>;
export type IndexFile = z.infer<typeof index>;
