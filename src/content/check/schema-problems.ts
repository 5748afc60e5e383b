/** The issues of a schema in words for somebody who edits YAML. */
import type { z } from 'astro/zod';
import { LANGS } from '../../languages.ts';
import { LANGUAGE_FIELDS } from '../schema.ts';
import { shortened } from '../yaml.ts';
import { fieldPath } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, and what would be right. */
interface Mistake {
  path: readonly PropertyKey[];
  issue: string;
  cure: string;
}

/**
 * One schema issue as mistakes: an issue that names three unknown fields gives three.
 *
 * @param issue an issue of a failed `safeParse`
 * @param data what was parsed, to quote the value found
 */
export function mistakesOf(issue: Issue, data: unknown): Mistake[] {
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
  const at = (text: string, cure: string): Mistake[] => [{ path: issue.path, issue: text, cure }];
  const quoted = found === undefined ? 'missing' : shortened(typeof found === 'number' ? String(found) : JSON.stringify(found));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        issue: 'is not a field here',
        cure: 'remove it, or correct its spelling',
      }));
    case 'invalid_type':
      if (found === undefined || found === null) return at('is missing', `write ${missingCure(issue.path, issue.expected)}`);
      return at(`is ${quoted}`, `write ${cureOfType(found, issue)}`);
    case 'invalid_value':
      return at(found === null ? 'is missing' : `is ${quoted}`, `write one of ${issue.values.map(String).join(', ')}`);
    case 'too_small':
      if (issue.origin === 'string') return at('is empty', 'write the text, or remove the entry');
      if (issue.origin === 'array') return at('is an empty list', 'write at least one entry');
      return at(`is ${quoted}, too small`, `write a number ${issue.inclusive ? 'from' : 'above'} ${issue.minimum}`);
    case 'too_big':
      // Text in place of a list is reported as such; its length is not a mistake of its own.
      if (typeof found === 'string') return [];
      if (issue.origin === 'array') return at('has too many entries', `write at most ${issue.maximum}`);
      return at(`is ${quoted}, too large`, `write a number up to ${issue.maximum}`);
    default:
      return at(found === undefined ? 'is missing' : `is ${quoted}`, `write ${issue.message}`);
  }
}

/** What to write for a value of another type than the field has. */
function cureOfType(found: unknown, { expected, message, path }: Issue & { code: 'invalid_type' }): string {
  if (message === LANGUAGE_FIELDS && typeof found === 'string') return LANGUAGE_FIELDS;
  if (expected === 'string' && typeof found === 'number' && path.at(-1) !== 'checked')
    return `it in quotes, '${found}', to have it as text`;
  if (expected === 'array' && typeof found === 'string')
    return `a list: [${shortened(found.replace(/^- /, '').replace(/\s+/g, ' ').trim())}]`;
  if (path.at(-1) === 'checked') return 'a day that exists, written YYYY-MM-DD';
  return nounFor(expected);
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

function missingCure(path: readonly PropertyKey[], expected: string): string {
  const last = path.at(-1);
  if (LANGS.some((lang) => lang === last)) return `the ${LANGUAGE_NAMES.of(String(last))} text`;
  if (last === 'checked') return 'the day the source was read, YYYY-MM-DD';
  return `${nounFor(expected)} for ${fieldPath(path)}`;
}

function nounFor(expected: string): string {
  const nouns: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'a mapping of fields',
  };
  return nouns[expected] ?? expected;
}
