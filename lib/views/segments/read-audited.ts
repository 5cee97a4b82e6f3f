import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { CountedShare } from '@/lib/segments/coverage';

export interface Audited {
  cycle: { id: string; name: string } | null;
  /** By segment: those that the cycle scored, with how many of its ratings of the own brand are theirs. */
  ratings: Map<string, CountedShare>;
}

/** How the ratings of the latest closed cycle that scored segments share among these. Counts alone, no score. */
export async function readAudited(tx: TenantTx, ctx: TenantContext): Promise<Audited> {
  const here = ctx.workspace.id;
  const [cycle] = await tx.execute<{ id: string; name: string }>(sql`
    select c.id, c.name from audit_cycles c
    where c.workspace_id = ${here} and c.state = 'closed' and c.deleted_at is null
      and exists (select from audit_cycle_segments s where s.workspace_id = ${here} and s.cycle_id = c.id)
    order by c.closed_at desc, c.id limit 1`);
  if (!cycle) return { cycle: null, ratings: new Map() };
  const rows = await tx.execute<{ id: string; count: number }>(sql`
    select s.segment_id as id, count(r.id)::integer as count
    from audit_cycle_segments s
    left join (
      select r.id, r.segment_id from audit_ratings r
      join audit_visits v on v.workspace_id = ${here} and v.id = r.visit_id and v.cycle_id = ${cycle.id}
        and v.state = 'submitted'
      join brands b on b.workspace_id = ${here} and b.id = v.brand_id and b.kind = 'own'
      where r.workspace_id = ${here} and not r.not_applicable
    ) r on r.segment_id = s.segment_id
    where s.workspace_id = ${here} and s.cycle_id = ${cycle.id}
    group by s.segment_id`);
  const of = [...rows].reduce((sum, { count }) => sum + count, 0);
  return { cycle: { ...cycle }, ratings: new Map([...rows].map(({ id, count }) => [id, { count, of }])) };
}
