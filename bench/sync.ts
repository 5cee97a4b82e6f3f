import { type BenchServer, median, startBenchServer } from './bench-server';

/*
 * How fast the server takes what a phone has kept: 1,000 operations in one request (scores and notes of 500 touchpoints),
 * from the body's text to the commit: parsing, checks, order, ratings, history, operations, through row-level security.
 * Every round changes what the round before said. Beside it the same request once more, as after a lost answer. Baseline: the
 * very rows of the operations in one statement into a bare table with the same columns and indexes. All of it in turns.
 *
 *   npm run bench -- sync        or        tsx --conditions=react-server bench/sync.ts [rounds]
 */
const rounds = Number(process.argv[2] ?? 11);
const touchpoints = 500;
const operationsAtOnce = 1_000;
/** Operations a second. */
const wanted = 2_000;

const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

async function makeVisit() {
  const { makeWorkspace } = await import('@/db/testing/factories');
  const { makeTouchpoints } = await import('@/lib/touchpoints/testing/make-touchpoints');
  const { createCycle } = await import('@/lib/audits/cycles/create-cycle');
  const { openCycle } = await import('@/lib/audits/cycles/move-cycle');
  const { saveVisits } = await import('@/lib/audits/cycles/save-visits');
  const { makeParts, visitsOf } = await import('@/lib/audits/testing/make-cycle');
  const { ctx, as } = await makeWorkspace();
  const auditor = await as('auditor');
  const { input, people, brandId } = await makeParts(ctx, [auditor]);
  const names = Array.from({ length: touchpoints }, (_, at) => `Touchpoint ${at}`);
  const touchpointIds = (await makeTouchpoints(ctx, names)).map(({ id }) => id);
  const { id } = await createCycle(ctx, { ...input, touchpointIds });
  const auditorId = people[0] ?? '';
  await saveVisits(ctx, {
    id,
    visits: [{ auditorId, brandId, objectId: null, isDouble: false, reason: 'hand' }],
  });
  await openCycle(ctx, { id });
  return { auditor, touchpointIds, visitId: (await visitsOf(ctx, id))[0]?.id ?? '' };
}

async function copyBare({ owner }: BenchServer, workspaceId: string): Promise<number> {
  await owner`drop table if exists bare`;
  await owner`create table bare (like audit_operations including indexes)`;
  const [{ rows } = { rows: null }] = await owner`
    select jsonb_agg(to_jsonb(o)) as rows from (select * from audit_operations
      where workspace_id = ${workspaceId} order by received_at desc, sequence limit ${operationsAtOnce}) o`;
  const text = JSON.stringify(rows);
  return seconds(
    () => owner`insert into bare select * from jsonb_populate_recordset(null::bare, ${text}::text::jsonb)`,
  );
}

async function run() {
  const server = await startBenchServer();
  const { syncVisit } = await import('@/lib/audits/sync/sync-visit');
  const { newId } = await import('@/lib/ids');
  const { auditor, touchpointIds, visitId } = await makeVisit();
  const device = { id: newId(), name: 'Phone' };
  const [times, repeats, bare]: number[][] = [[], [], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const now = Date.now();
      const operations = Array.from({ length: operationsAtOnce }, (_, at) => ({
        id: newId(),
        sequence: round * operationsAtOnce + at,
        touchpointId: touchpointIds[at % touchpoints],
        kind: at < touchpoints ? 'answer' : 'note',
        value:
          at < touchpoints ? { score: (at + round) % 11, notApplicable: false } : `Seen in round ${round}`,
        at: now - operationsAtOnce + at,
      }));
      const text = JSON.stringify({ visitId, device, now, operations });
      const send = async () => {
        const { results } = await syncVisit(auditor, JSON.parse(text) as Parameters<typeof syncVisit>[1]);
        if (results.length > 0) throw new Error(`${results.length} operations were not taken.`);
      };
      times?.push(await seconds(send));
      repeats?.push(await seconds(send));
      bare?.push(await copyBare(server, auditor.workspace.id));
    }
  } finally {
    await server.stop();
  }
  // The first round meets a cold server and an empty visit.
  const middle = (list: number[] | undefined) => median((list ?? []).slice(1));
  const rate = operationsAtOnce / middle(times);
  console.log(
    `${operationsAtOnce} operations in one request: ${(middle(times) * 1000).toFixed(0)} ms, ${Math.round(rate)} a second ` +
      `(wanted ${wanted}); the same again ${(middle(repeats) * 1000).toFixed(0)} ms; bare rows ${(middle(bare) * 1000).toFixed(0)} ms, ` +
      `ratio ${(middle(times) / middle(bare)).toFixed(1)}`,
  );
  if (rate < wanted) process.exitCode = 1;
}

await run();
