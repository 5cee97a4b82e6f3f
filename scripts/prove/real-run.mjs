// Three quarters of forty shops, the last visits of each auditor made in browsers, two of them of a phone's size whose network
// breaks; the page and the dashboard compared with figures worked out by hand: e2e/audit-real-run.prove.spec.ts. Three published
// journeys rebuilt as maps of the four types, their figures worked out by hand, too: e2e/map-real-journeys.prove.spec.ts.
import { beginLife, end } from '../launch/life.mjs';
import { describe } from '../launch/report.mjs';
import { run } from '../launch/run.mjs';

beginLife();
try {
  const args = ['scripts/e2e.mjs', '--project=prove', 'e2e/audit-real-run', 'e2e/map-real-journeys'];
  const said = await run(process.execPath, args, { what: 'The real runs' });
  console.log(said.trim().split('\n').slice(-1).join('\n'));
  await end(0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}
