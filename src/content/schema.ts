/**
 * The shape of every content file. The description of a field is what an editor shows about it (json-schema.ts); the prose twin
 * with examples is in CONTRIBUTING.md.
 * What one file cannot know alone (does that category exist?) is checked by the rules in check/rules/.
 */
import { z } from 'astro/zod';
import { LANGS, type Lang } from '../languages.ts';
import { PROXY_ERROR_TYPES } from './proxy-error-types.ts';

/** Where on the path client → edge → origin something happens, in the order a request travels. */
export const HOPS = ['client-edge', 'edge', 'edge-origin', 'origin'] as const;
export type Hop = (typeof HOPS)[number];

/** The stages of the hop between edge and origin, in order. */
export const STAGES = ['dns', 'connect', 'tls', 'certificate', 'request', 'first-byte', 'body'] as const;
export type Stage = (typeof STAGES)[number];

/** Who carries out an action. */
export const ROLES = ['visitor', 'site-operator', 'origin-admin'] as const;

/** How the source document differs from what is right: a wrong fact, a fact left out, or wording that misleads. */
const CORRECTION_KINDS = ['wrong', 'missing', 'unclear'] as const;

/** Units a limit may have; a size in bytes uses binary multiples as the vendor does. */
export const UNITS = ['s', 'KB', 'MB', 'requests/s'] as const;

/** How a cache may treat a response with this code when nothing else is said (RFC 9110 §15.1, RFC 9111 §3). */
export const CACHING = ['by-default', 'if-stated', 'never'] as const;

/** How strongly the standard asks for a header field, in the words of BCP 14; `as-200` is a must where a 200 would carry it. */
export const REQUIREMENTS = ['must', 'as-200', 'should', 'may'] as const;

/** Where a mark of a sender is found; a reason phrase does not exist in HTTP/2 and HTTP/3 (RFC 9113 §8.3.2). */
export const EVIDENCE_KINDS = ['header', 'body', 'reason-phrase', 'log'] as const;

/** What a mark proves: that the sender made this response, or only that the response went through it. */
export const PROOFS = ['made', 'handled'] as const;

/** Where a check is run: on the path of a visitor, where the edge connects from, on any machine, or where a log file is. */
export const PLACES = ['client', 'edge-side', 'anywhere', 'log'] as const;

/** Whether the request reached the origin, by the time this code was sent. */
export const REACHED = ['never', 'maybe', 'yes'] as const;

/** Whether the same request may be sent again: by any method, by idempotent ones (RFC 9110 §9.2.2), after a change, or to no purpose. */
export const AGAIN = ['yes', 'if-idempotent', 'after-change', 'no-need'] as const;

/** What sets the time before the next attempt, where it is not a number of seconds. */
export const WAITS = ['retry-after', 'backoff'] as const;

/** Who has to act before it works: the client, who runs the site, who runs the origin, or the provider of the edge. */
export const TURNS = ['client', 'site', 'origin', 'provider'] as const;

const text = z.string().trim().min(1).meta({ pattern: '\\S' });

/** A field for each language of the site. */
const forEveryLanguage = <Schema extends z.ZodType>(schema: Schema) =>
  Object.fromEntries(LANGS.map((lang) => [lang, schema])) as Record<Lang, Schema>;

const inEveryLanguage = forEveryLanguage(text);

/** What to write where text in every language is expected; a message of the schema and a cure of the content check. */
export const LANGUAGE_FIELDS = `${LANGS.map((lang) => `"${lang}:"`).join(' and ')} below it, each with its text`;

/** The same text in every language; a missing language is an error, never a fallback. */
const localized = z.strictObject(inEveryLanguage, { error: ({ code }) => (code === 'invalid_type' ? LANGUAGE_FIELDS : undefined) });

/** An id that is also a URL segment or fragment. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'lower-case words joined by "-", such as tls-handshake' });

/** An id of an entry of a collection; the JSON Schema for editors lists those that exist. */
const idOf = (collection: 'sources' | 'categories' | 'checks' | 'instructions' | 'senders') => slug.meta({ idOf: collection });

/** The number of a code. */
const code = z.number().int().min(0).max(999);

/** A meaning, written `<sender>/<code>`, as its file is named. */
const meaningId = z
  .string()
  .regex(/^[a-z0-9-]+\/\d{1,3}$/, { message: '<sender>/<code>, such as http/504' })
  .meta({ idOf: 'meanings' });

