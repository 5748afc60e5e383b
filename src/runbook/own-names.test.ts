/** The reader's own names stand in commands, and nothing else that a reader, a page, or another project on the origin has put there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { model } from '../model/index.ts';
import { EXAMPLE_NAMES, nameOfServer, withOwnNames } from './own-names.ts';

const commands = [...model().checks.values()].map(({ command }) => command);

for (const [written, name] of Object.entries({
  'www.example.jp': 'www.example.jp',
  ' WWW.Example.JP. ': 'www.example.jp',
  'https://shop.example.jp/cart?id=1#top': 'shop.example.jp',
  'HTTP://shop.example.jp': 'shop.example.jp',
  'ｗｗｗ．example．jp': 'www.example.jp',
  '日本語.jp': 'xn--wgv71a119e.jp',
  '192.0.2.7': '192.0.2.7',
  'origin-1_blue.internal': 'origin-1_blue.internal',
  localhost: 'localhost',
}))
  test(`${JSON.stringify(written)} is the name ${name}`, () => assert.equal(nameOfServer(written), name));

const HOSTILE = [
  '',
  ' ',
  'a b',
  '$(reboot)',
  '$(reboot).example.jp',
  '`reboot`',
  'a;reboot',
  'a&reboot',
  'a|reboot',
  'a>b',
  "a'b",
  'a"b',
  'a\\b',
  'a\nreboot',
  'a\u0000b',
  'a\u202eb',
  '-oProxyCommand=reboot',
  '--help',
  '-',
  '.',
  '..',
  'a..b',
  'a.-b',
  'a-.b',
  '*.example.jp',
  '~',
  '!1',
  '{a,b}',
  '$HOME',
  '%41',
  'a%00b',
  '[2001:db8::1]',
  '2001:db8::1',
  'a:8443',
  'https://a:8443/',
  'user@a',
  'https://user:secret@a/',
  'a/b',
  'a?b',
  'a#b',
  '<script>',
  '__proto__ ',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'x'.repeat(64),
  `${'a.'.repeat(130)}jp`,
  'x'.repeat(100_000),
];

test('what is no name of a server is refused', () => {
  // `__proto__` alone is a name that a shell and a browser take as it is.
  const taken = HOSTILE.filter((written) => written !== '__proto__ ' && nameOfServer(written) !== undefined);
  assert.deepEqual(taken, []);
});

test('what a name may have means nothing to a shell', () => {
  for (let character = 0; character < 0x3000; character++) {
    const name = nameOfServer(`a${String.fromCharCode(character)}b.jp`);
    if (name !== undefined) assert.match(name, /^[a-z0-9_][a-z0-9_.-]*$/, JSON.stringify(character));
  }
});

test('a command is as it was with a hostile name, whichever command it is', () => {
  for (const command of commands)
    for (const name of HOSTILE)
      if (nameOfServer(name) === undefined) assert.equal(withOwnNames(command, { host: name, origin: name }), command);
});

test('every command has one of the two names of the examples, or asks no server', () => {
  const others = commands.filter((command) => withOwnNames(command, { host: 'h.test', origin: 'o.test' }) === command);
  const asking = others.filter((command) => /curl|openssl|dig|\/dev\/tcp/.test(command));
  assert.deepEqual(asking, []);
});

test('with names of their own, no command has that of an example left, and a shell reads it as one text with the other name', () => {
  for (const command of commands) {
    const own = withOwnNames(command, { host: 'shop.example.jp', origin: 'o-1.example.jp' });
    for (const example of Object.values(EXAMPLE_NAMES)) assert.ok(!own.includes(example), own);
    assert.equal(own.replaceAll('shop.example.jp', EXAMPLE_NAMES.host).replaceAll('o-1.example.jp', EXAMPLE_NAMES.origin), command);
    // Only parses it.
    execFileSync('bash', ['-n', '-c', own]);
  }
});

test('longer names that begin or end like an example are left as they are', () => {
  const command = 'dig origin.example.com; dig my.origin.example; dig www.example.com.au; dig origin.example.';
  assert.equal(
    withOwnNames(command, { host: 'h', origin: 'o' }),
    'dig origin.example.com; dig my.origin.example; dig www.example.com.au; dig o.',
  );
});

test('DNS is not asked for the name of an IP address', () => {
  const names = { host: 'shop.example.jp', origin: '192.0.2.1' };
  assert.equal(withOwnNames('dig +short origin.example A', names), 'dig +short origin.example A');
  assert.equal(withOwnNames('dig +short www.example.com A', names), 'dig +short shop.example.jp A');
  assert.equal(
    withOwnNames('curl --connect-to www.example.com:443:origin.example:443', names),
    'curl --connect-to shop.example.jp:443:192.0.2.1:443',
  );
});
