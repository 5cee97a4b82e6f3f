import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { activity } from '@/db/schema/activity';
import { touchpointJudgements } from '@/db/schema/judgements';
import { segments } from '@/db/schema/segments';
import { workspacePeople } from '@/db/schema/people';
import { standardMeasurements, standards, touchpoints, touchpointVariants } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { idSchema } from './input';
import { readLists } from './read-lists';
import { readTouchpoints } from './read-touchpoints';
import { standardState } from './standard-state';
import type { HistoryEntry, Measurement, Standard, TouchpointDetail, Variant } from './types';

const historyLength = 100;

async function readStandards(tx: TenantTx, ctx: TenantContext, touchpointId: string): Promise<Standard[]> {
  const [rows, measured] = await Promise.all([
    tx
      .select()
      .from(standards)
      .where(and(eq(standards.workspaceId, ctx.workspace.id), eq(standards.touchpointId, touchpointId)))
      .orderBy(asc(standards.createdAt), asc(standards.id)),
    tx
      .select({
        id: standardMeasurements.id,
        standardId: standardMeasurements.standardId,
        measuredOn: standardMeasurements.measuredOn,
        value: standardMeasurements.value,
        note: standardMeasurements.note,
      })
      .from(standardMeasurements)
      .innerJoin(
        standards,
        and(
          eq(standards.workspaceId, standardMeasurements.workspaceId),
          eq(standards.id, standardMeasurements.standardId),
        ),
      )
      .where(
        and(eq(standardMeasurements.workspaceId, ctx.workspace.id), eq(standards.touchpointId, touchpointId)),
      )
      .orderBy(desc(standardMeasurements.measuredOn), desc(standardMeasurements.id)),
  ]);
  return rows.map(({ id, metric, operator, target, unit }) => {
    const measurements: Measurement[] = measured
      .filter(({ standardId }) => standardId === id)
      .map(({ standardId: _of, ...measurement }) => measurement);
    const state = standardState({ operator, target }, measurements[0]?.value);
    return { id, metric, operator, target, unit, state, measurements };
  });
}

async function readVariants(tx: TenantTx, ctx: TenantContext, touchpointId: string): Promise<Variant[]> {
  return tx
    .select({
      id: touchpointVariants.id,
      segmentId: segments.id,
      segmentName: segments.name,
      message: touchpointVariants.message,
      offer: touchpointVariants.offer,
      note: touchpointVariants.note,
    })
    .from(touchpointVariants)
    .innerJoin(
      segments,
      and(
        eq(segments.workspaceId, touchpointVariants.workspaceId),
        eq(segments.id, touchpointVariants.segmentId),
        isNull(segments.deletedAt),
      ),
    )
    .where(
      and(
        eq(touchpointVariants.workspaceId, ctx.workspace.id),
        eq(touchpointVariants.touchpointId, touchpointId),
      ),
    )
    .orderBy(asc(segments.name));
}