const day = z.iso.date({ message: 'a day that exists, written YYYY-MM-DD' });

/** A string that software prints beside or in place of a code, such as `UF` and `OriginCommError`; also a part of an address. */
const signal = z.string().regex(/^[\w.{}-]+$/, { message: 'what a field of a log holds, without spaces, such as UF or OriginCommError' });

/** A place in a document where the fact was read, and the day it was read there. */
const citation = z.strictObject({
  source: idOf('sources').describe('An id of content/sources.yaml.'),
  locator: text.describe('Section, row or file inside the document; `§15.6.5` becomes a deep link where the document has section anchors.'),
  checked: day,
});

/** One sentence or list item for somebody: who does it, and what. */
const action = z.strictObject({ who: z.enum(ROLES), ...inEveryLanguage });

/** A number the sender enforces. */
const limit = z.strictObject({
  name: localized,
  value: z.number().positive(),
  unit: z.enum(UNITS),
  adjustable: z
    .strictObject({ min: z.number().positive().optional(), max: z.number().positive() })
    .optional()
    .describe('The range a customer can set, in the same unit; left out where the sources document no setting.'),
  source: idOf('sources').describe("The source among this file's `sources` that states it."),
});

/** What the source document says, what is right, and why; shown on the page and in the errata guide. */
const correction = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  line: z.number().int().min(1).max(200).describe('The line of the source document.'),
  says: localized,
  correct: localized,
  because: localized,
});

/** A header field that a response with this code carries; the standard's, so only for the sender `http`. */
const headerField = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Z][A-Za-z-]+$/, { message: 'a registered field name, such as Retry-After' })
    .describe('Its registered name, such as `Retry-After`.'),
  requirement: z.enum(REQUIREMENTS),
  source: idOf('sources').describe("The source among this file's `sources` that states it."),
});

/** How what one sees differs from a code that is easily taken for this one. */
const difference = z.strictObject({ from: meaningId, ...inEveryLanguage });

/** Whether the request may be sent again; RFC 9110 §9.2.2 and §10.2.3 are the ground for all of them. */
const retry = z.strictObject({
  reached: z.enum(REACHED).describe('Whether the request reached the origin: `never`, `maybe`, `yes`.'),
  again: z
    .enum(AGAIN)
    .describe('Whether the same request may be sent again: `yes` (any method), `if-idempotent`, `after-change`, or `no-need` (it worked).'),
  wait: z
    .union([z.enum(WAITS), z.number().int().min(1).max(86_400)])
    .optional()
    .describe('What sets the time before the next attempt: `retry-after` (the field, else back-off), `backoff`, or a number of seconds.'),
  turn: z.enum(TURNS).describe('Who has to act before it works: `client`, `site`, `origin`, `provider`.'),
  because: localized.optional().describe('One sentence, where the path or the sources do not make it plain.'),
  source: idOf('sources').describe(
    "The source among this file's `sources` that states what happened to the request, or that it may be sent again.",
  ),
});

export const meaningSchema = z.strictObject({
  code: code.describe("The number, the same as the file's name."),
  phrase: text.optional().describe('The registered reason phrase; only for the sender `http`.'),
  name: localized.describe('A short label without the number.'),
  summary: localized.describe('One sentence: what happened, seen from the engineer who reads it in a log.'),
  aliases: z.array(text).default([]).describe('Words people type when they look for it, any language, that do not stand in the prose.'),
  signals: z
    .array(signal)
    .default([])
    .describe('What the sender prints beside or in place of the number, literally: a flag, the name of an error; found as words are.'),
  category: idOf('categories').describe('What kind of failure it is, an id of content/categories/.'),
  hops: z.array(z.enum(HOPS)).max(HOPS.length).describe('Where it happens; an empty list says that the sources do not tell.'),
  stages: z
    .array(z.enum(STAGES))
    .optional()
    .describe('On the hop between edge and origin, the stages at which it breaks; left out, those of the category.'),
  meaning: localized.describe('Paragraphs, separated by an empty line.'),
  causes: z.array(localized).describe('Likely causes, most likely first; empty where a code reports no fault.'),
  actions: z.array(action).min(1).describe('What to do, in order.'),
  visitor: z
    .array(idOf('instructions'))
    .default([])
    .describe('Ids of content/instructions.yaml: what a visitor does, in words that many pages share; shown after their own actions.'),
  retry: retry.describe('Whether the request may be sent again.'),
  support: localized.optional().describe("What to hand to the sender's support, where that is the way out."),
  contactSupport: z.boolean().default(false).describe("In place of `support`: that of the sender's file."),
  limits: z.array(limit).default([]),
  caching: z.enum(CACHING).optional().describe('Only for the sender `http`, and there required.'),
  fields: z.array(headerField).default([]),
  checks: z.array(idOf('checks')).default([]).describe('Ids of content/checks/: commands that confirm this failure.'),
  evidence: localized
    .optional()
    .describe('What shows it where no command can: a log field, a console, or that it cannot be seen from outside.'),
  differs: z.array(difference).default([]),
  related: z.array(meaningId),
  corrections: z.array(correction).default([]),
  sources: z.array(citation).min(1),
});

