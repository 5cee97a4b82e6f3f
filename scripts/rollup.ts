// npm run rollup -- --organization o --workspace w: computes the roll-ups of a brand anew from its answers.
import { parseArgs } from 'node:util';
import { runCommand, workspaceOf } from './launch/run-command';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { organization: { type: 'string' }, workspace: { type: 'string' } },
  });
  const { rebuildRollUps } = await import('@/lib/ratings/rebuild-roll-ups');
  const { rollUps } = await rebuildRollUps(await workspaceOf(values));
  console.log(`${rollUps} roll-ups.`);
});
