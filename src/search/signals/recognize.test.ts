import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../query/parse.ts';
import { recognize, senderOn } from './recognize.ts';
import { readSignals, writeSignals, type Product, type SignalsFile } from './signals-file.ts';

const product = (id: string, names: string[], marks: Product['marks'] = []): Product => ({ id, title: id, names, marks });
const file: SignalsFile = {
  senders: [
    product('nginx', ['nginx'], [{ text: 'server: nginx', shows: 'handled' }]),
    product('aws-alb', ['alb', 'elb', 'application load balancer']),
    product('alibaba-alb', ['alibaba alb', 'アリババノ alb']),
    product(
      'envoy',
      ['envoy', 'istio'],
      [
        { text: 'UF', shows: 'message', codes: [503] },
        { text: 'upstream connect error', shows: 'made' },
      ],
    ),
    product('azure-appgw', ['azure']),
    product('cloudflare', ['cf', 'cloudflare']),
    product('aws-cloudfront', ['cloudfront'], [{ text: "we can't connect to the server", shows: 'made' }]),
    product('akamai', ['akamai'], [{ text: 'reference #', shows: 'made' }]),
    product(
      'fastly',
      ['fastly'],
      [
        { text: 'via: 1.1 varnish', shows: 'handled' },
        { text: 'server: varnish', shows: 'made' },
        { text: 'x-served-by: cache-', shows: 'handled' },
      ],
    ),
  ],
  uncovered: [
    product('haproxy', ['haproxy'], [{ text: 'sc--', shows: 'made', codes: [503] }]),
    product('azure-front-door', ['azure front door'], [{ text: 'x-azure-ref', shows: 'handled' }]),
    product(
      'varnish',
      ['varnish'],
      [
        { text: 'via: 1.1 varnish (varnish/', shows: 'handled' },
        { text: 'server: varnish', shows: 'made' },
        { text: 'x-varnish', shows: 'handled' },
      ],
    ),
  ],
  rows: [
    { path: 'guides/cloudflare-1xxx/', numbers: ['1000', '1016'] },
    { path: 'guides/iis-substatus/', numbers: ['404.3', '404.13'] },
  ],
};
const signalsOf = (query: string) => recognize(parseQuery(query), file);
const senders = (query: string) => signalsOf(query).senders.map(({ product: { id }, by }) => [id, by]);
const uncovered = (query: string) => signalsOf(query).uncovered.map(({ product: { id } }) => id);

test('a sender is recognized by its name, the longest first, in any script', () => {
  assert.deepEqual(senders('istio 503'), [['envoy', 'name']]);
  assert.deepEqual(senders('Alibaba ALB 503'), [['alibaba-alb', 'name']]);
  assert.deepEqual(senders('アリババのALBで463'), [['alibaba-alb', 'name']]);
  assert.deepEqual(senders('balbo 503'), []);
});

test('a sender is recognized by a mark, and a flag only in capital letters', () => {
  assert.deepEqual(senders('HTTP/1.1 502 Bad Gateway\nServer: nginx'), [['nginx', 'handled']]);
  assert.deepEqual(senders('upstream connect error or disconnect'), [['envoy', 'made']]);
  assert.deepEqual(senders('503 UF,URX'), [['envoy', 'message']]);
  assert.deepEqual(senders('stuff 503 uf'), []);
});

test('a sender is recognized by the format of a pasted line, whatever else the line names', () => {
  assert.deepEqual(senders('2031/09/18 10:00:00 [error] 31#31: *2 connect() failed, server: istio.example')[0], ['nginx', 'format']);
});

test('a product that is not covered is recognized by its name and marks, unless a sender is as surely', () => {
  assert.deepEqual(uncovered('haproxy 503'), ['haproxy']);
  assert.deepEqual(uncovered('503 SC--'), ['haproxy']);
  assert.deepEqual(uncovered('istio behind haproxy'), []);
  assert.deepEqual(uncovered('istio 503'), []);
});

