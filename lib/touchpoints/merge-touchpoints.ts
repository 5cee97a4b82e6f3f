import 'server-only';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { chainLinks } from '@/db/schema/chains';
import { contactVolumes } from '@/db/schema/lifecycle';
import { collectionSuggestions, galleryItems } from '@/db/schema/collection';
import { commentThreads } from '@/db/schema/comments';
import { ratingAggregates, ratings } from '@/db/schema/ratings';
import {
  standards,
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint, expandTouchpoint } from './compact-touchpoint';
import { mergeTouchpointsSchema, type MergeTouchpointsInput } from './input';
import { planPurge } from './plan-purge';
import { lockWorkspace } from './lock-workspace';
import { lockCyclesOf, moveAuditRows } from './move-audit-rows';
import { lockMapsOf, moveMapCards } from './move-map-cards';
import { readJudgements } from './read-judgements';
import { readTouchpoints } from './read-touchpoints';
import { tellTouchpoints } from './tell-touchpoints';
import { writePlaces } from './touchpoint-tree';
import type { CompactTouchpoint, TouchpointPatch, TouchpointRow } from './types';
import { lockTouchpoints } from './update-touchpoints';
import { writeJudgements } from './write-judgements';
import { writePatches } from './write-patches';

type Emptiable = Exclude<
  keyof TouchpointPatch,
  'name' | 'phase' | 'presence' | 'objectIds' | 'brandValueIds'
>;

const blank = expandTouchpoint({
  id: '',
  name: '',
  phase: 'before',
  position: '',
  createdAt: '',
  updatedAt: '',
});
const emptiable: Emptiable[] = [
  'description',
  'otherPhases',
  'involvement',
  'control',
  'influence',
  'channelId',
  'kind',
  'frequency',
  'duration',
  'lifecycleStage',
  'ownerId',
  'unitId',
  'aims',
  'purpose',
  'immediateGoal',
  'ultimateGoal',
  'customerQuestions',
  'customerGets',
  'offers',
  'brandFit',
  'risk',
  'relationshipBuilder',
  'dataKind',
  'carrier',
  'carriesIdentity',
  'senses',
  'wowFactor',
  'goal',
  'impact',
  'monthlyCost',
  'staffMinutes',
];

const isBlank = (row: TouchpointRow, field: Emptiable) =>
  JSON.stringify(row[field]) === JSON.stringify(blank[field]);

/** What the kept one leaves empty is taken from the others, in their order; its own words stay. */
export function filledFrom(kept: TouchpointRow, others: readonly TouchpointRow[]): TouchpointPatch {
  const patch: Record<string, unknown> = {};
  for (const field of emptiable) {
    if (!isBlank(kept, field)) continue;
    const giver = others.find((other) => !isBlank(other, field));
    if (giver) patch[field] = giver[field];
  }
  const filled = patch as TouchpointPatch;
  if (filled.otherPhases) filled.otherPhases = filled.otherPhases.filter((phase) => phase !== kept.phase);
  if (kept.presence !== 'existing') delete filled.lifecycleStage;
  return filled;
}

/** Moves what hangs on one touchpoint to another. What the other has already stays behind with the one in the trash. */
async function moveBelongings(w: TenantWrite, ctx: TenantContext, from: string, to: string): Promise<void> {
  const here = ctx.workspace.id;
  const move = (statement: SQL) => w.tx.execute(statement);
  for (const [table, entry] of [
    [touchpointObjects, sql`object_id`],
    [touchpointBrandValues, sql`brand_value_id`],
  ] as const) {
    await move(sql`insert into ${table} (workspace_id, touchpoint_id, ${entry})
      select workspace_id, ${to}::uuid, ${entry} from ${table} where workspace_id = ${here} and touchpoint_id = ${from}
      on conflict do nothing`);
  }
  await move(sql`update ${touchpointVariants} as v set touchpoint_id = ${to}
    where workspace_id = ${here} and touchpoint_id = ${from} and not exists (select 1 from ${touchpointVariants} as k
      where k.workspace_id = ${here} and k.touchpoint_id = ${to} and k.segment_id = v.segment_id)`);
  await move(sql`update ${standards} as s set touchpoint_id = ${to}
    where workspace_id = ${here} and touchpoint_id = ${from} and not exists (select 1 from ${standards} as k
      where k.workspace_id = ${here} and k.touchpoint_id = ${to} and lower(k.metric) = lower(s.metric))`);
  await move(sql`update ${chainLinks} as l set touchpoint_id = ${to}
    where workspace_id = ${here} and touchpoint_id = ${from} and not exists (select 1 from ${chainLinks} as k
      where k.workspace_id = ${here} and k.chain_id = l.chain_id and k.touchpoint_id = ${to})`);
  await move(sql`update ${contactVolumes} as v set touchpoint_id = ${to}
    where workspace_id = ${here} and touchpoint_id = ${from} and not exists (select 1 from ${contactVolumes} as k
      where k.workspace_id = ${here} and k.touchpoint_id = ${to} and k.period_id = v.period_id)`);
  for (const table of [galleryItems, collectionSuggestions, commentThreads]) {
    await w.tx
      .update(table)
      .set({ touchpointId: to })
      .where(and(eq(table.workspaceId, here), eq(table.touchpointId, from)));
  }
  await move(sql`update ${ratings} as r set touchpoint_id = ${to}
    where workspace_id = ${here} and touchpoint_id = ${from} and not exists (select 1 from ${ratings} as k
      where k.workspace_id = ${here} and k.response_id = r.response_id and k.touchpoint_id = ${to})`);
  await move(sql`update ${ratingAggregates} as a set touchpoint_id = ${to}
    where workspace_id = ${here} and touchpoint_id = ${from} and not exists (select 1 from ${ratingAggregates} as k
      where k.workspace_id = ${here} and k.touchpoint_id = ${to} and k.source = a.source and k.measure = a.measure
        and k.period_id = a.period_id and k.brand_id = a.brand_id and k.object_id is not distinct from a.object_id
        and k.attribute_key = a.attribute_key and k.attribute_value = a.attribute_value)`);
}

