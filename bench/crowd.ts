import postgres, { type Sql } from 'postgres';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { p50, signIn, type Stage } from './stage-client';

/*
 * The p50 of the inventory's read for a brand that is alone with the demo, and for the same one among 10,000 more brands
 * with 20 touchpoints each, on the production build over loopback.
 *
 *   npm run bench -- crowd       or        tsx --conditions=react-server bench/crowd.ts [brands]
 */
const neighbours = Number(process.argv[2] ?? 10_000);
const wanted = 1.2;

const demoBrand = '/o/northlight/bay-airport';

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
  await sql`vacuum analyze`;
}

async function compareCrowd(stage: Stage, cookie: string, sql: Sql): Promise<number> {
  const address = `${stage.url}/api${demoBrand}/inventory`;
  await sql`vacuum analyze`;
  await p50(address, cookie, 50);
  const alone = await p50(address, cookie, 301);
  await addNeighbours(sql);
  const [{ count } = { count: 0 }] = await sql<
    { count: number }[]
  >`select count(*)::int as count from touchpoints`;
  await p50(address, cookie, 50);
  const among = await p50(address, cookie, 301);
  const ratio = among / alone;
  console.log(
    `inventory read: p50 ${alone.toFixed(1)} ms alone, ${among.toFixed(1)} ms among ${neighbours} more brands ` +
      `(${count} touchpoints in all); ratio ${ratio.toFixed(2)} (wanted ${wanted} at most)`,
  );
  return ratio;
}

async function run(): Promise<number> {
  const stage = await setStage();
  const sql = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const cookie = await signIn(stage);
  const crowd = await compareCrowd(stage, cookie, sql);
  await sql.end();
  return crowd > wanted ? 1 : 0;
}

beginLife();
await run().then(end, (error: unknown) => {
  console.error(error);
  return end(1);
});
