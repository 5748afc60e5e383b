import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitOf, type SearchConfig } from './answer.ts';
import { sectionOf } from './section-of.ts';

const senders = ['http', 'nginx', 'envoy'];
const withMine = (...mine: string[]) => ({ filter: {}, mine });

test('a reader without a choice is led to the page, or to what the query tells', () => {
  assert.equal(sectionOf(senders, withMine()), undefined);
  assert.equal(sectionOf(senders, withMine(), 'nginx'), 'nginx');
});

test('the only one of my senders on a page is its section, several are the choice, none is the page', () => {
  assert.equal(sectionOf(senders, withMine('aws-alb', 'envoy')), 'envoy');
  assert.equal(sectionOf(senders, withMine('nginx', 'envoy')), 'senders');
  assert.equal(sectionOf(senders, withMine('aws-alb')), undefined);
});

test('what the query tells wins over what is mine, and the filter over both', () => {
  assert.equal(sectionOf(senders, withMine('envoy'), 'nginx'), 'nginx');
  assert.equal(sectionOf(senders, { filter: { sender: 'http' }, mine: ['envoy'] }, 'nginx'), 'http');
  assert.equal(sectionOf(senders, { filter: { sender: 'iis' }, mine: ['envoy'] }), 'envoy');
});

test('a page of one sender, and one of none, has no section to choose', () => {
  assert.equal(sectionOf(['nginx'], { filter: { sender: 'nginx' }, mine: ['nginx'] }), undefined);
  assert.equal(sectionOf([], withMine('nginx')), undefined);
  assert.equal(sectionOf([], withMine('nginx'), '1016'), '1016');
});

test('a hit names the senders that it leads to, and is mine only where it leads to mine', () => {
  const page = {
    path: 'codes/503/',
    code: 503,
    names: ['Unavailable'],
    users: [],
    senders: senders.map((id) => ({ id, name: id.toUpperCase() })),
    ...{ score: 0, exact: true, complete: true },
  };
  const config: SearchConfig = { bundle: '', index: '', root: '/en/', lang: 'en', others: [], named: '' };
  const hit = (mine: string[], told?: string) => {
    const { url, text, isMine } = hitOf(page, { config, ...withMine(...mine) }, told);
    return [url, text, isMine];
  };
  assert.deepEqual(hit([]), ['/en/codes/503/', 'HTTP, NGINX, ENVOY', false]);
  assert.deepEqual(hit(['envoy']), ['/en/codes/503/#envoy', 'ENVOY', true]);
  assert.deepEqual(hit(['nginx', 'envoy']), ['/en/codes/503/#senders', 'NGINX, ENVOY', true]);
  assert.deepEqual(hit(['envoy'], 'nginx'), ['/en/codes/503/#nginx', 'NGINX', false]);
  assert.deepEqual(hit(['nginx'], 'nginx'), ['/en/codes/503/#nginx', 'NGINX', true]);
});
