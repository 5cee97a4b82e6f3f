import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import {
  auditCycleAuditors,
  auditCycleBrands,
  auditCycleObjects,
  auditCycleSegments,
  auditCycleTouchpoints,
} from '@/db/schema/audit-cycles';
import { brands, objects } from '@/db/schema/brands';
import { segments } from '@/db/schema/segments';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { periods } from '@/db/schema/ratings';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import { findPeople, type Member } from '@/lib/accounts/find-people';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { CycleInput } from './input';
import { quarterEnd } from './quarters';
import { resolveScope } from './resolve-scope';

type Listed = typeof touchpoints | typeof brands | typeof objects | typeof segments;

async function requireAll(
  tx: TenantTx,
  ctx: TenantContext,
  field: string,
  table: Listed,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, [...ids]), isNull(table.deletedAt)),
    );
  if (found.length !== new Set(ids).size) throw new AppError('NOT_FOUND', { field });
}

/** The period of a quarter, made where nothing has fallen into it yet. */
async function findOrMakeQuarter(tx: TenantTx, ctx: TenantContext, startsOn: string): Promise<string> {
  const values = {
    workspaceId: ctx.workspace.id,
    kind: 'quarter' as const,
    startsOn,
    endsOn: quarterEnd(startsOn),
  };
  await tx
    .insert(periods)
    .values({ ...values, id: newId() })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ id: periods.id })
    .from(periods)
    .where(
      and(
        eq(periods.workspaceId, values.workspaceId),
        eq(periods.kind, 'quarter'),
        eq(periods.startsOn, startsOn),
        eq(periods.endsOn, values.endsOn),
      ),
    );
  if (!row) throw new AppError('NOT_FOUND', { field: 'quarterStart' });
  return row.id;
}

/**
 * Checks what a cycle names, all of it in this workspace, and gives its row's columns, its touchpoints and its auditors.
 * NOT_FOUND names the field; throws as `resolveScope`.
 */
export async function settleCycle(
  tx: TenantTx,
  ctx: TenantContext,
  input: CycleInput,
  members: readonly Member[],
) {
  const { scope, touchpointIds } = await resolveScope(tx, ctx, input);
  if (scope.by === 'list') await requireAll(tx, ctx, 'touchpointIds', touchpoints, touchpointIds);
  await requireAll(tx, ctx, 'brandIds', brands, input.brandIds);
  await requireAll(tx, ctx, 'objectIds', objects, input.objectIds);
  await requireAll(tx, ctx, 'segmentIds', segments, input.segmentIds);
  const [form] = await tx
    .select({ publishedAt: auditFormVersions.publishedAt })
    .from(auditFormVersions)
    .innerJoin(
      auditForms,
      and(
        eq(auditForms.workspaceId, auditFormVersions.workspaceId),
        eq(auditForms.id, auditFormVersions.formId),
        isNull(auditForms.deletedAt),
      ),
    )
    .where(own(ctx, auditFormVersions, input.formVersionId));
  if (!form?.publishedAt) throw new AppError('NOT_FOUND', { field: 'formVersionId' });
  const auditors = await findPeople(
    tx,
    ctx,
    'auditors',
    input.auditors.map(({ id }) => id),
    members,
  );
  const driver = input.driverId ? await findPeople(tx, ctx, 'driverId', [input.driverId], members) : null;
  return {
    columns: {
      name: input.name,
      periodId: await findOrMakeQuarter(tx, ctx, input.quarterStart),
      driverId: input.driverId ? (driver?.get(input.driverId) ?? null) : null,
      budget: input.budget,
      hours: input.hours,
      dueOn: input.dueOn,
      formVersionId: input.formVersionId,
      stopNeedsAction: input.stopNeedsAction,
      weights: input.weights ?? ctx.workspace.cycleWeights,
      scope,
    },
    touchpointIds,
    auditors: new Map(input.auditors.map(({ id, capacity }) => [auditors.get(id) ?? id, capacity])),
  };
}

/** Writes what a cycle consists of anew: touchpoints, brands, objects, segments, auditors. */
export async function writeCycleLists(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
  input: CycleInput,
  auditors: ReadonlyMap<string, number | null>,
): Promise<void> {
  const key = { workspaceId: ctx.workspace.id, cycleId };
  for (const table of [
    auditCycleTouchpoints,
    auditCycleBrands,
    auditCycleObjects,
    auditCycleSegments,
    auditCycleAuditors,
  ]) {
    await tx.delete(table).where(and(eq(table.workspaceId, key.workspaceId), eq(table.cycleId, cycleId)));
  }
  const each = (ids: readonly string[]) => [...new Set(ids)];
  await tx
    .insert(auditCycleTouchpoints)
    .values(each(input.touchpointIds).map((touchpointId) => ({ ...key, touchpointId })));
  await tx.insert(auditCycleBrands).values(each(input.brandIds).map((brandId) => ({ ...key, brandId })));
  if (input.objectIds.length > 0) {
    await tx
      .insert(auditCycleObjects)
      .values(each(input.objectIds).map((objectId) => ({ ...key, objectId })));
  }
  if (input.segmentIds.length > 0) {
    await tx
      .insert(auditCycleSegments)
      .values(each(input.segmentIds).map((segmentId) => ({ ...key, segmentId })));
  }
  await tx
    .insert(auditCycleAuditors)
    .values([...auditors].map(([personId, capacity]) => ({ ...key, personId, capacity })));
}
