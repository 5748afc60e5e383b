/** The codes by the hop on which they arise: what the map on the home page shows. */
import { codesOf, STANDARD, type Code, type CodeMeaning } from './code.ts';
import { HOPS, STAGES, type Hop, type Stage } from '../content/schema.ts';

/** A hop with the codes that arise on it. */
export interface HopWithCodes {
  /** Left out for codes whose sources do not document the hop. */
  hop?: Hop;
  /**
   * Between edge and origin, the stages in their order, followed by an entry without a stage for codes whose stage is not
   * documented. On other hops, one entry without a stage.
   */
  stages: { stage?: Stage; codes: Code[] }[];
}

/**
 * The hops of the path with the codes of all senders but the standard, each code with the meanings that it has there. A meaning that
 * can arise on several hops is on each of them. Stages without a code are included, since they are part of the path.
 *
 * @param meanings in numeric order, which is kept
 * @example
 * codesByHop(meanings).at(2) // => { hop: 'edge-origin', stages: [{ stage: 'dns', codes: [{ code: 523, … }, …] }, …] }
 */
export function codesByHop(meanings: readonly CodeMeaning[]): HopWithCodes[] {
  const ofVendors = meanings.filter(({ sender }) => sender !== STANDARD);
  const path = HOPS.map((hop): HopWithCodes => {
    const here = ofVendors.filter(({ hops }) => hops.includes(hop));
    if (hop !== 'edge-origin') return { hop, stages: [{ codes: codesOf(here) }] };
    return {
      hop,
      stages: [
        ...STAGES.map((stage) => ({ stage, codes: codesOf(here.filter(({ stages }) => stages.includes(stage))) })),
        { codes: codesOf(here.filter(({ stages }) => stages.length === 0)) },
      ],
    };
  });
  const withoutHop = codesOf(ofVendors.filter(({ hops }) => hops.length === 0));
  return withoutHop.length > 0 ? [...path, { stages: [{ codes: withoutHop }] }] : path;
}
