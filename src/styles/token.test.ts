import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightColor } from './token.ts';

test('a color of the light theme can be had outside a page', () => {
  const css = '--ink: light-dark(#191d20, #eceff0);\n--ink-soft: light-dark(#454c51, #b9c2c8);';
  assert.equal(lightColor(css, 'ink-soft'), '#454c51');
  assert.throws(() => lightColor(css, 'tone'), /--tone is no light-dark\(\)/);
});
