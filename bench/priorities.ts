import { median, startBenchServer } from './bench-server';
import { makeCycles } from './make-cycles';

/*
 * How long the priority list with its matrices takes over 5,000 touchpoints with eight quarters of closed cycles, beside 500, asked by
 * turns, from the verb's call to its answer: as anybody reads it who comes after somebody else, and the first time after a
 * judgement was changed, when all of it is put into order anew.
 *
 *   npm run bench -- priorities     or        tsx --conditions=react-server bench/priorities.ts [rounds]
 */
const rounds = Number(process.argv[2] ?? 51);
const cases = { large: 5_000, small: 500 };
const size = {
  brands: 1,
  auditors: 3,
  quarters: [2024, 2025].flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01`)),
};
/** Of the small one's time. */
const wanted = 1.5;

const milliseconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const inHalves = (at: number, step: number) => ((at * step) % 21) / 2;

async function run() {
  const server = await startBenchServer();
  try {
    const { closeCycle } = await import('@/lib/audits/cycles/close-cycle');
    const { judgementLimit } = await import('@/lib/priorities/constants');
    const { judgePriorities } = await import('@/lib/priorities/judge-priorities');
    const { getPriorities } = await import('@/lib/views/get-priorities');
    const make = async (count: number) => {
      const { ctx, id, touchpointIds } = await makeCycles(server.owner, count, size);
      await closeCycle(ctx, { id });
      const judgements = touchpointIds.map((subject, at) => ({
        id: subject,
        impact: inHalves(at, 8),
        costEffectiveness: inHalves(at, 5),
      }));
      for (let from = 0; from < count; from += judgementLimit) {
        await judgePriorities(ctx, {
          of: 'touchpoint',
          judgements: judgements.slice(from, from + judgementLimit),
        });
      }
      let writes = 0;
      return {
        read: async () => {
          const { rankedCount, matrixCount } = await getPriorities(ctx, {
            of: 'touchpoint',
            source: 'auditors',
          });
          if (rankedCount < count / 2 || matrixCount !== count) throw new Error('Something was not told.');
        },
        write: async () => {
          writes += 1;
          const judged = { id: touchpointIds[0] ?? '', impact: inHalves(writes, 1) };
          await judgePriorities(ctx, { of: 'touchpoint', judgements: [judged] });
        },
      };
    };
    const [large, small] = [await make(cases.large), await make(cases.small)];
    await server.owner`vacuum analyze`;
    const times = { again: { large: [], small: [] }, first: { large: [], small: [] } } as Record<
      'again' | 'first',
      Record<'large' | 'small', number[]>
    >;
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, one] of [
        ['large', large],
        ['small', small],
      ] as const) {
        await one.write();
        times.first[name].push(await milliseconds(one.read));
        times.again[name].push(await milliseconds(one.read));
      }
    }
    const ratioOf = ({ large, small }: Record<'large' | 'small', number[]>) => median(large) / median(small);
    const told = (values: number[]) =>
      `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} at least)`;
    const ratio = ratioOf(times.again);
    console.log(
      `priorities of 5,000 touchpoints: ${told(times.again.large)} ms, of 500: ${told(times.again.small)} ms, ` +
        `ratio ${ratio.toFixed(2)} (wanted ${wanted} at most)`,
    );
    console.log(
      `first after a change: ${told(times.first.large)} and ${told(times.first.small)} ms, ` +
        `ratio ${ratioOf(times.first).toFixed(2)}`,
    );
    if (!(ratio <= wanted)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

await run();
