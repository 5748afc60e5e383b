/** The link previews of the site: one for every code and language, and one per language for all other pages. */
import { CLASSES, isFailure, type Code } from '../model/code.ts';
import { HOPS, STAGES } from '../content/schema.ts';
import { LANGS, type Lang } from '../languages.ts';
import { dictionary } from '../i18n/index.ts';
import { model } from '../model/index.ts';
import { headingOf } from '../model/names.ts';
import { lightColor } from '../styles/token.ts';
import tokens from '../styles/tokens.css?raw';
import { SITE_PREVIEW } from '../urls.ts';
import { card, type CardContent, type CardElement } from './card.ts';

/** How many senders a preview names. In a chat window, nobody would read more. */
const MAX_SENDERS = 3;

const color = (name: string) => lightColor(tokens, name);
const colors = (tone: string): CardContent['colors'] => ({
  tone: color(tone),
  ink: color('ink'),
  soft: color('ink-soft'),
  line: color('line-strong'),
  paper: color('paper'),
});

/** All link previews, keyed by `<lang>/<code>` or `<lang>/site`. */
export function allCards(): Map<string, CardElement> {
  const { codes } = model();
  const cards = new Map<string, CardElement>();
  for (const lang of LANGS) {
    cards.set(`${lang}/${SITE_PREVIEW}`, siteCard(lang));
    for (const code of codes) cards.set(`${lang}/${code.code}`, codeCard(code, lang));
  }
  return cards;
}

function siteCard(lang: Lang): CardElement {
  const t = dictionary(lang);
  return card({
    lang,
    names: [t.homeTitle],
    subtitle: CLASSES.map((codeClass) => t.classTitle[codeClass].replace(/ .*/, '')).join(' · '),
    hops: [],
    stages: [],
    failed: false,
    labels: { client: t.client, edge: t.edge, origin: t.origin, stages: '' },
    colors: colors('class-5xx'),
  });
}

function codeCard(code: Code, lang: Lang): CardElement {
  const t = dictionary(lang);
  const { senders } = model();
  const { names, more } = headingOf(code, lang);
  const shorts = code.meanings.map(({ sender }) => senders.get(sender)!.short[lang]);
  // Where senders differ, every hop and stage of any of them.
  const hops = HOPS.filter((hop) => code.meanings.some((meaning) => meaning.hops.includes(hop)));
  const stages = STAGES.filter((stage) => code.meanings.some((meaning) => meaning.stages.includes(stage)));
  return card({
    lang,
    code: code.code,
    names,
    ...(more > 0 ? { more: t.moreNames(more) } : {}),
    subtitle: shorts.slice(0, MAX_SENDERS).join(' · ') + (shorts.length > MAX_SENDERS ? ` +${shorts.length - MAX_SENDERS}` : ''),
    hops,
    stages,
    failed: isFailure(code.code),
    labels: { client: t.client, edge: t.edge, origin: t.origin, stages: stages.map((stage) => t.stage[stage]).join(t.listSeparator) },
    colors: colors(`class-${code.codeClass}`),
  });
}
