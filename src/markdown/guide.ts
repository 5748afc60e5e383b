/** A guide as Markdown: its own text, and what its components show, which is written from the facts. */
import type { Heading, RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { AGAIN, STAGES, type Citation, type Client } from '../content/schema.ts';
import { contentOnce } from '../content/once.ts';
import type { GuideComponent } from '../content/guide.ts';
import { formatDay, formatNumber } from '../i18n/format.ts';
import { dictionary } from '../i18n/index.ts';
import { isFailure } from '../model/code.ts';
import type { LocalGuide } from '../model/guides.ts';
import { model } from '../model/index.ts';
import { answersOf, risksOf } from '../model/retries.ts';
import { citationUrl } from '../text/citations.ts';
import { addressOf } from '../text/prose.ts';
import { copiedOf, exampleOf, fileOf, nameInLog, sectionOf, siteAddress } from '../text/recipes.ts';
import { codeUrl, senderUrl, valueUrl } from '../urls.ts';
import { correctionList } from './code.ts';
import { codeLinks, markList, sourceList } from './facts.ts';
import { code as span, copied, heading, joined, link, paragraph, sentence, strong, table, type Line, type Reader } from './nodes.ts';

/** What a guide says below its title and its summary. */
export function guideBody({ id, sources }: LocalGuide, reader: Reader): RootContent[] {
  const body = contentOnce().guides.get(id)!.body!;
  return [
    ...('children' in body ? body.children.flatMap((node) => translated(node, reader)) : []),
    ...(sources.length > 0 ? [heading(2, dictionary(reader.lang).sources), sourceList(sources, reader)] : []),
  ];
}

/** The components of guides as what they show. */
const COMPONENTS: Record<GuideComponent, (reader: Reader) => RootContent[]> = {
  AllSenderMarks: allSenderMarks,
  AnswersByCode: answersByCode,
  Corrections: corrections,
  LogFields: logFields,
  RequestPath: requestPath,
  RetryingClients: retryingClients,
  RunbookRecipes: runbookRecipes,
};

/** A node of the guide as it is written: components give way to what they show, and links lead to pages. */
function translated(node: MdastNode, reader: Reader): RootContent[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return COMPONENTS[node.name as GuideComponent](reader);
  const children = 'children' in node ? { children: node.children.flatMap((child) => translated(child, reader)) } : {};
  const url = node.type === 'link' ? { url: new URL(addressOf(node.url, reader.lang), reader.site).href } : {};
  // Where a node stood in its file, and the id of a heading, mean nothing in Markdown.
  return [{ ...node, position: undefined, data: undefined, ...children, ...url } as RootContent];
}

function allSenderMarks(reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  return [...model().senders]
    .filter(([, { evidence }]) => evidence.length > 0)
    .flatMap(([id, { name, evidence, requestIdHeader }]) => [
      heading(3, link(reader, senderUrl(lang, id), name[lang])),
      markList(evidence, reader)!,
      ...(requestIdHeader ? [paragraph([`${t.requestIdHeader} `, span(requestIdHeader)])] : []),
    ]);
}

function answersByCode(reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { codes, senders } = model();
  const answers = AGAIN.filter((again) => again !== 'no-need');
  const rows = codes
    .filter(({ code }) => isFailure(code))
    .map((code): Line[] => {
      const byAnswer = new Map(answersOf(code).map(({ again, meanings }) => [again, meanings]));
      const shown = (again: (typeof answers)[number]) => (byAnswer.get(again) ?? []).map(({ sender }) => senders.get(sender)!.short[lang]);
      return [link(reader, codeUrl(lang, code.code), String(code.code)), ...answers.map((again) => shown(again).join(t.listSeparator))];
    });
  return [table([t.codes, ...answers.map((again) => `${t.againMark[again]} ${t.again[again]}`)], rows)];
}

function corrections(reader: Reader): RootContent[] {
  const { lang } = reader;
  const { meanings, senders } = model();
  const all = meanings
    .flatMap((meaning) => meaning.corrections.map((correction) => ({ meaning, correction })))
    .sort((a, b) => a.correction.line - b.correction.line);
  return [...Map.groupBy(all, ({ meaning }) => meaning.sender)].flatMap(([sender, ofSender]) => [
    heading(3, senders.get(sender)!.short[lang]),
    ...ofSender.flatMap(({ meaning, correction }) => [
      paragraph(link(reader, codeUrl(lang, meaning.code, sender), `${meaning.code} ${meaning.name[lang]}`)),
      correctionList(correction, reader),
    ]),
  ]);
}

function requestPath({ lang }: Reader): RootContent[] {
  const t = dictionary(lang);
  return [paragraph([strong(t.stagesLabel), t.label('') + STAGES.map((stage) => t.stage[stage]).join(' → ')])];
}

/** The codes after which a client sends again, as text. */
function repeatedBy({ codes, except }: Client, { lang }: Reader): string {
  const t = dictionary(lang);
  if (codes.length === 0) return t.repeatsNone;
  const listed = codes.map((code) => (typeof code === 'number' ? code : code.map((end) => formatNumber(end, lang)).join('–')));
  return listed.join(' ') + (except ? t.repeatsAllBut(except.join(' ')) : '');
}

function retryingClients(reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { clients, codes } = model();
  const yesOrNo = (is: boolean) => (is ? t.yes : t.no);
  const rows = [...clients.values()].map((client): Line[] => [
    [client.name, ' ', ...(client.option ? [`${t.switchedOnBy} `, span(client.option)] : [t.onByDefault])],
    repeatedBy(client, reader),
    client.codes.length > 0 ? yesOrNo(client.repeatsPost) : '',
    yesOrNo(client.repeatsPostAfterReset),
    t.retryAfter[client.retryAfter],
  ]);
  const head = [t.client, t.repeatsAfter, `${t.repeatsPost} ${t.afterCode}`, `${t.repeatsPost} ${t.afterReset}`, span('Retry-After')];
  return [table(head, rows), ...[...clients.values()].flatMap((client) => clientSection(client, risksOf(client, codes), reader))];
}

function clientSection(client: Client, { doubled, useless, missed }: ReturnType<typeof risksOf>, reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { sources } = model();
  const risks = [
    [t.retryDoubled, doubled],
    [t.retryUseless, useless],
    [t.retryMissed, missed],
  ] as const;
  const depth: Heading['depth'] = 3;
  return [
    heading(depth, `${client.name} ${client.version}`),
    paragraph(sentence(client.note[lang], reader)),
    ...risks.filter(([, codes]) => codes.length > 0).map(([label, codes]) => paragraph([`${label} `, ...codeLinks(codes, reader, ' ')])),
    paragraph([
      t.label(t.sources),
      ...joined(
        client.sources.map(({ source, locator }): Line => {
          const document = sources.get(source)!;
          return [link(reader, citationUrl(document, locator), document.title), ` (${locator})`];
        }),
        t.listSeparator,
      ),
    ]),
  ];
}

/** Where it was read what a log holds, or how a tool makes a link. */
function readIn(citations: readonly Citation[], reader: Reader): RootContent {
  const { lang } = reader;
  const t = dictionary(lang);
  const { sources } = model();
  const documents = [...Map.groupBy(citations, ({ source }) => source)].map(([source, of]): Line => {
    const document = sources.get(source)!;
    const locator = of.map((citation) => citation.locator).join(t.listSeparator);
    return [link(reader, citationUrl(document, locator), document.title), ` (${locator})`];
  });
  const [checked] = citations.map((citation) => citation.checked).sort();
  return paragraph([
    t.label(t.sources),
    ...joined(documents, t.listSeparator),
    `${t.listSeparator}${t.checked} ${formatDay(checked, lang)}`,
  ]);
}

function logFields(reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { fields, senders } = model();
  const all = [...fields.values()];
  const rows = all.map((field): Line[] => [
    link(reader, senderUrl(lang, field.sender), senders.get(field.sender)!.short[lang]),
    span(field.name),
    span(valueUrl(field.example) + sectionOf(field)),
  ]);
  return [
    table([t.filterSender, t.logField, t.logFieldExample], rows),
    readIn(
      all.flatMap(({ sources }) => sources),
      reader,
    ),
  ];
}

function runbookRecipes(reader: Reader): RootContent[] {
  const { lang } = reader;
  const t = dictionary(lang);
  const { fields, recipes, senders } = model();
  const all = [...fields.values()];
  const site = siteAddress(reader.site);
  return [...recipes.values()].flatMap(({ name, how, templates, sources }) => [
    heading(3, name),
    paragraph(sentence(how[lang], reader)),
    ...templates.flatMap((template): RootContent[] => [
      ...(template.form ? [heading(4, template.form[lang])] : []),
      ...(template.accepts ? [paragraph([`${t.recipeAccepts} `, span(template.accepts)])] : []),
      ...(template.around ? [copied(exampleOf(template, all, site)!)] : []),
      ...(template.together
        ? [copied(fileOf(template, all, site))]
        : copiedOf(template, all, site).flatMap(({ fields: of, text }) => [
            paragraph(
              template.per === 'sender'
                ? senders.get(of[0].sender)!.short[lang]
                : joined(
                    of.map((field) => span(nameInLog(field))),
                    t.listSeparator,
                  ),
            ),
            copied(text),
          ])),
    ]),
    readIn(sources, reader),
  ]);
}
