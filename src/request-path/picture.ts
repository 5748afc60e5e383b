/** The picture of the path of a request, client → edge → origin, as numbers from which both pages and link previews draw it. */
import { HOPS, STAGES, type Hop, type Stage } from '../content/schema.ts';

/** The picture in its own units. On the narrowest screens, a unit is at least a CSS pixel. */
export interface PathPicture {
  width: number;
  height: number;
  /** The y coordinate of the path, on which nodes, ticks and marks are. */
  line: number;
  /** The radius of nodes and marks. */
  radius: number;
  /** The x coordinates of client, edge and origin. */
  nodes: Record<'client' | 'edge' | 'origin', number>;
  /** The x coordinates of the stages between edge and origin, in their order. */
  ticks: number[];
  /** The x coordinates of the marks: where it happens. */
  marks: number[];
  /** The x coordinate from which on nothing was reached; left out where the sources do not tell, or nothing failed. */
  broken?: number;
  /** The x coordinate of the middle of the label, which names the marked stages; left out without stages. */
  label?: number;
  /** The distance of the lines of the label. */
  labelLine: number;
}

const WIDTH = 288;
const LINE = 18;
const RADIUS = 9;
/** The first is so far from the edge of the picture that the longest name of a client fits around it in any font. */
const NODES = { client: 42, edge: 112, origin: 254 };
/** The distance of the lines of the label, a fifth more than the size of its letters on pages. */
const LABEL_LINE = 15;
const FIRST_TICK = NODES.edge + 22;
const TICK_DISTANCE = (NODES.origin - 22 - FIRST_TICK) / (STAGES.length - 1);
const tickX = (stage: Stage) => FIRST_TICK + STAGES.indexOf(stage) * TICK_DISTANCE;
/** The x coordinates at which hops are marked when the stage is not given. */
const HOP_X: Record<Hop, number> = {
  'client-edge': (NODES.client + NODES.edge) / 2,
  edge: NODES.edge,
  'edge-origin': (NODES.edge + NODES.origin) / 2,
  origin: NODES.origin,
};

/**
 * The picture with the given hops marked.
 *
 * @param stages between edge and origin, in the order of STAGES
 * @param failed whether it is a failure; then nothing beyond a single mark was reached
 * @param labelWidth the width of the label, so that it ends inside the picture
 * @param labelLines how many lines the label has
 * @example
 * pathPicture({ hops: ['edge'] }).marks // => [112]
 */
export function pathPicture({
  hops,
  stages = [],
  failed = true,
  labelWidth = 0,
  labelLines = 1,
}: {
  hops: readonly Hop[];
  stages?: readonly Stage[];
  failed?: boolean;
  labelWidth?: number;
  labelLines?: number;
}): PathPicture {
  const marks = HOPS.filter((hop) => hops.includes(hop)).flatMap((hop) =>
    hop === 'edge-origin' && stages.length > 0 ? stages.map(tickX) : [HOP_X[hop]],
  );
  const half = labelWidth / 2;
  const middle = stages.length > 0 ? (tickX(stages[0]) + tickX(stages.at(-1)!)) / 2 : undefined;
  return {
    width: WIDTH,
    height: stages.length > 0 ? 76 + (labelLines - 1) * LABEL_LINE : 58,
    line: LINE,
    radius: RADIUS,
    nodes: NODES,
    ticks: STAGES.map(tickX),
    marks,
    ...(failed && marks.length === 1 ? { broken: marks[0] } : {}),
    labelLine: LABEL_LINE,
    ...(middle === undefined ? {} : { label: Math.min(Math.max(middle, half), WIDTH - half) }),
  };
}

/** Characters that UAX #11 calls wide or full-width, Japanese punctuation included. */
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How wide characters are on average, in ems. */
interface CharacterWidths {
  fullWidth: number;
  other: number;
}
/** In a font as system interfaces use. */
const USUAL: CharacterWidths = { fullWidth: 1, other: 0.55 };
/** Capitals in the widest fonts that readers have, bold (Verdana, DejaVu Sans), with the letter-spacing of WCAG 2.2, 1.4.12: 0.12 ems. */
const WIDEST: CharacterWidths = { fullWidth: 1.14, other: 0.87 };

/**
 * The approximate width of a text in ems: in the usual fonts, 1 for a full-width character, 0.55 for any other.
 *
 * @example
 * ems('証明書 OK') // => 4.65
 */
export function ems(text: string, { fullWidth, other } = USUAL): number {
  return [...text].reduce((sum, character) => sum + (FULL_WIDTH.test(character) ? fullWidth : other), 0);
}

/**
 * The names of stages in as few lines as fit into the picture in any font. A line in a picture does not break by itself.
 *
 * @param separator between two names; at the end of a line, without its space
 * @param fontSize in units of the picture
 * @returns the lines, and the width of the widest of them in units of the picture
 * @example
 * stageLines(['DNS', 'TCP connect', 'TLS handshake'], ', ', 12).lines // => ['DNS, TCP connect,', 'TLS handshake']
 */
export function stageLines(names: readonly string[], separator: string, fontSize: number): { lines: string[]; width: number } {
  const widthOf = (text: string) => ems(text.trim(), WIDEST) * fontSize;
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    const part = index < names.length - 1 ? name + separator : name;
    const joined = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && widthOf(joined) <= WIDTH) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return { lines: lines.map((line) => line.trim()), width: Math.max(0, ...lines.map(widthOf)) };
}
