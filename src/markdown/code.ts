/** The page of a code as Markdown: everything that the page says, for each of its senders. */
import type { BlockContent, RootContent } from 'mdast';
import type { Check, Correction, Meaning } from '../content/schema.ts';
import { formatDay } from '../i18n/format.ts';
import { dictionary } from '../i18n/index.ts';
import { actionsFor } from '../model/actions.ts';
import { asksOrigin, needsOpenSsl, needsTimeout, sendsBody, showsFields } from '../model/check-notes.ts';
import { lastChecked, type Code, type CodeMeaning } from '../model/code.ts';
import { equivalentsIn } from '../model/compare.ts';
import { model } from '../model/index.ts';
import { marksWith, withMarksFirst } from '../model/marks.ts';
import { headingOf } from '../model/names.ts';
import { hasOneUser, otherUsersOf } from '../model/other-users.ts';
import { formatLimit } from '../text/limits.ts';
import { expectedOutput } from '../text/expected-output.ts';
import { formatAgain } from '../text/retry.ts';
import { formatUse } from '../text/title.ts';
import { categoryUrl, codeUrl, equivalentsUrl, guideUrl, permalinkUrl, senderUrl, uncoveredUrl } from '../urls.ts';
import { sourceList } from './facts.ts';
import { code as span, command, heading, joined, link, list, paragraph, prose, sentence, strong, type Line, type Reader } from './nodes.ts';

/**
 * What the page of a code says below its title.
 *
 * @param code with all its meanings, which come in the order of the page
 */
export function codeBody(code: Code, reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { senders, warnings, uncovered } = model();
  const { meanings } = withMarksFirst(code, senders);
  const { use } = headingOf(code, lang);
  const warning = warnings.get(code.code);
  const others = hasOneUser(code) ? otherUsersOf(code.code, uncovered) : [];
  const permalink = new URL(permalinkUrl(code.code), reader.site).href;
  return [
    ...(use ? [paragraph(formatUse(use, lang))] : []),
    list([[t.label(t.permalink), link(reader, permalink, permalink)], `${t.lastChecked} ${formatDay(lastChecked(code.meanings), lang)}`]),
    ...(others.length > 0
      ? [
          paragraph(strong(t.otherUsers)),
          list(
            others.map(({ id, name, use }) => [
              link(reader, uncoveredUrl(lang, id), name[lang]),
              t.label(''),
              ...sentence(use[lang], reader),
            ]),
          ),
        ]
      : []),
    ...(warning ? [paragraph([strong(t.warning), ' ', ...sentence(warning[lang], reader)])] : []),
    ...(meanings.length > 1 ? marksOfAll(code, meanings, reader) : []),
    ...meanings.flatMap((meaning, index) => meaningOf(meaning, meanings.slice(0, index), reader)),
    ...(hasOneUser(code) && others.length === 0 ? [paragraph(t.otherUsersPossible)] : []),
  ];
}

/** By what the senders of a code are told apart: their marks; what each proves is on the page of the sender. */
function marksOfAll(code: Code, meanings: readonly CodeMeaning[], reader: Reader): RootContent[] {
  const { lang } = reader;
  const { senders } = model();
  const t = dictionary(lang);
  return [
    heading(2, t.whoSentIt),
    list(
      meanings.map(({ sender, name }): Line => {
        const { short, evidence } = senders.get(sender)!;
        const marks = marksWith(evidence, code.code).map(({ mark }) => span(mark));
        return [
          link(reader, senderUrl(lang, sender), short[lang]),
          ` ${name[lang]} – `,
          ...(marks.length > 0 ? joined(marks, ' ') : [t.noMark]),
        ];
      }),
    ),
    paragraph(link(reader, guideUrl(lang, 'who-sent-it'), t.marksGuide)),
  ];
}

