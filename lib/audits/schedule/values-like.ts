import 'server-only';
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { segments } from '@/db/schema/segments';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { CycleDetail } from '../cycles/get-cycle';
import type { CycleInput } from '../cycles/input';

/** The ids of a list whose entries are still used: not archived, not deleted; in the order given. */
async function stillUsed(
  tx: TenantTx,
  ctx: TenantContext,
  table: typeof brands | typeof objects | typeof segments,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.workspaceId, ctx.workspace.id),
        inArray(table.id, [...ids]),
        isNull(table.deletedAt),
        isNull(table.archivedAt),
      ),
    );
  const used = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => used.has(id));
}

/** The people who are still here. */
async function stillHere(tx: TenantTx, ctx: TenantContext, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: workspacePeople.id })
    .from(workspacePeople)
    .where(
      and(
        eq(workspacePeople.workspaceId, ctx.workspace.id),
        inArray(workspacePeople.id, [...ids]),
        isNull(workspacePeople.leftAt),
        isNull(workspacePeople.erasedAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** The newest published version of the form that a version belongs to; null where the form is put away. */
async function newestVersion(tx: TenantTx, ctx: TenantContext, versionId: string): Promise<string | null> {
  const [former] = await tx
    .select({ formId: auditFormVersions.formId })
    .from(auditFormVersions)
    .where(own(ctx, auditFormVersions, versionId));
  if (!former) return null;
  const [newest] = await tx
    .select({ id: auditFormVersions.id })
    .from(auditFormVersions)
    .innerJoin(
      auditForms,
      and(
        eq(auditForms.workspaceId, auditFormVersions.workspaceId),
        eq(auditForms.id, auditFormVersions.formId),
        isNull(auditForms.deletedAt),
        isNull(auditForms.archivedAt),
      ),
    )
    .where(
      and(
        eq(auditFormVersions.workspaceId, ctx.workspace.id),
        eq(auditFormVersions.formId, former.formId),
        isNotNull(auditFormVersions.publishedAt),
      ),
    )
    .orderBy(desc(auditFormVersions.number))
    .limit(1);
  return newest?.id ?? null;
}

/**
 * What a cycle like a closed one consists of today: its touchpoints as far as they live, the newest version of its form,
 * brands, places, segments and people as far as they are still here. Throws NOT_FOUND with the field where nothing of
 * something that a cycle needs is left.
 */
export async function valuesLike(
  tx: TenantTx,
  ctx: TenantContext,
  last: Pick<CycleDetail, 'id' | 'values'>,
): Promise<Omit<CycleInput, 'name' | 'quarterStart' | 'dueOn'>> {
  const { values } = last;
  const formVersionId = await newestVersion(tx, ctx, values.formVersionId);
  if (!formVersionId) throw new AppError('NOT_FOUND', { field: 'formVersionId' });
  const brandIds = await stillUsed(tx, ctx, brands, values.brandIds);
  if (brandIds.length === 0) throw new AppError('NOT_FOUND', { field: 'brandIds' });
  const here = await stillHere(tx, ctx, [
    ...values.auditors.map(({ id }) => id),
    ...(values.driverId ? [values.driverId] : []),
  ]);
  const auditors = values.auditors.filter(({ id }) => here.has(id));
  if (auditors.length === 0) throw new AppError('NOT_FOUND', { field: 'auditors' });
  const objectIds = await stillUsed(tx, ctx, objects, values.objectIds);
  // Without its places a cycle of places would become one of brands as a whole.
  if (values.objectIds.length > 0 && objectIds.length === 0)
    throw new AppError('NOT_FOUND', { field: 'objectIds' });
  return {
    driverId: values.driverId && here.has(values.driverId) ? values.driverId : null,
    budget: values.budget,
    hours: values.hours,
    formVersionId,
    scope: { by: 'last', cycleId: last.id },
    touchpointIds: [],
    brandIds,
    objectIds,
    segmentIds: await stillUsed(tx, ctx, segments, values.segmentIds),
    auditors,
    stopNeedsAction: values.stopNeedsAction,
    weights: values.weights,
  };
}
