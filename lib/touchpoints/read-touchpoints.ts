import 'server-only';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { objects } from '@/db/schema/brands';
import { touchpointJudgements } from '@/db/schema/judgements';
import { brandValues, channels, units } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import {
  standards,
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TouchpointKind } from '@/db/values/touchpoint-kinds';
import type { TenantContext } from '@/lib/auth/context';
import { among } from './among';
import type { TouchpointRow } from './types';

interface Which {
  /** These only; all of the workspace where absent. */
  ids?: readonly string[];
  /** Locks the rows in the order of their ids until the transaction ends. */
  lock?: boolean;
}

const columns = {
  id: touchpoints.id,
  name: touchpoints.name,
  description: touchpoints.description,
  phase: touchpoints.phase,
  otherPhases: touchpoints.otherPhases,
  involvement: touchpoints.involvement,
  control: touchpoints.control,
  influence: touchpoints.influence,
  channelId: touchpoints.channelId,
  kind: touchpoints.kind,
  presence: touchpoints.presence,
  frequency: touchpoints.frequency,
  duration: touchpoints.duration,
  lifecycleStage: touchpoints.lifecycleStage,
  ownerId: touchpoints.ownerId,
  unitId: touchpoints.unitId,
  parentId: touchpoints.parentId,
  position: touchpoints.position,
  aims: touchpoints.aims,
  purpose: touchpoints.purpose,
  immediateGoal: touchpoints.immediateGoal,
  ultimateGoal: touchpoints.ultimateGoal,
  customerQuestions: touchpoints.customerQuestions,
  customerGets: touchpoints.customerGets,
  offers: touchpoints.offers,
  brandFit: touchpoints.brandFit,
  risk: touchpoints.risk,
  relationshipBuilder: touchpoints.relationshipBuilder,
  dataKind: touchpoints.dataKind,
  carrier: touchpoints.carrier,
  carriesIdentity: touchpoints.carriesIdentity,
  senses: touchpoints.senses,
  wowFactor: touchpoints.wowFactor,
  vipRank: touchpoints.vipRank,
  goal: touchpoints.goal,
  monthlyCost: touchpoints.monthlyCost,
  staffMinutes: touchpoints.staffMinutes,
  libraryKey: touchpoints.libraryKey,
  isSample: touchpoints.isSample,
  archivedAt: touchpoints.archivedAt,
  createdAt: touchpoints.createdAt,
  updatedAt: touchpoints.updatedAt,
};

async function readRows(tx: TenantTx, ctx: TenantContext, { ids, lock }: Which) {
  const query = tx
    .select(columns)
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNull(touchpoints.deletedAt),
        ids ? among(touchpoints.id, ids) : undefined,
      ),
    )
    // Locks are taken in one order, so that two bulk edits wait for each other instead of blocking each other.
    .orderBy(lock ? touchpoints.id : sql`${touchpoints.position} collate "C"`, touchpoints.id);
  return lock ? query.for('update') : query;
}

/**
 * Ids of everything in the trash that a touchpoint can point at. What lies there is not shown where it stood; the link
 * itself stays, so that restoring brings it back. (Six joins would say the same and cost n² without statistics.)
 */
async function readTrash(tx: TenantTx, ctx: TenantContext): Promise<Set<string>> {
  const found = await Promise.all(
    [touchpoints, channels, units, objects, brandValues, segments].map((table) =>
      tx
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.workspaceId, ctx.workspace.id), isNotNull(table.deletedAt))),
    ),
  );
  return new Set(found.flat().map(({ id }) => id));
}

type Grouped<T> = Map<string, T>;

const group = <T>(rows: readonly { touchpointId: string; value: T }[]): Grouped<T> =>
  new Map(rows.map(({ touchpointId, value }) => [touchpointId, value]));

/** Ids linked to each touchpoint, in a steady order. */
async function readLinks(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[] | undefined,
  [table, entry]: Link,
): Promise<Grouped<string[]>> {
  const rows = await tx
    .select({ touchpointId: table.touchpointId, value: sql<string[]>`array_agg(${entry} order by ${entry})` })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), ids ? among(table.touchpointId, ids) : undefined))
    .groupBy(table.touchpointId);
  return group(rows);
}

const links = {
  objects: [touchpointObjects, touchpointObjects.objectId],
  brandValues: [touchpointBrandValues, touchpointBrandValues.brandValueId],
  variants: [touchpointVariants, touchpointVariants.segmentId],
  standards: [standards, standards.id],
} as const;
type Link = (typeof links)[keyof typeof links];

/** The newest judgement of each touchpoint's impact. */
async function readImpacts(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[] | undefined,
): Promise<Grouped<number | null>> {
  const { touchpointId, judgedOn, part, value } = touchpointJudgements;
  const rows = await tx
    .selectDistinctOn([touchpointId], { touchpointId, value })
    .from(touchpointJudgements)
    .where(
      and(
        eq(touchpointJudgements.workspaceId, ctx.workspace.id),
        eq(part, 'impact'),
        ids ? among(touchpointId, ids) : undefined,
      ),
    )
    .orderBy(touchpointId, desc(judgedOn));
  return group(rows);
}

/** Touchpoints with all their attributes, in the order of their positions (of their ids where locked). */
export async function readTouchpoints(
  tx: TenantTx,
  ctx: TenantContext,
  which: Which = {},
): Promise<TouchpointRow[]> {
  const { ids } = which;
  const [rows, trash, objectIds, brandValueIds, segmentIds, standardIds, impacts] = await Promise.all([
    readRows(tx, ctx, which),
    readTrash(tx, ctx),
    readLinks(tx, ctx, ids, links.objects),
    readLinks(tx, ctx, ids, links.brandValues),
    readLinks(tx, ctx, ids, links.variants),
    readLinks(tx, ctx, ids, links.standards),
    readImpacts(tx, ctx, ids),
  ]);
  const live = (id: string | null) => (id !== null && trash.has(id) ? null : id);
  const allLive = (list: readonly string[] = []) => list.filter((id) => !trash.has(id));
  return rows.map(({ archivedAt, createdAt, updatedAt, kind, ...row }) => ({
    ...row,
    kind: kind as TouchpointKind | null,
    channelId: live(row.channelId),
    unitId: live(row.unitId),
    parentId: live(row.parentId),
    objectIds: allLive(objectIds.get(row.id)),
    brandValueIds: allLive(brandValueIds.get(row.id)),
    impact: impacts.get(row.id) ?? null,
    standards: standardIds.get(row.id)?.length ?? 0,
    variants: allLive(segmentIds.get(row.id)).length,
    archived: archivedAt !== null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}
