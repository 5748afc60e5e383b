/** A failure that nobody could confirm, and a command that would reach somebody's host, are reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import { failureCanBeConfirmed, hostsAreReserved, markHasItsCodes, senderLeavesAMark, stagesHaveTheirHop } from './evidence.ts';

test('a meaning with neither a check nor evidence is reported', () => {
  const meanings = { 'a/1': { checks: [] }, 'a/2': { checks: ['dns'] }, 'a/3': { checks: [], evidence: { ja: '', en: '' } } };
  assert.deepEqual(reportsOf(failureCanBeConfirmed, { meanings }), ['a/1 evidence: is missing, and there are no checks']);
});

test('stages without the hop that has them are reported', () => {
  const meanings = { 'a/1': { hops: ['edge'], stages: ['tls'] }, 'a/2': { hops: ['edge-origin'], stages: ['tls'] }, 'a/3': { hops: [] } };
  assert.deepEqual(reportsOf(stagesHaveTheirHop, { meanings }), ['a/1 stages: belongs to the hop edge-origin, which is not in hops']);
});

for (const [command, host] of [
  ['curl https://www.example.com/', undefined],
  ['dig origin.example', undefined],
  ['openssl s_client -connect origin.example:443 -servername www.example.com', undefined],
  ['curl https://example.com.evil.org/', 'example.com.evil.org'],
  ['openssl s_client -connect www.google.com:443', 'www.google.com'],
  ['exec 3<>/dev/tcp/10.0.0.1/443', '10.0.0.1'],
] as const)
  test(`${command} names ${host ?? 'only reserved hosts'}`, () =>
    assert.deepEqual(reportsOf(hostsAreReserved, { checks: { c: { command } } }), host ? [`c command: names the host ${host}`] : []));

test('a vendor without a mark is reported; the standards leave none', () => {
  const senders = { http: { evidence: [] }, nginx: { evidence: [] }, envoy: { evidence: [{}] } };
  assert.deepEqual(reportsOf(senderLeavesAMark, { senders }), ['nginx evidence: is empty']);
});

test('a mark of a code that its sender lacks is reported', () => {
  const senders = { nginx: { evidence: [{ codes: [502, 503] }, {}] }, envoy: { evidence: [{ notCodes: [503, 504] }] } };
  const meanings = { 'nginx/502': {}, 'envoy/503': {} };
  assert.deepEqual(reportsOf(markHasItsCodes, { senders, meanings }), [
    'nginx evidence[0].codes[1]: is 503, which nginx does not have',
    'envoy evidence[0].notCodes[1]: is 504, which envoy does not have',
  ]);
});
