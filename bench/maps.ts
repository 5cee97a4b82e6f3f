import { median, startBenchServer } from './bench-server';

/*
 * How long the server takes for one text that is typed into a cell of a journey map with 800 filled cells (20 lanes × 40
 * steps), from the verb's call to the commit: checks, decision, log, live event, through row-level security. Beside it the same on
 * a map that was just made, and the reading of the large map as its page does beside one with ten times the history, by turns.
 *
 *   npm run bench -- maps        or        tsx --conditions=react-server bench/maps.ts [rounds]
 */
const rounds = Number(process.argv[2] ?? 201);
const size = { stages: 40, lanes: 20 };
/** Of the new map's time. */
const wanted = 1.5;
/** Of the time of reading such a map with the history that filling it took. */
const wantedAged = 1.2;

const milliseconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

async function makeMaps() {
  const { makeWorkspace } = await import('@/db/testing/factories');
  const { newId } = await import('@/lib/ids');
  const { applyMapOperations } = await import('@/lib/journeys/apply-map-operations');
  const { createMap } = await import('@/lib/journeys/create-map');
  const { getMap } = await import('@/lib/journeys/get-map');
  const { createMapStore } = await import('@/lib/journeys/client/map-store');
  const { memoryKeep } = await import('@/lib/journeys/client/testing/fake-server');
  const { setCell } = await import('@/lib/journeys/core/edits-cells');
  const { insertStage } = await import('@/lib/journeys/core/edits-columns');
  const { insertLane } = await import('@/lib/journeys/core/edits-lanes');
  const { ctx } = await makeWorkspace();

  const open = async (title: string) => {
    const { id } = await createMap(ctx, { type: 'current-state', title });
    const load = () => getMap(ctx, id);
    const openStore = async () =>
      createMapStore({
        ...(await load()),
        canWrite: true,
        keep: memoryKeep(),
        network: { load, send: (body) => applyMapOperations(ctx, { ...body, mapId: id }) },
        later: () => () => undefined,
      });
    const saveAll = async ({ status, flush }: typeof store) => {
      while (status().waiting > 0) await flush();
    };
    const store = await openStore();
    const cells = () =>
      store.grid().lanes.flatMap((lane) => store.grid().steps.map((step) => `${lane.id}:${step.id}`));
    const save = () => saveAll(store);
    const type = async (cell: string, text: string) => {
      const [operation] = setCell(cell, 'text', text);
      if (!operation) return;
      const base = store.map().sequence + rounds;
      const sent = {
        id: newId(),
        clientId: store.clientId,
        operation: { ...operation, base } as typeof operation,
      };
      const { results } = await applyMapOperations(ctx, { mapId: id, after: base, operations: [sent] });
      if (results[0]?.outcome !== 'applied') throw new Error('The text was not taken.');
    };
    /** Writes the cells again and again, until so many operations are in the log. */
    const age = async (until: number) => {
      const page = await openStore();
      for (let round = 0; page.map().sequence < until; round += 1) {
        const again = cells().flatMap((cell) => setCell(cell, 'text', `Said anew, the ${round}th time`));
        page.edit(again, { label: 'Age' });
        await saveAll(page);
      }
    };
    return { store, cells, save, load, type, age };
  };

  const openLarge = async (title: string) => {
    const made = await open(title);
    const { store, cells, save } = made;
    const about = { label: 'Fill' };
    for (let at = store.grid().stages.length; at < size.stages; at += 1) {
      store.edit(insertStage(store.map(), { phase: 'after', title: `Stage ${at}` }).operations, about);
    }
    for (let at = store.grid().lanes.length; at < size.lanes; at += 1) {
      store.edit(insertLane(store.map(), { kind: 'text', title: `Lane ${at}` }).operations, about);
    }
    const fill = cells().flatMap((cell) => setCell(cell, 'text', 'Some forty characters of what happens'));
    store.edit(fill, about);
    await save();
    return made;
  };

  const [large, old, small] = [await openLarge('Large'), await openLarge('Old'), await open('Small')];
  await small.save();
  return { large, old, small };
}

async function run() {
  const server = await startBenchServer();
  const [onLarge, onSmall, opened, young, aged]: number[][] = [[], [], [], [], []];
  let history = 0;
  try {
    const { large, old, small } = await makeMaps();
    const [many, few] = [large.cells(), small.cells()];
    for (let round = 0; round < rounds; round += 1) {
      const text = `Typed in round ${round}`;
      onLarge?.push(await milliseconds(() => large.type(many[round % many.length] ?? '', text)));
      onSmall?.push(await milliseconds(() => small.type(few[round % few.length] ?? '', text)));
      if (round % 10 === 0) opened?.push(await milliseconds(large.load));
    }
    history = (await large.load()).map.sequence;
    await old.age(10 * history);
    await server.owner`vacuum analyze`;
    for (let round = 0; round < rounds; round += 1) {
      young?.push(await milliseconds(large.load));
      aged?.push(await milliseconds(old.load));
    }
  } finally {
    await server.stop();
  }
  const [big, little, reading] = [onLarge, onSmall, opened].map((times) => median(times ?? []));
  const ratio = (big ?? NaN) / (little ?? NaN);
  console.log(
    `a text in a map of ${size.lanes * size.stages} filled cells: ${big?.toFixed(1)} ms; in a new map ${little?.toFixed(1)} ms, ` +
      `ratio ${ratio.toFixed(2)} (wanted ${wanted}); the large map read ${reading?.toFixed(1)} ms`,
  );
  const ageing = median(aged ?? []) / median(young ?? []);
  console.log(
    `read with ${history} operations behind it ${median(young ?? []).toFixed(1)} ms, with ten times as many ` +
      `${median(aged ?? []).toFixed(1)} ms; ratio ${ageing.toFixed(2)} (wanted ${wantedAged} at most)`,
  );
  if (!(ratio <= wanted && ageing <= wantedAged)) process.exitCode = 1;
}

await run();
