declare module 'textlint-rule-preset-ja-technical-writing' {
  import type { TextlintRuleModule, TextlintRuleOptions } from '@textlint/kernel';
  const preset: { rules: Record<string, TextlintRuleModule>; rulesConfig: Record<string, TextlintRuleOptions | boolean> };
  export default preset;
}
