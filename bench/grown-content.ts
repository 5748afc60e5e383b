/** Content for every number from 0 to 999, made from the content that exists: what the project is when it has grown. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { fileOf } from '../src/content/collections.ts';
import { readContent } from '../src/content/read.ts';
import type { Meaning } from '../src/content/schema.ts';
import { classOf, isFailure, STANDARD, type CodeMeaning } from '../src/model/code.ts';
import { modelOf } from '../src/model/index.ts';

/** All numbers that the schema takes are smaller. */
const NUMBERS = 1_000;

/**
 * Adds meanings to the content of a copy of the project until every number has so many senders; those that have more keep theirs. A new
 * meaning is that of another number, of the same class where one exists, with the new number in its text. It follows every rule, so that
 * the content check of a build does its work.
 *
 * @param copy the folder of the copy, whose content nothing has been added to
 * @param senders of each number
 * @returns how many meanings there are then
 * @throws when the content has too few senders
 * @example
 * growContent('/tmp/growth-x7', 1) // => 1167, and /tmp/growth-x7/content/codes/nginx/731.yaml among the new files
 */
export function growContent(copy: string, senders: number): number {
  const { codes, meanings } = modelOf(readContent(copy));
  const ofVendors = meanings.filter(({ sender }) => sender !== STANDARD);
  const known = new Map(codes.map(({ code, meanings: its }) => [code, its.map(({ sender }) => sender)]));
  let total = meanings.length;
  for (let number = 0; number < NUMBERS; number++) {
    const taken = new Set(known.get(number));
    for (const donor of donorsOf(number, ofVendors)) {
      if (taken.size >= senders) break;
      if (taken.has(donor.sender)) continue;
      taken.add(donor.sender);
      writeMeaning(copy, donor, number);
      total++;
    }
    if (taken.size < senders) throw new Error(`The content has ${taken.size} senders for ${number}, not ${senders}.`);
  }
  return total;
}

/** The meanings that a number may get, the likeliest first; those of neighbors begin at other places, so that all are used. */
function donorsOf(number: number, meanings: readonly CodeMeaning[]): CodeMeaning[] {
  const ofKind = meanings.filter(({ code }) => isFailure(code) === isFailure(number));
  const ofClass = ofKind.filter(({ code }) => classOf(code) === classOf(number));
  const turned = [ofClass, ofKind, [...meanings]].flatMap((each) => {
    const start = number % Math.max(1, each.length);
    return [...each.slice(start), ...each.slice(0, start)];
  });
  return [...new Set(turned)];
}

/** Writes the meaning of another number as that of a number. */
function writeMeaning(copy: string, donor: CodeMeaning, number: number): void {
  const data = parse(readFileSync(join(copy, fileOf('meanings', donor.id)), 'utf8')) as Meaning;
  // Not in an id, such as that of a source or of a related code.
  const own = new RegExp(`(?<![\\w/-])${donor.code}(?![\\w/-])`, 'g');
  const renumbered = JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'string' && key !== 'source' ? value.replace(own, String(number)) : value,
  ) as Meaning;
  const file = join(copy, fileOf('meanings', `${donor.sender}/${number}`));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stringify({ ...renumbered, code: number, corrections: [] }));
}
