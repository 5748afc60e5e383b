/** The links that prose and guides may have. */
import { LANGS } from '../../languages.ts';
import { fileOf } from '../collections.ts';
import type { Content } from '../read.ts';

/** How links are written, for messages. */
export const LINK_EXAMPLES = '[504](code:http/504), [errata](guide:errata)';

/** Reports the target of a link that leads neither to a code nor to a guide that exists. */
export function checkLink(target: string, content: Content, report: (issue: string, cure: string) => void): void {
  const [, scheme, id] = /^(code|guide):(.+)$/.exec(target) ?? [];
  if (scheme === 'code' && !content.meanings.has(id))
    report(`links to the unknown code "${id}"`, `add ${fileOf('meanings', id)}, or correct the link`);
  if (scheme === 'guide' && !content.guides.has(`${LANGS[0]}/${id}`))
    report(`links to the unknown guide "${id}"`, `use a file of content/guides/${LANGS[0]}/, or correct the link`);
  if (!scheme) report(`links to ${target}`, `name documents under sources; prose links only to codes and guides: ${LINK_EXAMPLES}`);
}