test('a name within the mark of another product is none', () => {
  assert.deepEqual(uncovered('x-azure-ref'), ['azure-front-door']);
  assert.deepEqual(senders('x-azure-ref'), []);
});

test('a short name within a header name is none; a longer one, or one that stands alone, is', () => {
  assert.deepEqual(senders('HTTP/2 503\r\nX-Amz-Cf-Pop: NRT57-P3\r\nX-CF: 1'), []);
  assert.deepEqual(senders('x-nginx-cache: HIT'), [['nginx', 'name']]);
  assert.deepEqual(senders('cf 503'), [['cloudflare', 'name']]);
});

test('a mark is found with a typographic apostrophe, and in the source of a page', () => {
  assert.deepEqual(senders('We can’t connect to the server'), [['aws-cloudfront', 'made']]);
  assert.deepEqual(senders('Reference&#32;&#35;18'), [['akamai', 'made']]);
});

test('of two marks within one another, the longer one is meant', () => {
  assert.deepEqual([senders('Via: 1.1 varnish'), uncovered('Via: 1.1 varnish')], [[['fastly', 'handled']], []]);
  assert.deepEqual([senders('Via: 1.1 varnish (Varnish/6.0)'), uncovered('Via: 1.1 varnish (Varnish/6.0)')], [[], ['varnish']]);
});

test('of two products with a mark in common, the one with a mark of its own is meant; without one, both are told', () => {
  const told = (query: string) => [...senders(query).map(([id]) => id), ...uncovered(query)];
  assert.deepEqual(told('Server: Varnish\nX-Served-By: cache-hhn1'), ['fastly']);
  assert.deepEqual(told('Server: Varnish\nX-Varnish: 32770'), ['varnish']);
  assert.deepEqual(told('Server: Varnish'), ['fastly', 'varnish']);
});

test('the section of a code is that of the only sender that is meant, or of the one beside the number', () => {
  const on = (code: number, query: string, ...ids: string[]) => senderOn(code, ids, signalsOf(query), query);
  assert.equal(on(503, 'istio 503 UF', 'http', 'nginx', 'envoy'), 'envoy');
  assert.equal(on(499, 'nginx 499 elb 504', 'nginx', 'aws-alb'), 'nginx');
  assert.equal(on(504, 'nginx 499 elb 504', 'nginx', 'aws-alb'), 'aws-alb');
  assert.equal(on(504, 'nginx and elb say 504', 'nginx', 'aws-alb'), undefined);
  assert.equal(on(502, 'UF', 'http', 'envoy'), undefined);
  assert.equal(on(503, 'envoy 503', 'http', 'nginx'), undefined);
});

test('a number that has a row of its own is a place; a size, a year or a part of a name is none', () => {
  const places = (query: string) => signalsOf(query).places.map(({ path, number, hasRow }) => [path, number, hasRow]);
  assert.deepEqual(places('error 1016'), [['guides/cloudflare-1xxx/', '1016', true]]);
  assert.deepEqual(places('1016'), [['guides/cloudflare-1xxx/', '1016', true]]);
  assert.deepEqual(places('404.13'), [['guides/iis-substatus/', '404.13', true]]);
  assert.deepEqual(places('IIS 404.99'), [['guides/iis-substatus/', '404.99', false]]);
  for (const query of ['1000 worker_connections are not enough', 'BunnyCDN-DE1-1000', 'nginx 1.1016', '10.404.13.1'])
    assert.deepEqual(places(query), [], query);
});

test('what is left of a query is without the names', () => assert.equal(signalsOf('istio のエラー').rest, 'ノエラ'));

test('signals are read as they were written, and nothing else is', () => {
  assert.deepEqual(readSignals(writeSignals(file)), file);
  for (const text of ['', '<!doctype html>', '{}', '[]']) assert.throws(() => readSignals(text), text);
});
