/** The actions of a meaning: which are for whom, and which comes first. */
import type { Meaning } from '../content/schema.ts';

/** The actions of a meaning, in order. */
export type Actions = Meaning['actions'];

/**
 * The actions of a meaning in two groups: `operators` run the site, its origin or its CDN; `visitors` visit the site.
 *
 * @example
 * actionsFor(meaning524.actions).visitors.length // => 1
 */
export function actionsFor(actions: Actions): { operators: Actions; visitors: Actions } {
  return { operators: actions.filter(({ who }) => who !== 'visitor'), visitors: actions.filter(({ who }) => who === 'visitor') };
}

/**
 * The action to take first. Our readers mostly run the site, so it is a visitor's action only where there is no other.
 *
 * @param actions at least one
 * @example
 * firstAction(meaning524.actions).who // => 'site-operator'
 */
export function firstAction(actions: Actions): Actions[number] {
  return actionsFor(actions).operators[0] ?? actions[0];
}
