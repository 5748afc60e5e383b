/** Whoever copies the site has the licenses of everything in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const listed = readFileSync('dist/licenses.txt', 'utf8');
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };

test('the site comes with its own license', () => {
  assert.ok(listed.startsWith(readFileSync('LICENSE', 'utf8').trim()));
});

test('the site comes with the license of the search, and with that of the font of its pictures', () => {
  for (const [name, license, words] of [
    ['pagefind', 'MIT', /Permission is hereby granted, free of charge/],
    ['@expo-google-fonts/biz-udpgothic', 'MIT AND OFL-1.1', /SIL OPEN FONT LICENSE Version 1\.1/],
  ] as const) {
    const section = listed.split(/\n={80}\n/).find((each) => each.startsWith(`\n${name} ${devDependencies[name]} (${license})\n`));
    assert.match(section ?? '', words, name);
  }
});
