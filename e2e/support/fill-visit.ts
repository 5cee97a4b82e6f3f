import { randomUUID } from 'node:crypto';
import type { AuditStage } from './audit-visit';

/**
 * Fills every visit of the stage's cycle in that nobody began, with the same score at each touchpoint in turn, and sends
 * them in. Written by the owner.
 */
export async function fillVisits(
  { sql, workspaceId, cycleId }: AuditStage,
  scores: readonly number[],
  keep: readonly string[] = [],
): Promise<void> {
  const here = { workspace_id: workspaceId };
  const places = await sql<{ id: string; kind: string | null }[]>`
    select t.id, t.kind from audit_cycle_touchpoints s
    join touchpoints t on t.workspace_id = s.workspace_id and t.id = s.touchpoint_id
    where s.workspace_id = ${workspaceId} and s.cycle_id = ${cycleId} order by t.position`;
  const criteria = await sql<{ id: string; kind: string | null }[]>`
    select k.id, k.kind from audit_criteria k
    join audit_cycles c on c.workspace_id = k.workspace_id and c.form_version_id = k.version_id
    where c.workspace_id = ${workspaceId} and c.id = ${cycleId}`;
  const visits = await sql<{ id: string }[]>`
    select id from audit_visits where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and state = 'planned'`;
  for (const visit of visits.filter(({ id }) => !keep.includes(id))) {
    for (const [at, place] of places.entries()) {
      const score = scores[at % scores.length] ?? 7;
      const asked = criteria.filter(({ kind }) => kind !== null && kind === place.kind);
      const id = randomUUID();
      await sql`insert into audit_ratings ${sql([
        {
          ...here,
          ...{ id, visit_id: visit.id, touchpoint_id: place.id },
          score: asked.length > 0 ? null : score,
        },
      ])}`;
      for (const one of asked)
        await sql`insert into audit_answers ${sql([{ ...here, rating_id: id, criterion_id: one.id, score }])}`;
    }
    await sql`
      update audit_visits set state = 'submitted', submitted_at = now(), started_at = now(), visited_on = current_date
      where workspace_id = ${workspaceId} and id = ${visit.id}`;
  }
}