async function readAncestors(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    with recursive above as (
      select p.id, p.name, p.parent_id, 1 as step from touchpoints t
      join touchpoints p on p.workspace_id = t.workspace_id and p.id = t.parent_id and p.deleted_at is null
      where t.workspace_id = ${ctx.workspace.id} and t.id = ${id}
      union all
      select p.id, p.name, p.parent_id, a.step + 1 from above a
      join touchpoints p on p.workspace_id = ${ctx.workspace.id} and p.id = a.parent_id and p.deleted_at is null
    )
    select id, name from above order by step desc`);
  return rows.map(({ id: ancestor, name }) => ({ id: ancestor, name }));
}

async function readHistory(tx: TenantTx, ctx: TenantContext, id: string): Promise<HistoryEntry[]> {
  if (!ctx.permissions.has('activity:read')) return [];
  const rows = await tx
    .select({
      id: activity.id,
      at: activity.createdAt,
      action: activity.action,
      personName: workspacePeople.name,
      before: activity.before,
      after: activity.after,
    })
    .from(activity)
    .leftJoin(
      workspacePeople,
      and(eq(workspacePeople.workspaceId, activity.workspaceId), eq(workspacePeople.id, activity.personId)),
    )
    .where(and(eq(activity.workspaceId, ctx.workspace.id), eq(activity.subjectId, id)))
    .orderBy(desc(activity.createdAt), desc(activity.id))
    .limit(historyLength);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Who judged the impact last, and when; null before the first judgement and where the last one was taken back. */
async function readImpactJudged(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
): Promise<TouchpointDetail['impactJudged']> {
  const [row] = await tx
    .select({
      value: touchpointJudgements.value,
      on: touchpointJudgements.judgedOn,
      by: workspacePeople.name,
    })
    .from(touchpointJudgements)
    .leftJoin(
      workspacePeople,
      and(
        eq(workspacePeople.workspaceId, touchpointJudgements.workspaceId),
        eq(workspacePeople.id, touchpointJudgements.judgedBy),
      ),
    )
    .where(
      and(
        eq(touchpointJudgements.workspaceId, ctx.workspace.id),
        eq(touchpointJudgements.touchpointId, id),
        eq(touchpointJudgements.part, 'impact'),
      ),
    )
    .orderBy(desc(touchpointJudgements.judgedOn))
    .limit(1);
  return row && row.value !== null ? { value: row.value, on: row.on, by: row.by || null } : null;
}

async function readAuthors(tx: TenantTx, ctx: TenantContext, id: string) {
  const name = (person: typeof touchpoints.createdBy | typeof touchpoints.updatedBy) =>
    sql<string | null>`(select ${workspacePeople.name} from ${workspacePeople}
      where ${workspacePeople.workspaceId} = ${touchpoints.workspaceId} and ${workspacePeople.id} = ${person})`;
  const [row] = await tx
    .select({ createdBy: name(touchpoints.createdBy), updatedBy: name(touchpoints.updatedBy) })
    .from(touchpoints)
    .where(own(ctx, touchpoints, id));
  return row ?? { createdBy: null, updatedBy: null };
}

/**
 * A touchpoint with everything around it, for its passport. Throws NOT_FOUND where it is not here, deleted ones included,
 * and for what is no id at all.
 */
export async function getTouchpoint(ctx: TenantContext, id: string): Promise<TouchpointDetail> {
  if (!idSchema.safeParse({ id }).success) throw new AppError('NOT_FOUND');
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const [touchpoint] = await readTouchpoints(tx, ctx, { ids: [id] });
    if (!touchpoint) throw new AppError('NOT_FOUND');
    const [lists, ancestors, children, itsStandards, variants, history, authors, impactJudged] =
      await Promise.all([
        readLists(tx, ctx),
        readAncestors(tx, ctx, id),
        tx
          .select({
            id: touchpoints.id,
            name: touchpoints.name,
            phase: touchpoints.phase,
            presence: touchpoints.presence,
          })
          .from(touchpoints)
          .where(
            and(
              eq(touchpoints.workspaceId, ctx.workspace.id),
              eq(touchpoints.parentId, id),
              isNull(touchpoints.deletedAt),
              isNull(touchpoints.archivedAt),
            ),
          )
          .orderBy(sql`${touchpoints.position} collate "C"`, touchpoints.id),
        readStandards(tx, ctx, id),
        readVariants(tx, ctx, id),
        readHistory(tx, ctx, id),
        readAuthors(tx, ctx, id),
        readImpactJudged(tx, ctx, id),
      ]);
    return {
      touchpoint,
      ancestors,
      children,
      channel: lists.channels.find((channel) => channel.id === touchpoint.channelId) ?? null,
      unit: lists.units.find((unit) => unit.id === touchpoint.unitId) ?? null,
      owner: lists.people.find((person) => person.id === touchpoint.ownerId) ?? null,
      objects: lists.objects.filter((object) => touchpoint.objectIds.includes(object.id)),
      brandValues: lists.brandValues.filter((value) => touchpoint.brandValueIds.includes(value.id)),
      standards: itsStandards,
      variants,
      impactJudged,
      ...authors,
      history,
    };
  });
}
