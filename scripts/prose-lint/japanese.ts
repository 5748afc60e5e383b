/** Japanese prose by textlint's preset for technical writing. */
import { TextlintKernel, type TextlintPluginCreator, type TextlintRuleOptions } from '@textlint/kernel';
import * as textPlugin from '@textlint/textlint-plugin-text';
import preset from 'textlint-rule-preset-ja-technical-writing';
import type { Passage } from './passages.ts';
import type { ProseProblem } from './terms.ts';

/** The rules whose options differ from those of the preset, and why. */
const OPTIONS: Record<string, TextlintRuleOptions> = {
  // です・ます everywhere; without strict, であること and であり pass.
  'no-mix-dearu-desumasu': { preferInHeader: '', preferInBody: 'ですます', preferInList: 'ですます', strict: false },
  // "AもBも" and "AかBか" repeat the particle correctly, and に has too many roles (time, target, state) for the rule.
  'no-doubled-joshi': { allow: ['も', 'や', 'か', 'に', 'には', 'にも'] },
  // 自己署名証明書 is one word of seven characters.
  'max-kanji-continuous-len': { max: 7 },
};

/** The plugin is a CommonJS module: its default export is one or two levels deep, depending on the loader. */
const TEXT = (textPlugin.default as { default?: TextlintPluginCreator }).default ?? (textPlugin.default as TextlintPluginCreator);

/** The rule that asks for 。 does not apply to names and labels. */
const SENTENCE_RULES = ['ja-no-mixed-period'];

/** The problems that the preset finds in the Japanese passages. */
export async function japaneseProblems(passages: readonly Passage[]): Promise<ProseProblem[]> {
  const kernel = new TextlintKernel();
  const problems: ProseProblem[] = [];
  for (const sentences of [true, false]) {
    const group = passages.filter((passage) => passage.lang === 'ja' && passage.sentences === sentences);
    const rules = Object.entries(preset.rules)
      .filter(([ruleId]) => sentences || !SENTENCE_RULES.includes(ruleId))
      .map(([ruleId, rule]) => ({ ruleId, rule, options: OPTIONS[ruleId] ?? preset.rulesConfig[ruleId] }));
    for (const passage of group) {
      const { messages } = await kernel.lintText(passage.text, {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin: TEXT }],
        rules,
      });
      problems.push(...messages.map(({ message, ruleId }) => ({ passage, message: `${message.split('\n')[0]} (${ruleId})` })));
    }
  }
  return problems;
}
