/** Rules about prose: paragraphs, `code`, and links to codes and guides, and nothing else. */
import { checkLink, LINK_EXAMPLES } from '../links.ts';
import { ruleOfText, textsIn, WITH_TEXT, withoutCode } from '../rule.ts';

/** The prose of an entry, without its code spans. */
function* proseIn(raw: unknown) {
  for (const { path, value } of textsIn(raw)) yield { path, prose: withoutCode(value) };
}

export const codeSpansAreClosed = ruleOfText({
  of: WITH_TEXT,
  says: 'a code span has both of its backticks',
  check({ raw, report }) {
    for (const { path, prose } of proseIn(raw))
      if (prose.includes('`'))
        report(path, 'has a backtick without its partner', 'close the code span; YAML cuts unquoted text at " #", so quote it');
  },
});

export const proseHoldsNoHtml = ruleOfText({
  of: WITH_TEXT,
  says: 'prose holds no raw HTML',
  check({ raw, report }) {
    for (const { path, prose } of proseIn(raw)) {
      const [tag] = /<[a-z/!?][^>]*>?/i.exec(prose) ?? [];
      if (tag) report(path, `contains raw HTML (${tag})`, 'write plain text; a tag that readers should see goes into `backticks`');
    }
  },
});

/** Emphasis, headings, lists, quotations, tables, fences, references and empty links, as CommonMark and its extensions write them. */
const MARKUP = /\*\*|__|~~|(?<![\w*])\*[^\s*]|^#{1,6} |^\s*[-*+] |^\s*\d+\. |^> |^\||^\[[^\]]*\]: |\[\]\(/m;

export const proseHoldsNoMarkdown = ruleOfText({
  of: WITH_TEXT,
  says: 'prose holds no Markdown but code spans and links',
  check({ raw, report }) {
    for (const { path, prose } of proseIn(raw)) {
      const [markup] = MARKUP.exec(prose) ?? [];
      if (markup)
        report(
          path,
          `contains Markdown that is not rendered here (${markup.trim()})`,
          'use paragraphs, `code` and links to codes and guides',
        );
    }
  },
});

const SCRIPT = /^(?:javascript|vbscript|data):/i;

export const proseLinksToCodesAndGuides = ruleOfText({
  of: WITH_TEXT,
  says: 'prose links only to codes and guides, and they exist',
  check({ raw, content, report }) {
    for (const { path, prose } of proseIn(raw)) {
      const [script] = /(?:javascript|vbscript|data):/i.exec(prose) ?? [];
      if (script) report(path, `contains a ${script} address`, `remove it; prose links only to codes and guides: ${LINK_EXAMPLES}`);
      const [address] = /(?<!\]\()https?:\/\/[a-z0-9][^\s）)]*/i.exec(prose) ?? [];
      if (address) report(path, `contains the bare address ${address}`, 'name documents under sources; an example goes into `backticks`');
      for (const [, target] of prose.matchAll(/\]\(\s*([^)\s]*)/g))
        if (!SCRIPT.test(target)) checkLink(target, content, (issue, cure) => report(path, issue, cure));
    }
  },
});
