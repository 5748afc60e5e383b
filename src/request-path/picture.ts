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
}

const WIDTH = 288;
const LINE = 18;
const RADIUS = 9;
const NODES = { client: 38, edge: 112, origin: 254 };
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
 * @example
 * pathPicture({ hops: ['edge'] }).marks // => [112]
 */
export function pathPicture({
  hops,
  stages = [],
  failed = true,
  labelWidth = 0,
}: {
  hops: readonly Hop[];
  stages?: readonly Stage[];
  failed?: boolean;
  labelWidth?: number;
}): PathPicture {
  const marks = HOPS.filter((hop) => hops.includes(hop)).flatMap((hop) =>
    hop === 'edge-origin' && stages.length > 0 ? stages.map(tickX) : [HOP_X[hop]],
  );
  const half = labelWidth / 2;
  const middle = stages.length > 0 ? (tickX(stages[0]) + tickX(stages.at(-1)!)) / 2 : undefined;
  return {
    width: WIDTH,
    height: stages.length > 0 ? 76 : 58,
    line: LINE,
    radius: RADIUS,
    nodes: NODES,
    ticks: STAGES.map(tickX),
    marks,
    ...(failed && marks.length === 1 ? { broken: marks[0] } : {}),
    ...(middle === undefined ? {} : { label: Math.min(Math.max(middle, half), WIDTH - half) }),
  };
}

/** Characters that UAX #11 calls wide or full-width, Japanese punctuation included. */
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * The approximate width of a text in ems: 1 for a full-width character, 0.55 for any other.
 *
 * @example
 * ems('証明書 OK') // => 4.65
 */
export function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (FULL_WIDTH.test(character) ? 1 : 0.55), 0);
}
