/** Rules about guides. */
import { LANGS } from '../../../languages.ts';
import { fileOf } from '../../collections.ts';
import { ruleOfText } from '../rule.ts';

export const guideIsInEveryLanguage = ruleOfText({
  of: ['guides'],
  says: 'a guide exists in every language',
  check({ id, content, report }) {
    const [lang, slug] = id.split('/');
    for (const other of LANGS)
      if (other !== lang && !content.guides.has(`${other}/${slug}`))
        report([], `has no ${other} version`, `write ${fileOf('guides', `${other}/${slug}`)}`);
  },
});

export const guideBringsNoScript = ruleOfText({
  of: ['guides'],
  says: 'a guide imports and exports nothing',
  check({ text, report }) {
    const [statement] = /^(?:import|export)\s.*$/m.exec(text) ?? [];
    if (statement) report([], `holds "${statement}"`, 'remove it; components are given to every guide by its page');
  },
});
