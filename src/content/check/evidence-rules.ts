/**
 * What the files say about recognizing and confirming a failure has to hang together:
 * 1. checks exist, are used, and name no host but the reserved ones of RFC 2606 and RFC 6761;
 * 2. a meaning has a check, or says what shows it;
 * 3. a difference is to another code that exists;
 * 4. what a standard says about caching and header fields stands with the standard's codes, with a source of the file;
 * 5. a sender that is not the standard has a mark, with a source of the file;
 * 6. a warning stands on a code that several senders use;
 * 7. no page is a stub: two sentences of meaning, and two causes where there are any.
 */
import type { Report } from './problems.ts';
import type { Content, Entry } from '../read.ts';
import type { Check, Meaning, Sender } from '../schema.ts';
import { LANGS } from '../../languages.ts';

/** Reports every such mistake. */
export function checkEvidence(content: Content, report: Report): void {
  const used = new Set<string>();
  for (const [id, entry] of content.meanings) {
    if (!entry.data) continue;
    for (const check of entry.data.checks) used.add(check);
    checksExist(entry, content, report);
    differencesExist(id, entry, content, report);
    standardsOwnFields(id, entry, report);
    isNoStub(entry, report);
  }
  for (const [id, entry] of content.checks) {
    if (!used.has(id)) report(entry, [], 'is used by no code', `name it under checks of a code, or delete the file`);
    if (entry.data) hostsAreReserved(entry as Entry<Check>, report);
  }
  for (const [id, entry] of content.senders) if (entry.data) marksAreSourced(id, entry, report);
  for (const [code, entry] of content.warnings) {
    const senders = [...content.meanings.keys()].filter((id) => id.split('/')[1] === code);
    if (senders.length < 2)
      report(entry, [], `stands on ${code}, which has ${senders.length} sender`, 'delete it, or add the other senders');
  }
}

function checksExist(entry: Entry<Meaning>, content: Content, report: Report): void {
  const { checks, evidence } = entry.data!;
  checks.forEach((check, index) => {
    if (!content.checks.has(check))
      report(entry, ['checks', index], `is the unknown check "${check}"`, `add content/checks/${check}.yaml, or correct the id`);
    else if (checks.indexOf(check) < index) report(entry, ['checks', index], `names ${check} a second time`, 'remove it');
  });
  if (checks.length === 0 && !evidence)
    report(
      entry,
      ['evidence'],
      'is missing, and there are no checks',
      'write what shows this code, or that it cannot be seen from outside',
    );
}

function differencesExist(id: string, entry: Entry<Meaning>, content: Content, report: Report): void {
  entry.data!.differs.forEach(({ from }, index) => {
    const path = ['differs', index, 'from'];
    if (from === id) report(entry, path, 'names the file itself', 'remove it');
    else if (!content.meanings.has(from))
      report(entry, path, `is the unknown code "${from}"`, `add content/codes/${from}.yaml, or correct it`);
  });
}

function standardsOwnFields(id: string, entry: Entry<Meaning>, report: Report): void {
  const { caching, fields, sources } = entry.data!;
  const standard = id.startsWith('http/');
  if (standard && !caching) report(entry, ['caching'], 'is missing', 'write by-default, if-stated or never (RFC 9110 §15.1)');
  if (!standard && caching) report(entry, ['caching'], 'stands on a code of a vendor', 'remove it; only the standard defines it');
  if (!standard && fields.length > 0) report(entry, ['fields'], 'stands on a code of a vendor', 'remove it; only the standard defines it');
  fields.forEach(({ source }, index) => {
    if (!sources.some((citation) => citation.source === source))
      report(
        entry,
        ['fields', index, 'source'],
        `is "${source}", which this file does not cite`,
        'add it to sources, with locator and day',
      );
  });
}

/** Names reserved for documentation; a command must never reach somebody's host. */
const RESERVED_HOST = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/;

function hostsAreReserved(entry: Entry<Check>, report: Report): void {
  for (const [, host] of entry.data!.command.matchAll(/(?:https?:\/\/|-connect |-servername |\/dev\/tcp\/)([a-z0-9.-]+)/gi)) {
    if (!RESERVED_HOST.test(host))
      report(entry, ['command'], `names the host ${host}`, 'write www.example.com for the site, origin.example for its origin');
  }
}

function marksAreSourced(id: string, entry: Entry<Sender>, report: Report): void {
  const { evidence, sources } = entry.data!;
  if (id !== 'http' && evidence.length === 0)
    report(entry, ['evidence'], 'is empty', 'write by which header, body or log field it is recognized');
  evidence.forEach(({ source }, index) => {
    if (!sources.some((citation) => citation.source === source))
      report(
        entry,
        ['evidence', index, 'source'],
        `is "${source}", which this file does not cite`,
        'add it to sources, with locator and day',
      );
  });
}

function isNoStub(entry: Entry<Meaning>, report: Report): void {
  const { meaning, causes } = entry.data!;
  for (const lang of LANGS) {
    if (sentencesIn(meaning[lang]) < 2)
      report(entry, ['meaning', lang], 'is a single sentence', 'write two at least: what happens, and how it differs from its neighbor');
  }
  if (causes.length === 1) report(entry, ['causes'], 'has one entry', 'write a second likely cause, or [] where the code reports no fault');
}

/**
 * How many sentences a text has.
 *
 * @example
 * sentencesIn('It waits. Then it gives up.') // => 2
 */
export function sentencesIn(text: string): number {
  return (text.match(/。|[.!?](?=\s|$)/g) ?? []).length;
}
