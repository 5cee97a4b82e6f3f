import type { Sql } from 'postgres';
import { median, startBenchServer } from './bench-server';

/*
 * How long the board of lives takes to be read: 5,000 touchpoints with scores and contacts in four quarters and three stages
 * of history each, the suggested stage of each with its reasons. Once right after the rows were written, when the planner
 * knows nothing of them, then again and again.
 *
 *   npm run bench -- lifecycle     or        tsx --conditions=react-server bench/lifecycle.ts [touchpoints]
 */
const touchpoints = Number(process.argv[2] ?? 5_000);
const rounds = 51;
/** Milliseconds, of the first reading and of the slowest one. */
const wanted = 1_000;

/** Scores and contacts that rise, stand or fall, by the touchpoint's number; three moves in the life of each. */
async function fill(owner: Sql, workspaceId: string): Promise<void> {
  await owner`
    insert into touchpoints (workspace_id, id, name, phase, position, lifecycle_stage)
    select ${workspaceId}, gen_random_uuid(), 'Touchpoint ' || n, 'during', 'b' || lpad(n::text, 6, '0'), 'growth'
    from generate_series(1, ${touchpoints}::int) n`;
  await owner`
    create temp table lives as
    select t.id as touchpoint_id, p.period_id, p.brand_id, split_part(t.name, ' ', 2)::int % 3 - 1 as trend,
      row_number() over (partition by t.id order by q.starts_on) as cycle
    from touchpoints t
    cross join (select distinct period_id, brand_id from rating_rollups where workspace_id = ${workspaceId}) p
    join periods q on q.workspace_id = ${workspaceId} and q.id = p.period_id
    where t.workspace_id = ${workspaceId} and t.name like 'Touchpoint %'`;
  await owner`
    insert into rating_rollups (workspace_id, source, measure, touchpoint_id, period_id, brand_id, scale_min, scale_max,
      n, x, x2, w, w2, wx, wx2, w2x, w2x2, histogram)
    select ${workspaceId}, 'survey', 'touchpoint', touchpoint_id, period_id, brand_id, 0, 10,
      1, x, x * x, 1, 1, x, x * x, x, x * x, '{}'
    from (select *, 5 + trend * cycle as x from lives) l`;
  await owner`
    insert into contact_volumes (workspace_id, touchpoint_id, period_id, contacts)
    select ${workspaceId}, touchpoint_id, period_id, 1000 + 200 * trend * cycle from lives`;
  await owner`
    insert into touchpoint_stages (workspace_id, id, touchpoint_id, stage, since, reason)
    select ${workspaceId}, gen_random_uuid(), t.id, m.stage, m.since::date, 'Told in the meeting of the quarter'
    from touchpoints t
    cross join (values ('entry', '2024-01-10'), ('saturation', '2024-09-01'), ('growth', '2025-05-20')) m(stage, since)
    where t.workspace_id = ${workspaceId}`;
}

async function run() {
  const server = await startBenchServer();
  const times: number[] = [];
  let suggested = 0;
  try {
    const { makeWorkspace } = await import('@/db/testing/factories');
    const { bringIn, inQuarter } = await import('@/lib/ratings/testing/survey');
    const { getLifecycle } = await import('@/lib/views/get-lifecycle');
    const { ctx } = await makeWorkspace();
    // The surveys make the periods, the brand and two touchpoints more.
    for (const quarter of [1, 2, 3, 4] as const)
      await bringIn(ctx, ['1,1,young,f,4,3,4,9'], inQuarter(quarter), `${quarter}.csv`);
    await fill(server.owner, ctx.workspace.id);
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const board = await getLifecycle(ctx);
      times.push(performance.now() - start);
      suggested = board.touchpoints.filter(({ suggestion }) => suggestion.stage !== null).length;
    }
  } finally {
    await server.stop();
  }
  const [first = NaN, ...later] = times;
  const slowest = Math.max(...times);
  console.log(
    `the board of ${touchpoints} touchpoints, ${suggested} of them with a suggestion: first ${first.toFixed(0)} ms, ` +
      `then ${median(later.slice(1)).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms (wanted ${wanted} at most)`,
  );
  if (!(slowest <= wanted && suggested >= touchpoints * 0.9)) process.exitCode = 1;
}

await run();