/** What the output of a command may show, and what that means. */
const finding = z
  .strictObject({
    expect: z
      .array(text)
      .min(1)
      .describe('Literal parts of the output that appear when this is the failure, and not when all is well; `{code}` is the code.'),
    absent: z
      .array(text)
      .min(1)
      .optional()
      .describe('Literal parts that do not appear when this is the failure; they tell it from a similar one.'),
    ...inEveryLanguage,
    lab: slug.optional().describe('The case of the fault lab (fault-lab/) that runs the command and shows this.'),
    manual: localized.optional().describe('Why the lab cannot show it.'),
  })
  .refine(({ lab, manual }) => (lab === undefined) !== (manual === undefined), {
    message: 'either lab, the case that shows it, or manual, the reason why none can',
    path: ['lab'],
  })
  .meta({ oneOf: [{ required: ['lab'] }, { required: ['manual'] }] });

/**
 * A command that confirms a failure, as printed on pages. `www.example.com` stands for the reader's site, `origin.example`
 * for the address of its origin, `proxy.example` for a proxy.
 */
export const checkSchema = z.strictObject({
  title: localized.describe('What is examined: a noun phrase, a question or an imperative.'),
  from: z.enum(PLACES).describe('Where to run it; `edge-side` is a host that the origin admits as it admits the edge.'),
  command: text,
  note: localized.optional().describe('How to read the output where it is not one of the findings, or how to vary the command.'),
  findings: z.array(finding).min(1),
});

/** A mark by which a sender is recognized. */
const evidence = z
  .strictObject({
    kind: z.enum(EVIDENCE_KINDS),
    mark: text.describe('What to look for, literally: a field name, a piece of the body, a log field.'),
    proves: z.enum(PROOFS),
    codes: z.array(code).min(1).optional().describe('The codes with which it occurs; left out, all of this sender.'),
    notCodes: z.array(code).min(1).optional().describe('In place of `codes`: the codes with which it does not occur.'),
    ...inEveryLanguage,
    source: idOf('sources').describe("The source among this file's `sources` that states it."),
  })
  .refine(({ codes, notCodes }) => !codes || !notCodes, { message: 'either codes or notCodes', path: ['notCodes'] })
  .meta({ not: { required: ['codes', 'notCodes'] } });

/** How people write the name of a product beside its own name; a word that also means something else is none. */
const productAliases = z
  .array(text)
  .default([])
  .describe(
    'Other ways people write its name: nicknames, abbreviations, katakana, Chinese, what is built on it. No word that also means something else.',
  );

/** Regular expressions of whole values; JavaScript's, which the browser runs. */
const valuePatterns = z
  .array(
    text.refine(
      (pattern) => {
        try {
          return new RegExp(pattern).source.length > 0;
        } catch {
          return false;
        }
      },
      { message: 'a regular expression, such as ^H\\d\\d$' },
    ),
  )
  .default([])
  .describe('What the values of its log or its error pages look like, as regular expressions of the whole value: `^[HRL]\\d\\d$`.');

export const senderSchema = z.strictObject({
  name: localized,
  aliases: productAliases,
  short: localized.describe('The short form for tight places, such as a badge.'),
  intro: localized.describe('One paragraph: who this is and when its numbers are seen.'),
  order: z.number().int().min(1).max(999).describe('Position in lists and among the sections of a code page.'),
  values: valuePatterns,
  support: localized.optional().describe('What its support asks for, shown on the pages of codes with `contactSupport`.'),
  requestIdHeader: text.optional().describe('The response header that carries the id its support asks for.'),
  evidence: z
    .array(evidence)
    .default([])
    .describe(
      'By what one recognizes it, what a reader of a response or a log sees first; empty only for the standards, which leave no mark.',
    ),
  sources: z.array(citation).min(1),
});

