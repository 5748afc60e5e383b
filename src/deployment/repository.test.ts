import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRepository } from './repository.ts';

test('without a setting there is no repository', () => {
  assert.equal(parseRepository(undefined), undefined);
  assert.equal(parseRepository(''), undefined);
});

for (const value of ['https://github.com/o/n', 'https://github.com/o/n/', 'https://github.com/o/n.git'])
  test(`${value} is the address of a repository`, () => assert.equal(parseRepository(value), 'https://github.com/o/n'));

test('a host of one’s own may have a port and groups', () =>
  assert.equal(parseRepository('https://git.example.org:8443/a/b/c'), 'https://git.example.org:8443/a/b/c'));

for (const value of [
  'github.com/o/n',
  'http://github.com/o/n',
  'git@github.com:o/n.git',
  'https://github.com',
  'https://github.com/o',
  'https://github.com/o/n?tab=readme',
  'https://github.com/o/n#readme',
  'https://user:secret@github.com/o/n',
  'https://github.com/o/../n',
  'https://github.com/o/n o',
  'javascript:alert(1)',
  ' ',
])
  test(`"${value}" is refused with the name of the setting and an example`, () =>
    assert.throws(() => parseRepository(value), /^Error: REPOSITORY_URL is ".*"\. Write .* https:\/\/github\.com\/OWNER\/NAME/));
