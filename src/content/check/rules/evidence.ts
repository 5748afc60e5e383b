/** Rules about recognizing and confirming a failure. */
import { STANDARD } from '../../standard.ts';
import { rule } from '../rule.ts';

export const failureCanBeConfirmed = rule({
  of: ['meanings'],
  says: 'a meaning has a check, or evidence that says what shows it',
  check({ data, report }) {
    if (data.checks.length === 0 && !data.evidence)
      report(
        ['evidence'],
        'is missing, and there are no checks',
        'write where this code is visible, or that it is not visible from outside',
      );
  },
});

export const stagesHaveTheirHop = rule({
  of: ['meanings'],
  says: 'stages are named only with the hop edge-origin, which has them',
  check({ data, report }) {
    if (data.stages && !data.hops.includes('edge-origin'))
      report(['stages'], 'belongs to the hop edge-origin, which is not in hops', 'remove it, or add edge-origin to hops');
  },
});

/** Names reserved for documentation (RFC 2606, RFC 6761). */
const RESERVED_HOST = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/;
const HOSTS = /(?:https?:\/\/|-connect |-servername |\/dev\/tcp\/)([a-z0-9.-]+)/gi;

export const hostsAreReserved = rule({
  of: ['checks'],
  says: 'a command names only hosts that are reserved for documentation',
  check({ data, report }) {
    for (const [, host] of data.command.matchAll(HOSTS))
      if (!RESERVED_HOST.test(host))
        report(['command'], `names the host ${host}`, 'write www.example.com for the site, origin.example for its origin');
  },
});

export const senderLeavesAMark = rule({
  of: ['senders'],
  says: 'a sender other than the standards has a mark by which it is recognized',
  check({ id, data, report }) {
    if (id !== STANDARD && data.evidence.length === 0)
      report(['evidence'], 'is empty', 'write which header, body or log field identifies it');
  },
});

export const markHasItsCodes = rule({
  of: ['senders'],
  says: 'the codes of a mark are codes of its sender',
  check({ id, data, content, report }) {
    for (const field of ['codes', 'notCodes'] as const)
      data.evidence.forEach((mark, index) =>
        mark[field]?.forEach((code, at) => {
          if (!content.meanings.has(`${id}/${code}`))
            report(['evidence', index, field, at], `is ${code}, which ${id} does not have`, 'remove it, or correct it');
        }),
      );
  },
});
