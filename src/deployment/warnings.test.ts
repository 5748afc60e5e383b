/** A build that will probably not be as somebody wants it says so, and what to set. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { warningsOf } from './warnings.ts';

describe('a build warns', () => {
  const cases = [
    {
      env: {},
      warning:
        'SITE_URL is not set, so the pages name http://localhost:4321/ as their address. To publish them, set it: SITE_URL=https://example.org',
    },
    {
      env: { BASE_PATH: '/status' },
      warning:
        'SITE_URL is not set, so the pages name http://localhost:4321/status/ as their address. To publish them, set it: SITE_URL=https://example.org',
    },
    {
      env: { SITE_URL: 'http://example.org:8080' },
      warning:
        'SITE_URL is "http://example.org:8080". Browsers keep pages for reading offline only where a site has https: SITE_URL=https://example.org:8080',
    },
    {
      env: { SITE_URL: 'https://owner.github.io', REPOSITORY_URL: 'https://github.com/Owner/edge' },
      warning: 'BASE_PATH is "", but GitHub Pages serves Owner/edge at https://owner.github.io/edge/. Set it: BASE_PATH=/edge',
    },
    {
      env: { SITE_URL: 'https://owner.github.io', BASE_PATH: '/other', REPOSITORY_URL: 'https://github.com/owner/edge' },
      warning: 'BASE_PATH is "/other", but GitHub Pages serves owner/edge at https://owner.github.io/edge/. Set it: BASE_PATH=/edge',
    },
    {
      env: { SITE_URL: 'https://owner.github.io', BASE_PATH: '/site', REPOSITORY_URL: 'https://github.com/owner/owner.github.io' },
      warning: 'BASE_PATH is "/site", but GitHub Pages serves owner/owner.github.io at https://owner.github.io/. Set it: BASE_PATH=',
    },
  ];
  for (const { env, warning } of cases)
    test(`with ${JSON.stringify(env)}`, () => {
      assert.deepEqual(warningsOf(env), [warning]);
    });
});

describe('a build does not warn', () => {
  const quiet = [
    { SITE_URL: 'https://example.org' },
    { SITE_URL: 'https://example.org', BASE_PATH: '/status', REPOSITORY_URL: 'https://github.com/owner/edge' },
    { SITE_URL: 'http://localhost:4321' },
    { SITE_URL: 'http://127.0.0.1:8080' },
    { SITE_URL: 'http://[::1]:8080' },
    { SITE_URL: 'https://owner.github.io', BASE_PATH: '/edge', REPOSITORY_URL: 'https://github.com/owner/edge' },
    { SITE_URL: 'https://owner.github.io', REPOSITORY_URL: 'https://github.com/Owner/owner.github.io' },
    { SITE_URL: 'https://other.github.io', REPOSITORY_URL: 'https://github.com/owner/edge' },
  ];
  for (const env of quiet)
    test(`with ${JSON.stringify(env)}`, () => {
      assert.deepEqual(warningsOf(env), []);
    });
});
