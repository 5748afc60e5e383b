/** One term per concept: the glossary names the words that are not used for it. */
import type { Glossary } from '../../src/content/schema.ts';
import type { Passage } from './passages.ts';

/** A problem of a passage. */
export interface ProseProblem {
  passage: Passage;
  message: string;
}

/**
 * The words that the glossary rules out, at most one per passage and pattern.
 *
 * @example
 * termProblems([{ lang: 'ja', text: 'サーバが停止', … }], glossary)[0].message // => '"サーバ" → サーバー'
 */
export function termProblems(passages: readonly Passage[], glossary: ReadonlyMap<string, Glossary>): ProseProblem[] {
  const ruledOut = [...glossary.values()].flatMap(({ term, avoid }) =>
    (['ja', 'en'] as const).flatMap((lang) =>
      (avoid?.[lang] ?? []).map((pattern) => ({ lang, pattern: new RegExp(pattern, lang === 'en' ? 'i' : ''), use: term[lang] })),
    ),
  );
  return passages.flatMap((passage) =>
    ruledOut
      .filter(({ lang }) => lang === passage.lang)
      .flatMap(({ pattern, use }) => {
        const found = pattern.exec(passage.text)?.[0];
        return found ? [{ passage, message: `"${found}" → ${use}` }] : [];
      }),
  );
}
