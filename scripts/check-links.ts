/**
 * `npm run check:links`: asks every address of content/sources.yaml whether it still leads to a document, and prints a Markdown table of
 * those that do not. Ends with 1 when there is one, or when no address can be reached.
 */
import { readContent } from '../src/content/read.ts';
import { checkLinks, isOffline, linkTable, PROBLEMS } from './lib/links.ts';

const sources = [...readContent('.').sources].flatMap(([id, { data }]) => (data ? [{ id, url: data.url }] : []));
const answers = await checkLinks(sources.map(({ url }) => url));
const links = answers.map((answer, index) => ({ ...answer, id: sources[index].id }));
const problems = links.filter(({ result }) => PROBLEMS.includes(result));

if (isOffline(links)) {
  console.error(
    `None of the ${links.length} addresses can be reached (${links[0].detail}). Check the network of this machine; the sources are not to blame.`,
  );
  process.exitCode = 1;
} else {
  const table = linkTable(links);
  if (table) console.log(`${table}\n`);
  console.log(`${links.length} source(s) asked, ${problems.length} with a problem`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
