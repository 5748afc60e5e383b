/** The table of content rules in the documentation, made from the rules. */
import { format, resolveConfig } from 'prettier';
import { RULES } from '../../src/content/check/rules/index.ts';
import { COLLECTIONS } from '../../src/content/collections.ts';

export const RULES_FILE = 'docs/content-rules.md';

const HEADER = `# Content rules

What holds for every entry below \`content/\`, beyond the shape of its fields (\`src/content/schema.ts\`). \`npm run check:content\` and the build
refuse what breaks a rule, with file, line, field and cure. Rules are objects in \`src/content/check/rules/\`; this file is written from them by
\`npm run docs:rules\`.
`;

/** The whole file, formatted as the rest of the project. */
export async function ruleTable(): Promise<string> {
  const rows = Object.entries(RULES).map(
    ([name, { of, says }]) => `| \`${name}\` | ${of.map((each) => `\`${COLLECTIONS[each].files.split('/')[0]}\``).join(', ')} | ${says} |`,
  );
  const text = [HEADER, '| rule | below `content/` | what is right |', '| --- | --- | --- |', ...rows].join('\n');
  return format(text, { ...(await resolveConfig(RULES_FILE)), filepath: RULES_FILE });
}
