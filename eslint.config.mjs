import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['**/dist/', '.astro/', '.cache/', 'test-results/', 'playwright-report/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      // `!` marks what the rules of the content or the markup beside it guarantee.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
