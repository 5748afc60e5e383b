/** `npm run bench:search`: how well the instant index of the built site answers the queries of tests/search, per kind. */
import { answered, measures, readQueries } from '../../tests/search/measure.ts';

const groups = readQueries(process.argv[2] ?? 'tests/search/queries.yaml');
const rows: Record<string, Record<string, string | number>> = {};
const all = [];
for (const [name, queries] of Object.entries(groups)) {
  const answers = queries.map(answered);
  all.push(...answers);
  rows[name] = measures(answers);
}
rows['all'] = measures(all);
console.table(rows);
for (const { query, rank, found } of all.filter((answer) => answer.rank !== 1))
  console.log(
    `${rank === undefined ? 'missed' : `at ${rank}`}  ${query.on}  ${query.ask}  →  ${found.slice(0, 3).join(', ') || 'nothing'}`,
  );