/** A code that a product uses in its own way. */
const ownNumber = z.strictObject({
  code,
  ...inEveryLanguage,
  source: idOf('sources').describe("The source among this entry's `sources` that states it."),
});

/** A product that people name and that has no pages yet. */
export const uncoveredSchema = z.strictObject({
  name: localized,
  aliases: productAliases,
  what: localized.describe('One sentence: what it is, and where on the path from client to origin one meets it.'),
  evidence: z.array(evidence).default([]).describe('By what one recognizes it, what a reader of a response or a log sees first.'),
  values: valuePatterns,
  numbers: z.array(ownNumber).default([]).describe('Codes that it uses in its own way, or that nobody else has.'),
  reference: idOf('sources').describe('Its own reference of codes or errors.'),
  sources: z.array(citation).min(1),
});

/** The group of phrases from which no single section of a page follows. */
export const WHOLE_PAGE = 'any';

/** What somebody may type or paste. */
const phrase = z
  .string()
  .regex(/^\S(?:.*\S)?$/, { message: 'a phrase on one line, without spaces around it' })
  .min(2)
  .max(120);

/** What people say who look for a page: for the page as a whole (`any`), and for each section that follows from their words. */
export const phrasesSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/, { message: `"${WHOLE_PAGE}", or the id of a sender of the code` }),
  z.strictObject(forEveryLanguage(z.array(phrase).min(1))),
);

export const categorySchema = z.strictObject({
  title: localized,
  intro: localized.describe('One paragraph: what these codes have in common and where to look first.'),
  stages: z
    .array(z.enum(STAGES))
    .default([])
    .describe('On the hop between edge and origin, the stages at which such a failure breaks, unless a meaning says otherwise.'),
  proxyErrors: z
    .array(z.enum(PROXY_ERROR_TYPES))
    .default([])
    .describe('The error types that `Proxy-Status` (RFC 9209) has for such failures, as registered; none where no proxy reports one.'),
  order: z.number().int().min(1).max(999),
});

/** How a client treats `Retry-After` (RFC 9110 §10.2.3): as told, with an upper bound or for some codes only, or not at all. */
const RETRY_AFTER = ['obeyed', 'partly', 'ignored'] as const;

/** Codes: one, or all from one to another. */
const codeRange = z.union([code, z.tuple([code, code])]);

/** An HTTP client, library or proxy that sends requests again by itself; what its defaults are, as read in its source. */
export const clientSchema = z.strictObject({
  name: text.describe('Its name, the same in every language.'),
  version: text.describe('The version that was read.'),
  order: z.number().int().min(1).max(999),
  option: text.optional().describe('The option or call that switches it on; left out where it is on by default.'),
  codes: z.array(codeRange).describe('The codes after which it sends again; `[500, 599]` is a range, an empty list says none.'),
  except: z.array(code).min(1).optional().describe('Codes of a range that it leaves out.'),
  onlyWithRetryAfter: z
    .array(code)
    .min(1)
    .optional()
    .describe('The codes after which it sends again only if the response has `Retry-After`.'),
  repeatsPost: z.boolean().describe('Whether it sends a POST again after these codes.'),
  repeatsPostAfterReset: z.boolean().describe('Whether it sends a POST again after a connection that broke or a timeout.'),
  retryAfter: z.enum(RETRY_AFTER),
  note: localized.describe('What to know before one relies on it, in one or two sentences.'),
  sources: z.array(citation).min(1),
});

const pattern = text.refine(
  (value) => {
    try {
      new RegExp(value);
      return true;
    } catch {
      return false;
    }
  },
  { message: 'a regular expression, such as サーバ(?!ー)' },
);

/** A field of a log whose value is an address of the site. */
export const fieldSchema = z.strictObject({
  sender: idOf('senders').describe('Whose log it is, an id of content/senders/.'),
  name: z
    .string()
    .regex(/^\$?[A-Za-z][\w-]*$/, { message: 'the name of a field, such as sc-status or $status' })
    .describe('Its name as the vendor writes it.'),
  example: signal.describe('A value that it may hold and that the site has; of the first field of a sender, a code.'),
  upstream: z
    .boolean()
    .default(false)
    .describe("Whether it holds what the sender received from upstream, which the sender's own section does not explain."),
  sources: z.array(citation).min(1),
});

