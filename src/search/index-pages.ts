/** What the instant index holds, derived from the content at build time. */
import { CLASSES } from '../codes.ts';
import { LANGS, type Lang } from '../content/schema.ts';
import { guidesIn } from '../guides.ts';
import { dictionary } from '../i18n/index.ts';
import { model, namesOf, type Code } from '../model.ts';
import { fold, isRun, partsOf } from './fold.ts';
import { meaningIn } from './question.ts';
import type { IndexedPage, InstantIndex } from './instant.ts';

/** The index of one language: every code with its names, aliases and senders, and the pages about several codes. */
export async function instantIndex(lang: Lang): Promise<InstantIndex> {
  const { codes, categories, senders, synonyms } = await model();
  const t = dictionary(lang);
  const places = [...categories.keys()];
  const senderPlaces = [...senders.keys()];
  const page = (path: string, name: string, ...further: string[]): IndexedPage => [path, [name], wordsBeyond(name, further)];
  const codePage = (code: Code): IndexedPage => {
    const names = namesOf(code, lang);
    const further = code.meanings.flatMap(({ name, aliases, phrase }) => [...LANGS.map((each) => name[each]), ...aliases, phrase ?? '']);
    const kinds = [...new Set(code.meanings.map(({ category }) => places.indexOf(category)))];
    const by = code.meanings.map(({ sender }) => places.length + senderPlaces.indexOf(sender));
    return [`codes/${code.code}/`, names, wordsBeyond(names.join(' '), further), [...kinds, ...by]];
  };
  return {
    pages: [
      ...codes.map(codePage),
      ...CLASSES.map((codeClass) => page(`classes/${codeClass}/`, t.classTitle[codeClass])),
      ...[...categories].map(([id, { title }]) => page(`categories/${id}/`, title[lang], ...LANGS.map((each) => title[each]))),
      ...[...senders].map(([id, { name, short }]) => page(`senders/${id}/`, name[lang], short[lang], name.en, id.replaceAll('-', ' '))),
      ...(await guidesIn(lang)).map((guide) => page(`guides/${guide.slug}/`, guide.data.title)),
      page('collisions/', t.collisions),
      page('equivalents/', t.equivalents),
      page('glossary/', t.glossary),
    ],
    shared: [
      ...places.map((id) => LANGS.map((each) => fold(categories.get(id)!.title[each])).join(' ')),
      ...[...senders].map(([id, { name, short }]) => fold([id.replaceAll('-', ' '), name.en, short[lang]].join(' '))),
    ],
    synonyms: synonyms.map((group) => [...new Set(group.map((phrase) => partsOf(fold(phrase)).join(' ')))]),
  };
}

/** The parts of texts that the title does not hold, each once, folded; a run within another run is left out. */
function wordsBeyond(title: string, texts: readonly string[]): string {
  const known = fold(title);
  const parts = new Set(
    texts
      .flatMap((text) => partsOf(fold(text)))
      .flatMap((part) => (isRun(part) ? [part] : meaningIn(part)))
      .filter((part) => !known.includes(part)),
  );
  const runs = [...parts].filter(isRun);
  return [...parts]
    .filter((part) => !isRun(part) || !runs.some((run) => run !== part && run.includes(part)))
    .sort()
    .join(' ');
}