/** The section of a meaning. */
function meaningOf(meaning: CodeMeaning, earlier: readonly CodeMeaning[], reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { senders, sources } = model();
  const { sender } = meaning;
  const permalink = new URL(`${permalinkUrl(meaning.code)}#${sender}`, reader.site).href;
  return [
    heading(2, `${senders.get(sender)!.name[lang]} ${meaning.code} ${meaning.name[lang]}`),
    paragraph([t.label(t.permalink), link(reader, permalink, permalink)]),
    ...(meaning.phrase ? [paragraph(t.label(t.reasonPhrase) + meaning.phrase)] : []),
    paragraph(sentence(meaning.summary[lang], reader)),
    ...retryOf(meaning.retry, reader),
    ...(meaning.sources.some(({ source }) => sources.get(source)?.secondary) ? [paragraph(t.secondaryNotice)] : []),
    paragraph([strong(t.whereItHappens), t.label(''), placeOf(meaning, reader)]),
    heading(3, t.whatToDo),
    ...actionsOf(meaning.actions, reader),
    ...(meaning.support ? [heading(3, t.forSupport), paragraph(sentence(meaning.support[lang], reader))] : []),
    heading(3, t.whatItMeans),
    ...prose(meaning.meaning[lang], reader),
    ...section(
      t.likelyCauses,
      meaning.causes.map((cause) => sentence(cause[lang], reader)),
    ),
    ...section(
      t.limits,
      meaning.limits.map((limit) => formatLimit(limit, lang)),
    ),
    ...section(t.headerFields, [
      ...meaning.fields.map(({ name, requirement }): Line => [span(name), ` ${t.requirement[requirement]}`]),
      ...(meaning.caching ? [t.caching[meaning.caching]] : []),
    ]),
    heading(3, t.howToConfirm),
    ...checksOf(meaning, earlier, reader),
    ...(meaning.corrections.length > 0
      ? [heading(3, t.differences), ...meaning.corrections.map((correction) => correctionList(correction, reader))]
      : []),
    heading(3, t.related),
    relatedOf(meaning, reader),
    heading(3, t.sources),
    sourceList(meaning.sources, reader),
  ];
}

const section = (title: string, items: readonly Line[]): RootContent[] => (items.length > 0 ? [heading(3, title), list(items)] : []);

/** Where on the path it happens, as the picture of the page says it. */
function placeOf({ hops, stages }: CodeMeaning, { lang }: Reader): string {
  const t = dictionary(lang);
  const where = hops.length > 0 ? hops.map((hop) => t.hop[hop]).join(t.listSeparator) : t.whereUnknown;
  const names = stages.map((stage) => t.stage[stage]).join(t.listSeparator);
  return where + (names && t.inParentheses(t.label(t.stageLabel) + names));
}

function retryOf(retry: CodeMeaning['retry'], reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const facts: Line[] = [
    [strong(link(reader, guideUrl(lang, 'retrying-safely'), t.sendAgain)), ` ${formatAgain(retry, lang)}`],
    ...(retry.again === 'no-need'
      ? []
      : [
          [strong(t.reachedOrigin), ` ${t.reached[retry.reached]}`],
          [strong(t.nextTurn), ` ${t.turn[retry.turn]}`],
        ]),
  ];
  return [list(facts), ...(retry.because ? [paragraph(sentence(retry.because[lang], reader))] : [])];
}

function actionsOf(actions: Meaning['actions'], reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { operators, visitors } = actionsFor(actions);
  return [
    ...(operators.length > 0
      ? [
          heading(4, t.forOperators),
          list(
            operators.map((action) => [strong(t.role[action.who]), ' ', ...sentence(action[lang], reader)]),
            true,
          ),
        ]
      : []),
    ...(visitors.length > 0 ? [heading(4, t.forVisitors), list(visitors.map((action) => sentence(action[lang], reader)))] : []),
  ];
}

