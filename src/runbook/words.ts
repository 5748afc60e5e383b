/** What the script of the runbook says, in the language of the page. It is read when the reader asks for it (src/pages/[lang]/runbook.json.ts). */
import type { Dictionary } from '../i18n/ja.ts';

export type RunbookWords = Dictionary['runbook'];
