// Four people in four browsers on one map for five minutes: connections break, the server and its database are killed in the
// middle, and at the end all screens, the database and the log agree: e2e/map-four.prove.spec.ts.
import { beginLife, end } from '../launch/life.mjs';
import { describe } from '../launch/report.mjs';
import { run } from '../launch/run.mjs';

beginLife();
try {
  const args = ['scripts/e2e.mjs', '--project=prove', 'e2e/map-four.prove.spec.ts'];
  const said = await run(process.execPath, args, { what: 'The four people on one map' });
  console.log(said.trim().split('\n').slice(-1).join('\n'));
  await end(0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}
