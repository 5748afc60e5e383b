/** Every content rule, by its name. */
import type { Rule } from '../rule.ts';
import * as completeness from './completeness.ts';
import * as evidence from './evidence.ts';
import * as guides from './guides.ts';
import * as phrases from './phrases.ts';
import * as prose from './prose.ts';
import * as references from './references.ts';
import * as retry from './retry.ts';
import * as sources from './sources.ts';
import * as standard from './standard.ts';
import * as text from './text.ts';
import * as uncovered from './uncovered.ts';

export const RULES: Record<string, Rule> = {
  ...references,
  ...sources,
  ...standard,
  ...evidence,
  ...retry,
  ...text,
  ...prose,
  ...guides,
  ...phrases,
  ...uncovered,
  ...completeness,
};
