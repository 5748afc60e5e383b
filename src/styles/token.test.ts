/** Design tokens are read from the text of the style sheet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightColor } from './token.ts';

test('the color of the light theme is read from the style sheet', () => {
  const css = '--ink: light-dark(#191d20, #eceff0);\n--ink-soft: light-dark(#454c51, #b9c2c8);';
  assert.equal(lightColor(css, 'ink-soft'), '#454c51');
  assert.throws(() => lightColor(css, 'tone'), /--tone is not a light-dark\(\)/);
});
