/** The link previews of the site: one for every code and language, and one per language for all other pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES, isFailure, type Code } from '../model/code.ts';
import { HOPS, STAGES } from '../content/schema.ts';
import { LANGS, type Lang } from '../languages.ts';
import { dictionary } from '../i18n/index.ts';
import { model } from '../model/index.ts';
import { headingOf } from '../model/names.ts';
import { lightColor } from '../styles/token.ts';
import { formatUse, labelOf } from '../text/title.ts';
import { SITE_PREVIEW } from '../urls.ts';
import { card, type CardContent, type CardElement } from './card.ts';

/** How many senders a preview names; more are counted. In a chat window, nobody would read more. */
const MAX_SENDERS = 3;

/** The colors of a preview, by the token that gives it its tone. */
type ColorsOf = (tone: string) => CardContent['colors'];

/** The colors of all previews, as the tokens of the project in the working directory have them. */
function readColors(): ColorsOf {
  const tokens = readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
  const color = (name: string) => lightColor(tokens, name);
  const shared = { ink: color('ink'), soft: color('ink-soft'), line: color('line-strong'), paper: color('paper') };
  return (tone) => ({ tone: color(tone), ...shared });
}

/** All link previews, keyed by `<lang>/<code>` or `<lang>/site`. */
export function allCards(): Map<string, CardElement> {
  const { codes } = model();
  const colors = readColors();
  const cards = new Map<string, CardElement>();
  for (const lang of LANGS) {
    cards.set(`${lang}/${SITE_PREVIEW}`, siteCard(lang, colors));
    for (const code of codes) cards.set(`${lang}/${code.code}`, codeCard(code, lang, colors));
  }
  return cards;
}

function siteCard(lang: Lang, colors: ColorsOf): CardElement {
  const t = dictionary(lang);
  return card({
    lang,
    names: [{ name: t.homeTitle }],
    subtitle: CLASSES.map((codeClass) => t.classTitle[codeClass].replace(/ .*/, '')).join(' · '),
    hops: [],
    stages: [],
    failed: false,
    labels: { client: t.client, edge: t.edge, origin: t.origin, stages: '' },
    colors: colors('class-5xx'),
  });
}

function codeCard(code: Code, lang: Lang, colors: ColorsOf): CardElement {
  const t = dictionary(lang);
  const { senders } = model();
  const { names, isPartial, hasOthers, use } = headingOf(code, lang);
  const shorts = code.meanings.map(({ sender }) => senders.get(sender)!.short[lang]);
  const users = use && (isPartial || shorts.length > MAX_SENDERS) ? formatUse(use, lang) : shorts.join(' · ');
  // Where senders differ, every hop and stage of any of them.
  const hops = HOPS.filter((hop) => code.meanings.some((meaning) => meaning.hops.includes(hop)));
  const stages = STAGES.filter((stage) => code.meanings.some((meaning) => meaning.stages.includes(stage)));
  return card({
    lang,
    code: code.code,
    names: names.map(({ name, senders: ids }) => ({
      label: labelOf(ids, senders, lang),
      name,
      behind: hasOthers ? t.andOthers : '',
    })),
    subtitle: names.length > 1 ? '' : users,
    hops,
    stages,
    failed: isFailure(code.code),
    labels: { client: t.client, edge: t.edge, origin: t.origin, stages: stages.map((stage) => t.stage[stage]).join(t.listSeparator) },
    colors: colors(`class-${code.codeClass}`),
  });
}
