import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { sortByText } from '@/lib/format/collate';
import { comparePositions } from '@/lib/touchpoints/position';
import type { PrioritySubject } from './constants';

export interface SubjectRow {
  id: string;
  name: string;
  ownerId: string | null;
  /** 0–10, of its own; null where the brand's holds. */
  goal: number | null;
}

/** What can be put in order: touchpoints that exist and are not archived, as the inventory has them, or chains by name. */
export async function readSubjects(
  tx: TenantTx,
  ctx: TenantContext,
  of: PrioritySubject,
): Promise<SubjectRow[]> {
  const here = ctx.workspace.id;
  if (of === 'chain') {
    const rows = await tx
      .select({ id: chains.id, name: chains.name })
      .from(chains)
      .where(and(eq(chains.workspaceId, here), isNull(chains.deletedAt), isNull(chains.archivedAt)));
    return sortByText(ctx.locale, rows, ({ name }) => name).map((row) => ({
      ...row,
      ownerId: null,
      goal: null,
    }));
  }
  const rows = await tx
    .select({
      id: touchpoints.id,
      name: touchpoints.name,
      ownerId: touchpoints.ownerId,
      goal: touchpoints.goal,
      position: touchpoints.position,
    })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, here),
        eq(touchpoints.presence, 'existing'),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
      ),
    );
  return rows.sort(comparePositions).map(({ position: _position, ...row }) => row);
}

/** Names of the brand's people by id. */
export async function readNames(tx: TenantTx, ctx: TenantContext): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: workspacePeople.id, name: workspacePeople.name })
    .from(workspacePeople)
    .where(eq(workspacePeople.workspaceId, ctx.workspace.id));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many actions are under way about each touchpoint, or about the links of each chain; those without any are not in it. */
export async function readOpenActions(
  tx: TenantTx,
  ctx: TenantContext,
  of: PrioritySubject,
): Promise<ReadonlyMap<string, number>> {
  const here = ctx.workspace.id;
  const open = sql`
    from actions a
    join action_touchpoints k on k.workspace_id = ${here} and k.action_id = a.id`;
  const where = sql`
    where a.workspace_id = ${here} and a.deleted_at is null and a.state in ('idea', 'planned', 'doing')`;
  const rows = await tx.execute<{ id: string; count: number }>(
    of === 'touchpoint'
      ? sql`select k.touchpoint_id as id, count(*)::int as count ${open} ${where} group by 1`
      : sql`select l.chain_id as id, count(distinct a.id)::int as count ${open}
          join chain_links l on l.workspace_id = ${here} and l.touchpoint_id = k.touchpoint_id ${where} group by 1`,
  );
  return new Map([...rows].map(({ id, count }) => [id, count]));
}
