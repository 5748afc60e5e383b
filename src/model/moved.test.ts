import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedAddresses } from './moved.ts';

const moved = (to?: string) => ({ ...(to && { to }), since: '2026-11-30', because: { ja: '理由', en: 'reason' } });

test('an entry is an address in each language, in its own, or in none', () => {
  const addresses = movedAddresses(
    new Map([
      ['/{lang}/codes/9/#a', moved('/{lang}/codes/9/#b')],
      ['/ja/guides/old/', moved('/ja/guides/new/')],
      ['/codes/OLD/', moved()],
    ]),
  );
  assert.deepEqual(
    addresses.map(({ path, fragment, lang, to }) => [path, fragment, lang, to]),
    [
      ['/ja/codes/9/', 'a', 'ja', '/ja/codes/9/#b'],
      ['/en/codes/9/', 'a', 'en', '/en/codes/9/#b'],
      ['/ja/guides/old/', undefined, 'ja', '/ja/guides/new/'],
      ['/codes/OLD/', undefined, undefined, undefined],
    ],
  );
});