/** By what a value becomes a part of an address: the tool, the text of the recipe, nothing, or the person who writes the link. */
const ENCODED_BY = ['tool', 'recipe', 'nothing', 'writer'] as const;

/** What a reader copies into a tool. */
const template = z.strictObject({
  form: localized.optional().describe('Which of several forms this is: a noun phrase.'),
  text: z
    .string()
    .regex(/<site>/, { message: 'what is copied, with <site> for the address of the site' })
    .describe(
      '`<site>` is the address of the site, `<field>` a field, `<label>` the same in letters, digits and `_`, `<section>` `#sender`.',
    ),
  per: z.enum(['field', 'sender']).describe('Whether the text is different for each field, or is one example for each sender.'),
  together: z.boolean().default(false).describe('Whether all texts are parts of one file.'),
  around: z
    .string()
    .regex(/<text>/, { message: 'what is around the text, with <text> for it' })
    .optional()
    .describe('A whole example, in which `<text>` is the text for the first field.'),
  encodedBy: z.enum(ENCODED_BY).describe('By what a value becomes a part of an address: `tool`, `recipe`, `nothing`, `writer`.'),
  accepts: pattern.optional().describe('A regular expression of the values that it may be used with; left out where it takes any.'),
});

/** How a tool links to the site. */
export const recipeSchema = z.strictObject({
  name: text.describe('Its name, the same in every language.'),
  how: localized.describe('Where in the tool the text belongs, and what to know before one relies on it.'),
  templates: z.array(template).min(1),
  sources: z.array(citation).min(1),
});

export const sourceSchema = z.strictObject({
  title: text,
  publisher: text,
  url: z.url({ protocol: /^https$/, message: 'an https:// address' }).meta({ pattern: '^https://' }),
  language: z.enum(['en', 'ja', 'zh']),
  secondary: z.boolean().default(false).describe('Written by somebody other than who makes or standardizes the thing; pages say so.'),
  sectionAnchor: text.optional().describe("What stands before a section number in the document's fragments, such as `section-`."),
});

/** One concept with its one term in each language, and the words that are not used for it. */
export const glossarySchema = z.strictObject({
  term: localized,
  definition: localized.describe('One or two sentences.'),
  avoid: z
    .strictObject(forEveryLanguage(z.array(pattern).default([])))
    .optional()
    .describe('Regular expressions of words that the prose lint refuses.'),
});

/** What a visitor does, in words that many pages share. */
export const instructionSchema = localized;

/** Phrases that mean the same to somebody who searches. */
export const synonymsSchema = z.array(text).min(2);

/** What stands at the top of a code's page when mixing up its senders does harm. */
export const warningSchema = localized;

/** The front matter of a guide; a guide whose facts all come from the codes needs no sources of its own. */
export const guideSchema = z.strictObject({
  title: text,
  summary: text,
  order: z.number().int().min(1).max(999),
  sources: z.array(citation).default([]),
});

/** A path of the site, with a fragment or without; `{lang}` stands for each language. */
const address = z
  .string()
  .regex(/^\/(?:[^\s#?]+\/)?(?:#\S+)?$/, { message: 'a path such as /{lang}/codes/504/ or /{lang}/codes/504/#nginx' });

/** What became of an address that was promised and is no more. */
export const movedSchema = z.strictObject({
  to: address.optional().describe('Where its content is now; left out where it is gone.'),
  since: day.describe('The day of the change.'),
  because: localized.describe('One sentence: what changed.'),
});

export type Moved = z.infer<typeof movedSchema>;
export type Localized = z.infer<typeof localized>;
export type Meaning = z.infer<typeof meaningSchema>;
export type Sender = z.infer<typeof senderSchema>;
export type Evidence = z.infer<typeof evidence>;
export type Uncovered = z.infer<typeof uncoveredSchema>;
export type Phrases = z.infer<typeof phrasesSchema>;
export type Category = z.infer<typeof categorySchema>;
export type Guide = z.infer<typeof guideSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type Client = z.infer<typeof clientSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Recipe = z.infer<typeof recipeSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Finding = z.infer<typeof finding>;
export type Source = z.infer<typeof sourceSchema>;
export type Citation = z.infer<typeof citation>;
export type Correction = z.infer<typeof correction>;
export type Limit = z.infer<typeof limit>;
export type Retry = z.infer<typeof retry>;
