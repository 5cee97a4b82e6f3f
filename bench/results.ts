import { type BenchServer, median, startBenchServer } from './bench-server';

/*
 * How long a closed cycle's results take, from the verb's call to its answer: 500 touchpoints × 5 brands × 10 auditors
 * (25,000 ratings) beside 5 touchpoints × 5 brands × 10 auditors (250), asked by turns. Beside them what is done once or
 * before: the first reading, which fetches the snapshot into the memory of the process; the cycle's page in review, where
 * every rating stands without its figure; the closing. From the verb's call to its answer.
 *
 *   npm run bench -- results     or        tsx --conditions=react-server bench/results.ts [rounds]
 */
const rounds = Number(process.argv[2] ?? 101);
const [brandCount, auditorCount] = [5, 10];
const cases = { large: 500, small: 5 };
/** Of the small one's time. */
const wanted = 1.5;

const milliseconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Cycles of two quarters of a brand, the first closed and the second ready to be: what it tells compares the two. */
async function makeCycles(owner: BenchServer['owner'], touchpointCount: number) {
  const { makeWorkspace } = await import('@/db/testing/factories');
  const { closeCycle } = await import('@/lib/audits/cycles/close-cycle');
  const { createCycle } = await import('@/lib/audits/cycles/create-cycle');
  const { openCycle, startReview } = await import('@/lib/audits/cycles/move-cycle');
  const { saveVisits } = await import('@/lib/audits/cycles/save-visits');
  const { makeForm, personOf } = await import('@/lib/audits/testing/make-cycle');
  const { createListEntry } = await import('@/lib/touchpoints/lists/create-list-entry');
  const { makeTouchpoints } = await import('@/lib/touchpoints/testing/make-touchpoints');
  const { ctx, as } = await makeWorkspace();
  const names = Array.from({ length: touchpointCount }, (_, at) => `Touchpoint ${at}`);
  const touchpointIds = (await makeTouchpoints(ctx, names)).map(({ id }) => id);
  const brandIds: string[] = [];
  for (let at = 0; at < brandCount; at += 1) {
    const kind = at === 0 ? 'own' : 'competitor';
    brandIds.push((await createListEntry(ctx, 'brand', { kind, name: `Brand ${at}` })).id);
  }
  const people: string[] = [];
  for (let at = 0; at < auditorCount; at += 1) people.push(await personOf(await as('auditor')));
  const input = {
    driverId: null,
    budget: null,
    hours: null,
    formVersionId: await makeForm(ctx),
    touchpointIds,
    brandIds,
    objectIds: [],
    segmentIds: [],
    auditors: people.map((id) => ({ id, capacity: null })),
    stopNeedsAction: false,
  };
  const ready: string[] = [];
  for (const [name, quarterStart] of [
    ['Spring', '2026-04-01'],
    ['Summer', '2026-07-01'],
  ] as const) {
    const { id } = await createCycle(ctx, { ...input, name, quarterStart, dueOn: '2026-09-30' });
    const visit = { objectId: null, isDouble: false, reason: 'hand' as const };
    const visits = brandIds.flatMap((brandId) =>
      people.map((auditorId) => ({ ...visit, brandId, auditorId })),
    );
    await saveVisits(ctx, { id, visits });
    await openCycle(ctx, { id });
    await owner`
      insert into audit_ratings (workspace_id, id, visit_id, touchpoint_id, score)
      select v.workspace_id, gen_random_uuid(), v.id, t.touchpoint_id, floor(random() * 11)
      from audit_visits v join audit_cycle_touchpoints t on t.workspace_id = v.workspace_id and t.cycle_id = v.cycle_id
      where v.workspace_id = ${ctx.workspace.id} and v.cycle_id = ${id}`;
    await owner`
      update audit_visits set state = 'submitted', submitted_at = now(), visited_on = '2026-06-01'
      where workspace_id = ${ctx.workspace.id} and cycle_id = ${id}`;
    await startReview(ctx, { id });
    if (name === 'Spring') await closeCycle(ctx, { id });
    ready.push(id);
  }
  return { ctx, id: ready[1] ?? '' };
}

async function run() {
  const server = await startBenchServer();
  try {
    const { closeCycle } = await import('@/lib/audits/cycles/close-cycle');
    const { getCycle } = await import('@/lib/audits/cycles/get-cycle');
    const { getResults } = await import('@/lib/audits/results/get-results');
    const large = await makeCycles(server.owner, cases.large);
    const small = await makeCycles(server.owner, cases.small);
    await server.owner`vacuum analyze`;
    const both = async (work: (one: typeof large) => Promise<unknown>) => {
      const times = [];
      for (const one of [large, small]) times.push(`${(await milliseconds(() => work(one))).toFixed(0)} ms`);
      return times.join(' and ');
    };
    const review = await both(({ ctx, id }) => getCycle(ctx, id));
    const closing = await both(({ ctx, id }) => closeCycle(ctx, { id }));
    const read = async ({ ctx, id }: typeof large) => {
      const { kind } = await getResults(ctx, id);
      if (kind !== 'told') throw new Error(`The results are ${kind}.`);
    };
    const first = await both(read);
    const times: Record<'large' | 'small', number[]> = { large: [], small: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.large.push(await milliseconds(() => read(large)));
      times.small.push(await milliseconds(() => read(small)));
    }
    const ratio = median(times.large) / median(times.small);
    console.log(
      `results of 25,000 ratings: ${median(times.large).toFixed(1)} ms, of 250: ${median(times.small).toFixed(1)} ms, ` +
        `ratio ${ratio.toFixed(2)} (wanted ${wanted} at most)`,
    );
    console.log(`first reading: ${first}; closing: ${closing}; in review: ${review}`);
    if (ratio > wanted) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

await run();
