/** A link preview as elements that satori lays out. In a chat window it is about 400 pixels wide, so its text is large. */
import type { Hop, Stage } from '../content/schema.ts';
import type { Lang } from '../languages.ts';
import { phrasesOf } from '../text/phrases.ts';
import { ems, pathPicture } from '../request-path/picture.ts';

/** The size of a preview in pixels: what chat windows expect of `og:image` (The Open Graph protocol). */
export const CARD = { width: 1200, height: 630 };

/** A name with what stands before and behind it in regular weight. */
interface CardName {
  /** Whose name it is, with what separates the two. */
  label?: string;
  name: string;
  /** That there are others. */
  behind?: string;
}

/** What a link preview shows. */
export interface CardContent {
  lang: Lang;
  /** The number; left out for pages that are not about a code. */
  code?: number;
  /** The names of the code, or the title of the page; each begins a line. */
  names: CardName[];
  /** Who has the code, or what the page is about; empty where the names say so. */
  subtitle: string;
  hops: Hop[];
  stages: Stage[];
  failed: boolean;
  /** The labels of the picture of the path. */
  labels: { client: string; edge: string; origin: string; stages: string };
  colors: { tone: string; ink: string; soft: string; line: string; paper: string };
}

/** An element in the shape that satori takes. */
export interface CardElement {
  type: string;
  props: { style?: Record<string, string | number>; children?: CardElement[] | string; [attribute: string]: unknown };
}

const PADDING = 64;
const SCALE = (CARD.width - 2 * PADDING) / pathPicture({ hops: [] }).width;
/** Font sizes to try for the names, the largest first, each with the lines that it leaves room for. */
const NAME_SIZES = [
  { size: 72, lines: 1 },
  { size: 64, lines: 2 },
  { size: 54, lines: 2 },
  { size: 44, lines: 3 },
  { size: 38, lines: 4 },
];
const LABEL_SIZE = 30;

const box = (style: Record<string, string | number>, children: CardElement[] | string): CardElement => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/**
 * The elements of a link preview.
 *
 * @example
 * card({ code: 524, names: [{ name: 'A timeout' }], … }).props.children // => [ …, { type: 'svg', … } ]
 */
export function card({ lang, code, names, subtitle, hops, stages, failed, labels, colors }: CardContent): CardElement {
  const width = CARD.width - 2 * PADDING;
  // 0.93: the names are bold, and bold letters are wider than `ems` assumes.
  const rows = names.map((each) => piecesOf(each, lang));
  const linesAt = (size: number) => rows.reduce((sum, pieces) => sum + linesOf(pieces, (0.93 * width) / size), 0);
  // Two names are told apart most easily where neither breaks.
  const { size } =
    NAME_SIZES.find(({ size }) => rows.length > 1 && linesAt(size) === rows.length) ??
    NAME_SIZES.find(({ size, lines }) => linesAt(size) <= lines) ??
    NAME_SIZES.at(-1)!;
  const picture = pathPicture({ hops, stages, failed, labelWidth: (ems(labels.stages) * LABEL_SIZE) / SCALE });
  const label = (text: string, x: number, y: number, color: string, bold = false) =>
    box(
      {
        position: 'absolute',
        left: x * SCALE - width / 2,
        top: y,
        width,
        justifyContent: 'center',
        color,
        fontSize: LABEL_SIZE,
        fontWeight: bold ? 700 : 400,
      },
      text,
    );
  const below = (picture.line + picture.radius) * SCALE + 8;
  return box(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: CARD.width,
      height: CARD.height,
      padding: `32px ${PADDING}px 24px`,
      borderLeft: `24px solid ${colors.tone}`,
      paddingLeft: PADDING - 24,
      backgroundColor: colors.paper,
      color: colors.ink,
      fontFamily: 'BIZ UDPGothic',
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'center' }, [
        box(
          { fontSize: code === undefined ? 96 : 150, fontWeight: 700, lineHeight: 1, color: colors.tone },
          code === undefined ? 'Edge Status' : String(code),
        ),
        ...(code === undefined ? [] : [box({ fontSize: 34, fontWeight: 700, alignSelf: 'flex-start' }, 'Edge Status')]),
      ]),
      box(
        { flexDirection: 'column', marginTop: 10, fontSize: size, fontWeight: 700, lineHeight: 1.25 },
        rows.map((pieces) =>
          box(
            { flexWrap: 'wrap' },
            pieces.map(({ text, space, bold }) =>
              box({ ...(space ? { marginRight: `${SPACE}em` } : {}), ...(bold ? {} : { fontWeight: 400, color: colors.soft }) }, text),
            ),
          ),
        ),
      ),
      ...(subtitle ? [box({ marginTop: 10, fontSize: 36, color: colors.soft }, subtitle)] : []),
      box({ position: 'relative', marginTop: 'auto', width, height: below + (picture.label === undefined ? 1.2 : 2.4) * LABEL_SIZE }, [
        {
          type: 'svg',
          props: {
            width,
            height: (picture.line + picture.radius + 2) * SCALE,
            viewBox: `0 0 ${picture.width} ${picture.line + picture.radius + 2}`,
            children: drawing(picture, failed, colors),
          },
        },
        label(labels.client, picture.nodes.client, below, colors.soft),
        label(labels.edge, picture.nodes.edge, below, colors.soft),
        label(labels.origin, picture.nodes.origin, below, colors.soft),
        ...(picture.label === undefined ? [] : [label(labels.stages, picture.label, below + 1.25 * LABEL_SIZE, colors.tone, true)]),
      ]),
    ],
  );
}

