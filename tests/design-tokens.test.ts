/** The colors of the design tokens have enough contrast in both themes, and every token is used. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contrast } from './support/contrast.ts';

const TOKENS = readFileSync('src/styles/tokens.css', 'utf8');
/** The values of each color token in the light and the dark theme. */
const colors = new Map(
  [...TOKENS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [name, [light, dark]]),
);

const TEXT = ['ink', 'ink-soft', 'link', ...[...colors.keys()].filter((name) => name.startsWith('class-'))];
const MARKS = ['line-strong', 'focus'];
const SURFACES = ['paper', 'surface', 'sunken'];

test('the contrast of pairs of colors is what the standard says', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#336699', '#336699'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

for (const [theme, name] of ['light', 'dark'].entries()) {
  test(`in the ${name} theme, text has 7:1 and every mark 3:1 on every surface`, () => {
    assert.ok(TEXT.length >= 9, `only ${TEXT.join()} are colors of text`);
    const low = [...TEXT.map((text) => [text, 7] as const), ...MARKS.map((mark) => [mark, 3] as const)].flatMap(([color, least]) =>
      SURFACES.map((surface) => ({
        pair: `${color} on ${surface}`,
        ratio: contrast(colors.get(color)![theme], colors.get(surface)![theme]),
        least,
      })),
    );
    assert.deepEqual(
      low.filter(({ ratio, least }) => ratio < least),
      [],
    );
  });
}

test('every token is used', () => {
  const used = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:astro|css)$/.test(file))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n');
  const tokens = [...TOKENS.matchAll(/^\s*(--[\w-]+):/gm)].map(([, token]) => token);
  assert.ok(tokens.length > 30);
  assert.deepEqual(
    tokens.filter((token) => !used.includes(`var(${token})`)),
    [],
  );
});

test('every color token has a value for both themes', () => {
  assert.deepEqual(
    [...TOKENS.matchAll(/--([\w-]+): #[0-9a-f]+;/g)].map(([, token]) => token),
    [],
  );
});
