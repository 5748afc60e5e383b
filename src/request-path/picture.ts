/** The picture of the path of a request, client → edge → origin, as numbers: what a page and a link preview draw alike. */
import { HOPS, STAGES, type Hop, type Stage } from '../content/schema.ts';

/** Lengths are in units of the picture, one of which is at least a CSS pixel on the narrowest screens. */
export interface PathPicture {
  width: number;
  height: number;
  /** The height of the line on which everything stands. */
  line: number;
  /** Of nodes and marks. */
  radius: number;
  /** Where client, edge and origin stand. */
  nodes: Record<'client' | 'edge' | 'origin', number>;
  /** Where the stages between edge and origin stand, in their order. */
  ticks: number[];
  /** Where it happens. */
  marks: number[];
  /** From here on nothing was reached; left out where that is not known, or nothing broke. */
  broken?: number;
  /** The middle of the words for the stages that are marked. */
  label?: number;
}

const WIDTH = 288;
const LINE = 18;
const RADIUS = 9;
const NODES = { client: 38, edge: 112, origin: 254 };
const FIRST_TICK = NODES.edge + 22;
const TICK = (NODES.origin - 22 - FIRST_TICK) / (STAGES.length - 1);
const tickAt = (stage: Stage) => FIRST_TICK + STAGES.indexOf(stage) * TICK;
/** Where a hop is marked when no stage says it more exactly. */
const PLACE: Record<Hop, number> = {
  'client-edge': (NODES.client + NODES.edge) / 2,
  edge: NODES.edge,
  'edge-origin': (NODES.edge + NODES.origin) / 2,
  origin: NODES.origin,
};

/**
 * The picture for what happens on some hops.
 *
 * @param failed whether it is a failure; then nothing beyond a single mark was reached
 * @param labelWidth how wide the words for the stages are, so that they end inside the picture
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
    hop === 'edge-origin' && stages.length > 0 ? stages.map(tickAt) : [PLACE[hop]],
  );
  const half = labelWidth / 2;
  const middle = stages.length > 0 ? (tickAt(stages[0]) + tickAt(stages.at(-1)!)) / 2 : undefined;
  return {
    width: WIDTH,
    height: stages.length > 0 ? 76 : 58,
    line: LINE,
    radius: RADIUS,
    nodes: NODES,
    ticks: STAGES.map(tickAt),
    marks,
    ...(failed && marks.length === 1 ? { broken: marks[0] } : {}),
    ...(middle === undefined ? {} : { label: Math.min(Math.max(middle, half), WIDTH - half) }),
  };
}

/**
 * About how wide a text is, in ems: a full-width character is one, another about half of one.
 *
 * @example
 * ems('証明書 OK') // => 4.65
 */
export function ems(text: string): number {
  // UAX #11: what is wide or full-width; punctuation of Japanese among it.
  return [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 1 : 0.55),
    0,
  );
}