/** An unbreakable piece of a name. */
interface Piece {
  text: string;
  /** Whether a space follows. */
  space: boolean;
  bold: boolean;
}
/** The width of a space in ems. */
const SPACE = 0.3;

/** A name in pieces, with what stands before and behind it. */
function piecesOf({ label = '', name, behind = '' }: CardName, lang: Lang): Piece[] {
  const parts = [
    { text: label, bold: false },
    { text: name, bold: true },
    { text: behind, bold: false },
  ];
  return parts.flatMap(({ text, bold }, part) => {
    const pieces = text
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => phrasesOf(word, lang).map((phrase, index, { length }) => ({ text: phrase, space: index === length - 1, bold })));
    const last = pieces.at(-1);
    if (last) last.space = text.endsWith(' ') || (parts[part + 1]?.text.startsWith(' ') ?? false);
    return pieces;
  });
}

/**
 * The number of lines that pieces take.
 *
 * @param width the width of a line in ems
 */
function linesOf(pieces: Piece[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { text, space } of pieces) {
    const length = ems(text);
    if (used > 0 && used + length > width) {
      lines++;
      used = 0;
    }
    used += length + (space ? SPACE : 0);
  }
  return lines;
}

/** The picture of the path as the children of an `<svg>` element. */
function drawing(
  { line, radius, nodes, ticks, marks, broken }: ReturnType<typeof pathPicture>,
  failed: boolean,
  { tone, line: gray, paper }: CardContent['colors'],
): CardElement[] {
  const stroke = { stroke: gray, strokeWidth: 2, fill: 'none' };
  const path = (d: string, attributes: Record<string, unknown>): CardElement => ({ type: 'path', props: { d, ...attributes } });
  const circle = (x: number, attributes: Record<string, unknown>): CardElement => ({
    type: 'circle',
    props: { cx: x, cy: line, r: radius, ...attributes },
  });
  return [
    path(`M${nodes.client} ${line}H${broken ?? nodes.origin}`, stroke),
    ...(broken === undefined ? [] : [path(`M${broken} ${line}H${nodes.origin}`, { ...stroke, strokeDasharray: '2 4' })]),
    path(ticks.map((x) => `M${x} ${line - 4}v8`).join(''), stroke),
    ...Object.values(nodes).map((x) => circle(x, { ...stroke, fill: paper })),
    ...marks.flatMap((x) => [
      circle(x, { fill: tone, stroke: paper, strokeWidth: 2 }),
      path(failed ? `M${x - 4} ${line - 4}l8 8m0-8l-8 8` : `M${x - 4} ${line}l3 3 5-6`, {
        stroke: paper,
        strokeWidth: 2,
        strokeLinecap: 'round',
        fill: 'none',
      }),
    ]),
  ];
}
