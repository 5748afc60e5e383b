/** The environment that `npm start`, `npm run dev` and a build read: what each value means, and what is said of a wrong one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deploymentOf } from './deployment.ts';

test('without variables, the site is served at http://localhost:4321/ and says so in its canonical addresses', () => {
  assert.deepEqual(deploymentOf({}), {
    site: 'http://localhost:4321',
    base: '',
    repository: undefined,
    isKept: true,
    host: 'localhost',
    port: 4321,
    address: 'http://localhost:4321/',
  });
});

describe('a deployment', () => {
  const cases = [
    { env: { PORT: '5000' }, site: 'http://localhost:5000', address: 'http://localhost:5000/' },
    { env: { HOST: '0.0.0.0' }, site: 'http://localhost:4321', address: 'http://localhost:4321/' },
    { env: { HOST: '::' }, site: 'http://localhost:4321', address: 'http://localhost:4321/' },
    { env: { HOST: '::1' }, site: 'http://[::1]:4321', address: 'http://[::1]:4321/' },
    { env: { HOST: '[::1]' }, site: 'http://[::1]:4321', address: 'http://[::1]:4321/' },
    { env: { HOST: 'build-1.example.org' }, site: 'http://build-1.example.org:4321', address: 'http://build-1.example.org:4321/' },
    { env: { BASE_PATH: '' }, site: 'http://localhost:4321', address: 'http://localhost:4321/' },
    { env: { BASE_PATH: '/' }, site: 'http://localhost:4321', address: 'http://localhost:4321/' },
    { env: { BASE_PATH: '/edge-status' }, site: 'http://localhost:4321', address: 'http://localhost:4321/edge-status/' },
    { env: { BASE_PATH: 'edge-status' }, site: 'http://localhost:4321', address: 'http://localhost:4321/edge-status/' },
    { env: { BASE_PATH: '/docs/edge-status/' }, site: 'http://localhost:4321', address: 'http://localhost:4321/docs/edge-status/' },
    { env: { SITE_URL: 'https://example.org' }, site: 'https://example.org', address: 'http://localhost:4321/' },
    { env: { SITE_URL: 'https://EXAMPLE.org:8443/' }, site: 'https://example.org:8443', address: 'http://localhost:4321/' },
  ];
  for (const { env, site, address } of cases)
    test(`with ${JSON.stringify(env)} is at ${address} and has canonical addresses of ${site}`, () => {
      const deployment = deploymentOf(env);
      assert.deepEqual({ site: deployment.site, address: deployment.address }, { site, address });
    });
});

describe('a wrong value', () => {
  const port = 'Write a number from 1 to 65535, in digits.';
  const host = 'Write a name or an address of this machine, such as 0.0.0.0 for all of them.';
  const path = 'Write the path below the host, such as /edge-status, in letters, digits, "-", "_", "." and "~".';
  const site = 'Write an address such as https://example.org';
  const alone = 'Write the address of the host alone: SITE_URL=https://example.org';
  const cases: [name: string, value: string, cure: string][] = [
    ...['', '0', '-1', '65536', '80.5', ' 4330', '4330 ', '0x10', '1e3', '08080', 'http', '４３２１'].map(
      (value): [string, string, string] => ['PORT', value, port],
    ),
    ...['', ' ', 'http://localhost', 'localhost:80', 'a b', '1::2::3', 'a..b'].map((value): [string, string, string] => [
      'HOST',
      value,
      host,
    ]),
    ...['//', '/a//b', '/..', '../a', '/a/./b', '/a b', '/a?b', '/a#b', '/a%20b', 'C:\\status', 'https://example.org/a', '/状態'].map(
      (value): [string, string, string] => ['BASE_PATH', value, path],
    ),
    ...[
      '',
      'example.org',
      'example.org:80',
      '/status',
      'ftp://example.org',
      'https://',
      'https:///a',
      'https://exa mple.org',
      'https://[::1',
    ].map((value): [string, string, string] => ['SITE_URL', value, site]),
    ['SITE_URL', 'https://example.org/?a', alone],
    ['SITE_URL', 'https://example.org#a', alone],
    ['SITE_URL', 'https://example.org/status/', `${alone} and its path into another variable: BASE_PATH=/status`],
  ];
  for (const [name, value, cure] of cases)
    test(`${name}=${JSON.stringify(value)} is refused by its name, with what to write`, () => {
      assert.throws(() => deploymentOf({ [name]: value }), new Error(`${name} is "${value}". ${cure}`));
    });

  test('a path with .. in SITE_URL is not dropped silently', () => {
    assert.throws(() => deploymentOf({ SITE_URL: 'https://example.org/a/..' }), /Write the address of the host alone/);
  });

  test('a name and password in SITE_URL are refused', () => {
    assert.throws(
      () => deploymentOf({ SITE_URL: 'https://me:secret@example.org' }),
      /^Error: SITE_URL is .* Write the address of the host alone/,
    );
  });
});
