import 'server-only';
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { actions } from '@/db/schema/actions';
import { commentThreads } from '@/db/schema/comments';
import { journeyLanes, journeyMaps, journeyStages, journeySteps } from '@/db/schema/journeys';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { CommentSubjectType } from '@/db/values/comments';
import type { TenantContext } from '@/lib/auth/context';
import type { WorkspacePermission } from '@/lib/auth/permissions';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { CommentAnchor, CommentSubject } from './types';

/** Where records of each type lie, what they are called, who may read them, and which column of a thread names them. */
export const subjects = {
  touchpoint: {
    table: touchpoints,
    label: touchpoints.name,
    column: commentThreads.touchpointId,
    field: 'touchpointId',
    permission: 'touchpoint:read',
  },
  persona: {
    table: personas,
    label: personas.name,
    column: commentThreads.personaId,
    field: 'personaId',
    permission: 'touchpoint:read',
  },
  action: {
    table: actions,
    label: actions.title,
    column: commentThreads.actionId,
    field: 'actionId',
    permission: 'audit:read',
  },
  journeyMap: {
    table: journeyMaps,
    label: journeyMaps.title,
    column: commentThreads.mapId,
    field: 'mapId',
    permission: 'journey:read',
  },
} as const satisfies Record<
  CommentSubjectType,
  { permission: WorkspacePermission } & Record<string, unknown>
>;

/** The subject of a thread's row. */
export function subjectOf(row: {
  touchpointId: string | null;
  personaId: string | null;
  actionId: string | null;
  mapId: string | null;
}): CommentSubject {
  if (row.touchpointId) return { type: 'touchpoint', id: row.touchpointId };
  if (row.personaId) return { type: 'persona', id: row.personaId };
  if (row.actionId) return { type: 'action', id: row.actionId };
  return { type: 'journeyMap', id: row.mapId ?? '' };
}

/** What a record is called. Throws NOT_FOUND where it is not here or in the trash, FORBIDDEN where it may not be read. */
export async function requireSubject(
  tx: TenantTx,
  ctx: TenantContext,
  { type, id }: CommentSubject,
  field: string,
): Promise<string> {
  const { table, label, permission } = subjects[type];
  if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
  const [row] = await tx
    .select({ label })
    .from(table)
    .where(and(own(ctx, table, id), isNull(table.deletedAt)));
  if (!row) throw new AppError('NOT_FOUND', { field });
  return row.label;
}

/** Throws NOT_FOUND at `anchor` where a map has no such cell any more. */
export async function requireAnchor(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  { laneId, stepId }: CommentAnchor,
): Promise<void> {
  const [found] = await tx.execute(sql`
    select 1 from ${journeyLanes} l
    join ${journeySteps} s on s.workspace_id = l.workspace_id and s.map_id = l.map_id and s.id = ${stepId} and not s.removed
    join ${journeyStages} g on g.workspace_id = s.workspace_id and g.map_id = s.map_id and g.id = s.stage_id and not g.removed
    where l.workspace_id = ${ctx.workspace.id} and l.map_id = ${mapId} and l.id = ${laneId} and not l.removed`);
  if (!found) throw new AppError('NOT_FOUND', { field: 'anchor' });
}

/** Whether the record of the thread `t` is neither gone nor in the trash; `t` is the alias of the thread. */
export const isOnLiveRecord: SQL = sql`(
  exists (select from touchpoints r where r.workspace_id = t.workspace_id and r.id = t.touchpoint_id and r.deleted_at is null)
  or exists (select from personas r where r.workspace_id = t.workspace_id and r.id = t.persona_id and r.deleted_at is null)
  or exists (select from actions r where r.workspace_id = t.workspace_id and r.id = t.action_id and r.deleted_at is null)
  or exists (select from journey_maps r where r.workspace_id = t.workspace_id and r.id = t.map_id and r.deleted_at is null))`;

/** The threads of a record. */
export const ofSubject = (ctx: TenantContext, { type, id }: CommentSubject) =>
  and(eq(commentThreads.workspaceId, ctx.workspace.id), eq(subjects[type].column, id));