/** How to confirm a meaning. A command that an earlier section has is named, as on the page. */
function checksOf(meaning: CodeMeaning, earlier: readonly CodeMeaning[], reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { checks } = model();
  const above = new Set(earlier.flatMap((other) => other.checks));
  const found = (ids: readonly string[]) => ids.map((id) => checks.get(id)!);
  // What may change something on the server comes last.
  const here = found(meaning.checks.filter((id) => !above.has(id))).toSorted((a, b) => Number(sendsBody(a)) - Number(sendsBody(b)));
  const places = new Set(here.map(({ from }) => from));
  const remarks = (
    [
      [needsTimeout, t.needsTimeout],
      [needsOpenSsl, t.needsOpenSsl],
      [showsFields, t.fieldNames],
    ] as const
  ).flatMap(([applies, words]) => (here.some((check) => applies(check)) ? [words] : []));
  const repeated = found(meaning.checks.filter((id) => above.has(id)));
  return [
    ...(meaning.evidence ? [paragraph(sentence(meaning.evidence[lang], reader))] : []),
    ...(here.some(asksOrigin) ? [paragraph(t.originCaveat)] : []),
    ...(places.size === 1 ? [paragraph(t.runFrom[here[0].from])] : []),
    ...here.flatMap((check) => checkOf(check, meaning.code, places.size > 1, reader)),
    ...(remarks.length > 0 ? [paragraph(remarks.join(t.sentenceSeparator))] : []),
    ...(repeated.length > 0 ? [paragraph(`${t.checksAbove} ${repeated.map(({ title }) => title[lang]).join(t.listSeparator)}`)] : []),
    ...(meaning.differs.length > 0 ? [heading(4, t.toldApart), differencesOf(meaning, reader)] : []),
  ];
}

function checkOf(check: Check, number: number, saysWhere: boolean, reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const withCode = (text: string) => text.replaceAll('{code}', String(number));
  const spans = (texts: readonly string[]) =>
    joined(
      texts.map((text) => span(expectedOutput(text, number))),
      ' ',
    );
  const [before, after] = t.without.split('{parts}');
  return [
    heading(4, check.title[lang]),
    ...(saysWhere ? [paragraph(t.runFrom[check.from])] : []),
    ...(sendsBody(check) ? [paragraph(t.sendsBody)] : []),
    command(check.command),
    list(
      check.findings.map((finding): Line => [
        ...spans(finding.expect),
        ...(finding.absent ? [` ${before}`, ...spans(finding.absent), after] : []),
        t.label(''),
        ...sentence(withCode(finding[lang]), reader),
        ...(finding.manual ? [` ${t.notRunByUs} `, ...sentence(finding.manual[lang], reader)] : []),
      ]),
    ),
    ...(check.note ? [paragraph(sentence(withCode(check.note[lang]), reader))] : []),
  ];
}

/** A meaning as a link, with its sender where that is another. */
function linkTo(id: string, from: string, reader: Reader): Line {
  const { meaningById, senders } = model();
  const { code, sender, name } = meaningById.get(id)!;
  const { lang } = reader;
  return [
    link(reader, codeUrl(lang, code, sender), `${code} ${name[lang]}`),
    sender === from ? '' : ` ${senders.get(sender)!.short[lang]}`,
  ];
}

const differencesOf = ({ differs, sender }: CodeMeaning, reader: Reader): RootContent =>
  list(
    differs.map((difference): BlockContent[] => [
      paragraph(linkTo(difference.from, sender, reader)),
      paragraph(sentence(difference[reader.lang], reader)),
    ]),
  );

function relatedOf({ related, sender, category }: CodeMeaning, reader: Reader): RootContent {
  const { lang } = reader;
  const t = dictionary(lang);
  const { categories, meanings, senders } = model();
  return list([
    ...related.map((id) => linkTo(id, '', reader)),
    [`${t.category} `, link(reader, categoryUrl(lang, category), categories.get(category)!.title[lang])],
    [link(reader, senderUrl(lang, sender), t.codesOf(senders.get(sender)!.short[lang]))],
    ...(equivalentsIn(meanings, [category]).length > 0 ? [[link(reader, `${equivalentsUrl(lang)}#${category}`, t.equivalents)]] : []),
  ]);
}

/** A correction of the source document: what it says, what is correct, and why. */
export function correctionList({ kind, line, says, correct, because }: Correction, reader: Reader): ReturnType<typeof list> {
  const { lang } = reader;
  const t = dictionary(lang);
  return list([
    [strong(t.sourceSays), ' ', ...sentence(says[lang], reader), ` ${t.correctionKind[kind]} · ${t.sourceLine(line)}`],
    [strong(t.correctIs), ' ', ...sentence(correct[lang], reader)],
    [strong(t.because), ' ', ...sentence(because[lang], reader)],
  ]);
}
