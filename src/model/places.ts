/** Where on the path of a request the codes arise: what the map on the home page shows. */
import { codesOf, STANDARD, type Code, type CodeMeaning } from './code.ts';
import { HOPS, STAGES, type Hop, type Stage } from '../content/schema.ts';

/** A hop with the codes that arise on it. */
export interface Place {
  /** Left out for codes whose sources do not tell where they arise. */
  hop?: Hop;
  /** Of the leg to the origin, its stages in order, the codes whose stage is not told last; of the other hops, one without a stage. */
  stages: { stage?: Stage; codes: Code[] }[];
}

/**
 * The path with the codes that senders other than the standard place on it, each with the meanings that it has there. A meaning
 * that can arise at several places is at each of them. Stages without a code are there as well: they are part of the path.
 *
 * @param meanings in numeric order, which is kept
 * @example
 * placesOf(meanings).at(2) // => { hop: 'edge-origin', stages: [{ stage: 'dns', codes: [{ code: 523, … }, …] }, …] }
 */
export function placesOf(meanings: readonly CodeMeaning[]): Place[] {
  const own = meanings.filter(({ sender }) => sender !== STANDARD);
  const places = HOPS.map((hop): Place => {
    const here = own.filter(({ hops }) => hops.includes(hop));
    if (hop !== 'edge-origin') return { hop, stages: [{ codes: codesOf(here) }] };
    return {
      hop,
      stages: [
        ...STAGES.map((stage) => ({ stage, codes: codesOf(here.filter(({ stages }) => stages.includes(stage))) })),
        { codes: codesOf(here.filter(({ stages }) => stages.length === 0)) },
      ],
    };
  });
  const nowhere = codesOf(own.filter(({ hops }) => hops.length === 0));
  return nowhere.length > 0 ? [...places, { stages: [{ codes: nowhere }] }] : places;
}
