/** Programs that read the data, as pages print them. A test runs what the pages print (tests/examples-for-programs.test.ts). */
import type { Lang } from '../../languages.ts';
import { apiRoot } from '../records.ts';

/** What stands in the files of the examples for the folder of the data. */
const SAMPLE_ROOT = 'https://example.org/api/v1/';

/**
 * An example for a site and a language.
 *
 * @param source the text of its file
 * @example
 * exampleFor('curl https://example.org/api/v1/codes.json | jq .name.en', 'ja', 'https://status.test')
 * // => 'curl https://status.test/api/v1/codes.json | jq .name.ja'
 */
export function exampleFor(source: string, lang: Lang, site: string | URL): string {
  return (
    source
      .replaceAll(SAMPLE_ROOT, apiRoot(site))
      .replace(/(?<=\bname\.)en\b|(?<=\[")en(?="\])/gi, lang)
      // By this, the project checks the types of the file as those of a module.
      .replace(/\nexport \{\};\n$/, '')
      .trimEnd()
  );
}
