/** The tables of rules in the documentation, made from the rules. */
import { format, resolveConfig } from 'prettier';
import { RULES } from '../../src/content/check/rules/index.ts';
import { COLLECTIONS } from '../../src/content/collections.ts';
import { STYLE_RULES } from '../prose-lint/style.ts';

const CONTENT = `# Content rules

What holds for every entry below \`content/\`, beyond the shape of its fields (\`src/content/schema.ts\`). \`npm run check:content\` and the build
refuse what breaks a rule, with file, line, field and cure. Rules are objects in \`src/content/check/rules/\`; this file is written from them by
\`npm run docs:rules\`.
`;

const STYLE = `# Rules of style

How the prose is written, with a bad and a good example of each rule. \`npm run check:prose\` refuses the bad ones. Rules are objects in
\`scripts/prose-lint/style.ts\`; a hit that stays is in \`scripts/prose-lint/accepted.yaml\` with its reason. This file is written from the rules by
\`npm run docs:rules\`.
`;

/** A cell holds no bar of its own. */
const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A text as it is typed, which may hold backticks. */
const literal = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** The files that are written from rules, each with its text before it is formatted. */
const FILES: Record<string, () => string> = {
  'docs/content-rules.md': () =>
    `${CONTENT}\n${table(
      ['rule', 'below `content/`', 'what is right'],
      Object.entries(RULES).map(([name, { of, says }]) => [
        `\`${name}\``,
        of.map((each) => `\`${COLLECTIONS[each].files.split('/')[0]}\``).join(', '),
        says,
      ]),
    )}`,
  'docs/style-rules.md': () =>
    `${STYLE}\n${table(
      ['rule', 'what is right', 'bad', 'good'],
      Object.entries(STYLE_RULES).map(([name, { says, bad, good }]) => [`\`${name}\``, says, literal(bad), literal(good)]),
    )}`,
};

/** The names of the files that are written from rules, from the project's root. */
export const RULE_FILES = Object.keys(FILES);

/** A whole file, formatted as the rest of the project. */
export async function ruleFile(file: string): Promise<string> {
  return format(FILES[file](), { ...(await resolveConfig(file)), filepath: file });
}
