/** `npm run check:agents`: prints what afdocs says of the build, check by check. */
import { deploymentOf } from '../src/deployment/deployment.ts';
import { agentChecks, problemsIn } from './lib/agent-checks.ts';
import { orFail } from './lib/run.mjs';

const { site } = orFail(() => deploymentOf(process.env));
const results = await agentChecks('dist', site);
for (const { status, id, message } of results) console.log(`${status.padEnd(5)} ${id}: ${message}`);
const counts = [...Map.groupBy(results, ({ status }) => status)].map(([status, those]) => `${those.length} ${status}`);
console.log(`${results.length} checks: ${counts.join(', ')}`);
process.exitCode = problemsIn(results).length === 0 ? 0 : 1;