/** The kept one takes the first cost-effectiveness that is judged, unless it has its own; impact is among its attributes. */
async function takeJudgement(
  w: TenantWrite,
  ctx: TenantContext,
  keepId: string,
  mergeIds: readonly string[],
) {
  const part = 'cost-effectiveness';
  const judged = await readJudgements(w.tx, ctx, 'touchpoint', [keepId, ...mergeIds]);
  const [value] = mergeIds.flatMap((id) => judged.get(id)?.[part]?.value ?? []);
  if (value === undefined || judged.get(keepId)?.[part]) return;
  await writeJudgements(w.tx, ctx, part, [{ id: keepId, value }], await w.personId());
}

/** The kept one must not end up below itself: where a merged one stands above it, it moves up to that one's place. */
async function joinTrees(
  w: TenantWrite,
  ctx: TenantContext,
  kept: TouchpointRow,
  merged: readonly TouchpointRow[],
) {
  const ids = new Set(merged.map(({ id }) => id));
  const all = await w.tx
    .select({ id: touchpoints.id, parentId: touchpoints.parentId, position: touchpoints.position })
    .from(touchpoints)
    .where(eq(touchpoints.workspaceId, ctx.workspace.id));
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  let parentId = parents.get(kept.id) ?? null;
  for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
    if (ids.has(above)) parentId = parents.get(above) ?? null;
  }
  const children = all.filter(
    (row) => row.parentId !== null && ids.has(row.parentId) && row.id !== kept.id && !ids.has(row.id),
  );
  await writePlaces(w, ctx, [
    { id: kept.id, parentId, position: kept.position },
    ...children.map(({ id, position }) => ({ id, parentId: kept.id, position })),
  ]);
  return children.map(({ id }) => id);
}

/**
 * Makes one touchpoint of several that mean the same: children, objects, variants, standards, contacts, chains, maps, gallery, suggestions,
 * comments, ratings and audits go to the kept one, which fills its empty attributes from the others; those go into the trash. A
 * rating of both by the same respondent counts once. Figures follow by a job. Gives the kept row. Throws NOT_FOUND where any is not
 * here.
 */
export async function mergeTouchpoints(
  ctx: TenantContext,
  input: MergeTouchpointsInput,
): Promise<{ row: CompactTouchpoint }> {
  const { keepId, mergeIds: asked, mutationId } = parseInput(mergeTouchpointsSchema, input);
  const mergeIds = [...new Set(asked)];
  if (mergeIds.includes(keepId)) throw new AppError('VALIDATION', { field: 'mergeIds', key: 'mergesItself' });
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockWorkspace(ctx, w, 'tree');
        const cycleIds = await lockCyclesOf(w, ctx, mergeIds);
        await lockMapsOf(w, ctx, mergeIds);
        const rows = await lockTouchpoints(w.tx, ctx, [keepId, ...mergeIds]);
        const kept = rows.get(keepId);
        if (!kept) throw new AppError('NOT_FOUND');
        const merged = mergeIds.flatMap((id) => rows.get(id) ?? []);
        const patch = filledFrom(kept, merged);
        const children = await joinTrees(w, ctx, kept, merged);
        for (const { id } of merged) {
          await moveBelongings(w, ctx, id, keepId);
          await moveMapCards(w, ctx, id, keepId);
        }
        const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
        for (const { id, name } of merged) {
          await w.tx
            .update(touchpoints)
            .set({ deletedAt: new Date(), ...stamp })
            .where(own(ctx, touchpoints, id));
          w.record({
            action: 'touchpoint.merge',
            subject: { type: 'touchpoint', id, label: name },
            after: { intoId: keepId, into: kept.name },
          });
        }
        await writePatches(w.tx, ctx, [{ id: keepId, patch }], stamp.updatedBy);
        await takeJudgement(w, ctx, keepId, mergeIds);
        // After the patch: which criteria are asked depends on the kept one's kind.
        for (const { id } of merged) await moveAuditRows(w, ctx, id, keepId);
        const ranks = merged.flatMap(({ vipRank, archived }) =>
          vipRank === null || archived ? [] : [vipRank],
        );
        const vipRank = kept.vipRank ?? (ranks.length > 0 ? Math.min(...ranks) : null);
        await w.tx
          .update(touchpoints)
          .set({ vipRank })
          .where(own(ctx, touchpoints, keepId));
        w.record({
          action: 'touchpoint.absorb',
          subject: { type: 'touchpoint', id: keepId, label: kept.name },
          after: { ...patch, merged: merged.map(({ name }) => name) },
        });
        await planPurge(ctx, w);
        await w.enqueue('ratings.rollup', keepId);
        for (const id of cycleIds) w.emit({ kind: 'auditCycle', id, op: 'update' });
        w.emit({ kind: 'comment', id: keepId, op: 'update' });
        tellTouchpoints(w, mergeIds, 'delete');
        tellTouchpoints(w, [keepId, ...children], 'update');
        const [row] = await readTouchpoints(w.tx, ctx, { ids: [keepId] });
        if (!row) throw new AppError('NOT_FOUND');
        return { row: compactTouchpoint(row) };
      }),
    { mutationId },
  );
}
