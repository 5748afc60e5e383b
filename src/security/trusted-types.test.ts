/** No address leads a browser to start a script that is not the site's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnScript } from './trusted-types.ts';

const ROOT = 'https://example.org/status/';

test('scripts below the path of the site are its own', () => {
  for (const address of ['/status/_astro/worker.js', 'sw.js', './sw.js', 'https://example.org/status/sw.js'])
    assert.ok(isOwnScript(address, ROOT), address);
});

test('whatever leads elsewhere is not', () => {
  const elsewhere = [
    'https://evil.example/worker.js',
    '//evil.example/worker.js',
    '\\\\evil.example\\worker.js',
    'http://example.org/status/worker.js',
    'https://example.org:8443/status/worker.js',
    'https://example.org@evil.example/status/worker.js',
    '/worker.js',
    '/status/../worker.js',
    '/status/%2e%2e/worker.js',
    '/statusquo/worker.js',
    'data:text/javascript,alert(1)',
    'blob:https://example.org/status/1',
    'javascript:alert(1)',
    'https://',
  ];
  for (const address of elsewhere) assert.ok(!isOwnScript(address, ROOT), address);
});
