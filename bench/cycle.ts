import { gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';
import { makeCycles, type MadeCycle } from './make-cycles';
import { demoAccount, p50, signIn, type Stage } from './stage-client';

/*
 * What the page of a cycle of 25,000 ratings costs beside that of one of 250, in review and closed: its bytes, and its time
 * by turns; and how long the report of the large one takes as a PDF. On the production build over loopback.
 *
 *   npm run bench -- cycle
 */
const rounds = 5;
const prints = 5;
const cases = { large: 500, small: 5 };
/** Of the small one's time; seconds; kB of the page as it comes, uncompressed. */
const wanted = { growth: 1.5, pdf: 5, size: 400 };

const kB = (bytes: number) => Math.round(bytes / 1000);

const pageOf = ({ ctx, id }: MadeCycle) =>
  `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits/cycles/${id}`;

async function read(address: string, cookie: string): Promise<Buffer> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The demo's person may manage the brand too: theirs is the session. */
async function addMember(owner: postgres.Sql, stage: Stage, { ctx }: MadeCycle): Promise<void> {
  await owner`insert into workspace_members (workspace_id, user_id, role)
    select ${ctx.workspace.id}, id, 'manager' from users where email = ${demoAccount(stage).email}`;
}

async function comparePages(
  stage: Stage,
  cookie: string,
  cycles: Record<'large' | 'small', MadeCycle>,
  state: string,
): Promise<{ size: number; growth: number }> {
  const addresses = { large: stage.url + pageOf(cycles.large), small: stage.url + pageOf(cycles.small) };
  const page = await read(addresses.large, cookie);
  const small = await read(addresses.small, cookie);
  const times: Record<'large' | 'small', number[]> = { large: [], small: [] };
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [large, little] = [await p50(addresses.large, cookie, 21), await p50(addresses.small, cookie, 21)];
    times.large.push(large);
    times.small.push(little);
    ratios.push(large / little);
  }
  const growth = median(ratios);
  console.log(
    `${state}: ${kB(page.length)} kB (${kB(gzipSync(page).length)} kB compressed) in ${median(times.large).toFixed(0)} ms; of 250 ` +
      `ratings ${kB(small.length)} kB in ${median(times.small).toFixed(0)} ms; ratio ${growth.toFixed(2)}`,
  );
  return { size: kB(page.length), growth };
}

async function printReports(stage: Stage, cookie: string, cycle: MadeCycle): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < prints; at += 1) {
    const start = performance.now();
    const pdf = await read(`${stage.url}/api${pageOf(cycle)}/report?language=en`, cookie);
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('The report is no PDF.');
    times.push((performance.now() - start) / 1000);
  }
  console.log(
    `report as PDF: ${median(times).toFixed(1)} s, the first one ${(times[0] ?? 0).toFixed(1)} s, the slowest ` +
      `${Math.max(...times).toFixed(1)} s (wanted ${wanted.pdf} s at most)`,
  );
  return Math.max(...times);
}

async function run(): Promise<number> {
  const stage = (await setStage()) as Stage;
  Object.assign(process.env, stage.env);
  const owner = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const { closePools } = await import('@/db/client');
  const { closeCycle } = await import('@/lib/audits/cycles/close-cycle');
  try {
    const cycles = {
      large: await makeCycles(owner, cases.large),
      small: await makeCycles(owner, cases.small),
    };
    for (const cycle of Object.values(cycles)) await addMember(owner, stage, cycle);
    await owner`vacuum analyze`;
    const cookie = await signIn(stage);
    const review = await comparePages(stage, cookie, cycles, 'in review');
    for (const { ctx, id } of Object.values(cycles)) await closeCycle(ctx, { id });
    await owner`vacuum analyze`;
    const closed = await comparePages(stage, cookie, cycles, 'closed');
    console.log(`wanted: ${wanted.size} kB at most, and of the closed one's time ${wanted.growth} at most`);
    const slowest = await printReports(stage, cookie, cycles.large);
    const isSmall = review.size <= wanted.size && closed.size <= wanted.size;
    return isSmall && closed.growth <= wanted.growth && slowest <= wanted.pdf ? 0 : 1;
  } finally {
    await closePools();
    await owner.end();
  }
}

beginLife();
await run().then(end, (error: unknown) => {
  console.error(error);
  return end(1);
});
