// Kills the server at named points of an audit, and lets the same client go on: lib/**/*.prove.test.ts on a real Postgres.
import { beginLife, end } from '../launch/life.mjs';
import { describe } from '../launch/report.mjs';
import { run } from '../launch/run.mjs';

beginLife();
try {
  const said = await run('vitest', ['run', '--project', 'prove'], { what: 'The tests of killed servers' });
  console.log(said.split('\n').slice(-6).join('\n'));
  await end(0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}
