/** The link preview of every code and language, and one per language for all other pages. */
import { CLASSES, isFailure, type Code } from '../model/code.ts';
import { HOPS, STAGES } from '../content/schema.ts';
import { LANGS, type Lang } from '../languages.ts';
import { dictionary } from '../i18n/index.ts';
import { model } from '../model/index.ts';
import { headingOf } from '../model/names.ts';
import { lightColor } from '../styles/token.ts';
import tokens from '../styles/tokens.css?raw';
import { SITE_PREVIEW } from '../urls.ts';
import { card, type CardContent, type Element } from './card.ts';

/** More senders than these are not read in a chat window. */
const SENDERS = 3;

const color = (name: string) => lightColor(tokens, name);
const colors = (tone: string): CardContent['colors'] => ({
  tone: color(tone),
  ink: color('ink'),
  soft: color('ink-soft'),
  line: color('line-strong'),
  paper: color('paper'),
});

/** Keyed by `<lang>/<code>` or `<lang>/site`. */
export function allCards(): Map<string, Element> {
  const { codes } = model();
  const cards = new Map<string, Element>();
  for (const lang of LANGS) {
    cards.set(`${lang}/${SITE_PREVIEW}`, siteCard(lang));
    for (const code of codes) cards.set(`${lang}/${code.code}`, codeCard(code, lang));
  }
  return cards;
}

function siteCard(lang: Lang): Element {
  const t = dictionary(lang);
  return card({
    lang,
    names: [t.homeTitle],
    subtitle: CLASSES.map((codeClass) => t.classTitle[codeClass].replace(/ .*/, '')).join(' · '),
    hops: [],
    stages: [],
    failed: false,
    words: { client: t.client, edge: t.edge, origin: t.origin, stages: '' },
    colors: colors('class-5xx'),
  });
}

function codeCard(code: Code, lang: Lang): Element {
  const t = dictionary(lang);
  const { senders } = model();
  const { names, more } = headingOf(code, lang);
  const shorts = code.meanings.map(({ sender }) => senders.get(sender)!.short[lang]);
  const places = code.meanings.flatMap(({ hops }) => hops);
  // Where senders differ, every place that one of them means.
  const hops = HOPS.filter((hop) => places.includes(hop));
  const stages = STAGES.filter((stage) => code.meanings.some((meaning) => meaning.stages.includes(stage)));
  return card({
    lang,
    code: code.code,
    names,
    ...(more > 0 ? { more: t.moreNames(more) } : {}),
    subtitle: shorts.slice(0, SENDERS).join(' · ') + (shorts.length > SENDERS ? ` +${shorts.length - SENDERS}` : ''),
    hops,
    stages,
    failed: isFailure(code.code),
    words: { client: t.client, edge: t.edge, origin: t.origin, stages: stages.map((stage) => t.stage[stage]).join(t.listSeparator) },
    colors: colors(`class-${code.codeClass}`),
  });
}
