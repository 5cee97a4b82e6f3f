import postgres, { type Sql } from 'postgres';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';
import { p50, signIn, type Stage } from './stage-client';

/*
 * The p50 of the inventory's read for a brand that is alone with the demo, and for the same one among 10,000 more brands
 * with 20 touchpoints each: two products on the production build, each with a database server of its own, asked by turns
 * over loopback.
 *
 *   npm run bench -- crowd       or        tsx --conditions=react-server bench/crowd.ts [brands]
 */
const neighbours = Number(process.argv[2] ?? 10_000);
const wanted = 1.2;
const [rounds, requests, warmUp] = [25, 21, 100];

const demoBrand = '/o/northlight/bay-airport';

interface Place {
  address: string;
  cookie: string;
}

/** Brands of other organizations, with copies of the demo's touchpoints: their references are of no interest here. */
async function addNeighbours(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      create temporary table fresh on commit drop as
      select gen_random_uuid() as organization_id, gen_random_uuid() as workspace_id, n
      from generate_series(1, ${neighbours}::int) n`;
    await tx`insert into organizations (id, slug, name)
      select organization_id, 'neighbour-' || n, 'Neighbour ' || n from fresh`;
    await tx`insert into workspaces (id, organization_id, slug, name)
      select workspace_id, organization_id, 'brand', 'Brand ' || n from fresh`;
    await tx`
      insert into touchpoints
      select (jsonb_populate_record(null::touchpoints, t.row || jsonb_build_object('workspace_id', f.workspace_id))).*
      from fresh f
      cross join (
        select to_jsonb(t) as row from touchpoints t
        join workspaces w on w.id = t.workspace_id join organizations o on o.id = w.organization_id
        where o.slug = 'northlight' and w.slug = 'bay-airport' order by t.id limit 20
      ) t`;
  });
}

/**
 * The median of the rounds' ratios. A round asks both products, one right after the other, and the next one the other way
 * round: a machine that becomes slower or faster meanwhile does so for both.
 */
async function compareCrowd(alone: Place, among: Place): Promise<{ ratio: number; said: string }> {
  const times: { alone: number[]; among: number[] } = { alone: [], among: [] };
  const ratios: number[] = [];
  const ask = ({ address, cookie }: Place) => p50(address, cookie, requests);
  for (const place of [alone, among]) await p50(place.address, place.cookie, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    const isTurned = round % 2 === 1;
    const first = await ask(isTurned ? among : alone);
    const second = await ask(isTurned ? alone : among);
    const [one, other] = isTurned ? [second, first] : [first, second];
    times.alone.push(one);
    times.among.push(other);
    ratios.push(other / one);
  }
  const ratio = median(ratios);
  const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  return {
    ratio,
    said:
      `p50 ${median(times.alone).toFixed(1)} ms alone, ${median(times.among).toFixed(1)} ms among ${neighbours} more brands; ` +
      `median of ${rounds} ratios ${ratio.toFixed(2)}, ${range} (wanted ${wanted} at most)`,
  };
}

/** The inventory of the demo's brand, in a product of its own. */
async function enter(stage: Stage): Promise<Place> {
  return { address: `${stage.url}/api${demoBrand}/inventory`, cookie: await signIn(stage) };
}

async function run(): Promise<number> {
  const quiet = (await setStage()) as Stage;
  const crowded = (await setStage()) as Stage;
  const counts: number[] = [];
  for (const stage of [quiet, crowded]) {
    const sql = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
    if (stage === crowded) await addNeighbours(sql);
    await sql`vacuum analyze`;
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from touchpoints`;
    counts.push(row?.count ?? 0);
    await sql.end();
  }
  const { ratio, said } = await compareCrowd(await enter(quiet), await enter(crowded));
  console.log(`inventory read: ${said}; ${counts.join(' and ')} touchpoints in all`);
  return ratio > wanted ? 1 : 0;
}

beginLife();
await run().then(end, (error: unknown) => {
  console.error(error);
  return end(1);
});
