import { median, startBenchServer } from './bench-server';
import { makeCycles } from './make-cycles';

/*
 * How long a closed cycle's results take, from the verb's call to its answer: 500 touchpoints × 5 brands × 10 auditors
 * (25,000 ratings) beside 5 touchpoints × 5 brands × 10 auditors (250), asked by turns. Beside them what is done once or
 * before: the first reading, which fetches the snapshot into the memory of the process; the cycle's page in review, where
 * every rating stands without its figure; the closing. From the verb's call to its answer.
 *
 *   npm run bench -- results     or        tsx --conditions=react-server bench/results.ts [rounds]
 */
const rounds = Number(process.argv[2] ?? 101);
const cases = { large: 500, small: 5 };
/** Of the small one's time. */
const wanted = 1.5;

const milliseconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

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
