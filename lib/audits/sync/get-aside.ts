import 'server-only';
import { sql } from 'drizzle-orm';
import type { OperationKind, OperationReason } from '@/db/values/audit-sync';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { uuidArray } from '@/db/array-parameters';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { findPersonId, mayRun, readCycle } from '../cycles/cycle-rows';

export interface AsideVisit {
  visitId: string;
  /** Null where the person's data were erased. */
  auditor: string | null;
  brand: string;
  object: string | null;
  reason: OperationReason;
  /** The last arrival, as an ISO instant. */
  receivedAt: string;
  count: number;
  /** What was said, the last word on each thing; empty until the cycle is closed, when figures may be told. */
  answers: {
    touchpoint: string;
    segment: string | null;
    criterion: string | null;
    kind: OperationKind;
    part: string;
    value: unknown;
  }[];
}

/**
 * What phones sent in too late, for whoever runs the cycle; nothing for others, and no answers at touchpoints that the
 * reader still has to score. It enters no figure. Throws NOT_FOUND.
 */
export async function getAside(ctx: TenantContext, cycleId: string): Promise<AsideVisit[]> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const cycle = await readCycle(tx, ctx, cycleId);
    if (!mayRun(ctx, cycle, await findPersonId(tx, ctx))) return [];
    const rows = await tx.execute<Omit<AsideVisit, 'answers'> & Record<string, unknown>>(sql`
      select v.id as "visitId", p.name as auditor, b.name as brand, o.name as object,
        (array_agg(a.reason order by a.received_at desc))[1] as reason,
        to_char(max(a.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt",
        count(distinct (a.touchpoint_id, a.segment_id, a.kind, a.part))::int as count
      from audit_operations a
      join audit_visits v on v.workspace_id = a.workspace_id and v.id = a.visit_id and v.cycle_id = ${cycleId}
      join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
      left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
      left join workspace_people p on p.workspace_id = a.workspace_id and p.id = a.person_id
      where a.workspace_id = ${ctx.workspace.id} and a.outcome = 'aside'
      group by v.id, p.name, b.name, o.name order by max(a.received_at) desc, v.id`);
    const withheld = uuidArray([...(await readWithheld(tx, ctx))]);
    const answers =
      cycle.state === 'closed'
        ? await tx.execute<AsideVisit['answers'][number] & { visitId: string }>(sql`
            select distinct on (a.visit_id, t.name, a.touchpoint_id, a.segment_id, a.kind, a.part)
              a.visit_id as "visitId", t.name as touchpoint, s.name as segment, c.question as criterion, a.kind, a.part,
              a.value
            from audit_operations a
            join audit_visits v on v.workspace_id = a.workspace_id and v.id = a.visit_id and v.cycle_id = ${cycleId}
            join touchpoints t on t.workspace_id = a.workspace_id and t.id = a.touchpoint_id
            left join segments s on s.workspace_id = a.workspace_id and s.id = a.segment_id
            left join audit_criteria c on c.workspace_id = a.workspace_id and a.kind = 'answer' and c.id::text = a.part
            where a.workspace_id = ${ctx.workspace.id} and a.outcome = 'aside'
              and a.touchpoint_id <> all (${withheld})
            order by a.visit_id, t.name, a.touchpoint_id, a.segment_id, a.kind, a.part, a.effective_at desc`)
        : [];
    return [...rows].map((row) => ({
      ...row,
      answers: [...answers]
        .filter(({ visitId }) => visitId === row.visitId)
        .map(({ visitId: _visit, ...answer }) => answer),
    }));
  });
}
