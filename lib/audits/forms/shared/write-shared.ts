import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { sharedForms } from '@/db/schema/shared-forms';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { SharedCriterion } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { readContent, readVersions } from '../form-rows';
import type { FormCriterion } from '../types';

async function tellCriteria(
  tx: TenantTx,
  ctx: TenantContext,
  criteria: readonly FormCriterion[],
): Promise<SharedCriterion[]> {
  const ids = [...new Set(criteria.flatMap(({ touchpointId }) => touchpointId ?? []))];
  const places = await tx
    .select({ id: touchpoints.id, name: touchpoints.name, kind: touchpoints.kind })
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), inArray(touchpoints.id, ids)));
  const byId = new Map(places.map(({ id, ...place }) => [id, place]));
  return criteria.map(({ id: _id, touchpointId, ...criterion }) => ({
    ...criterion,
    touchpoint: (touchpointId && byId.get(touchpointId)) || null,
  }));
}

interface SharedHead {
  id: string;
  name: string;
  description: string;
}

/**
 * Writes what other brands see of a form: its latest published version, with names in the place of ids. Gives the version,
 * or null where none was published.
 */
export async function writeShared(
  tx: TenantTx,
  ctx: TenantContext,
  { id, name, description }: SharedHead,
): Promise<number | null> {
  const latest = (await readVersions(tx, ctx, id)).find(({ publishedAt }) => publishedAt !== null);
  if (!latest?.publishedAt) return null;
  const { criteria, ...rules } = await readContent(tx, ctx, latest);
  const told = {
    version: latest.number,
    name,
    description,
    brand: ctx.workspace.name,
    rules,
    criteria: await tellCriteria(tx, ctx, criteria),
    publishedAt: latest.publishedAt,
  };
  await tx
    .insert(sharedForms)
    .values({ workspaceId: ctx.workspace.id, formId: id, organizationId: ctx.organization.id, ...told })
    .onConflictDoUpdate({ target: [sharedForms.workspaceId, sharedForms.formId], set: told });
  return latest.number;
}

/** Ends the sharing of a form; gives whether it was shared. */
export async function removeShared(tx: TenantTx, ctx: TenantContext, formId: string): Promise<boolean> {
  const removed = await tx
    .delete(sharedForms)
    .where(and(eq(sharedForms.workspaceId, ctx.workspace.id), eq(sharedForms.formId, formId)))
    .returning({ formId: sharedForms.formId });
  return removed.length > 0;
}

/** Whether the brand shares a form, and which version of it. */
export async function readSharedVersion(
  tx: TenantTx,
  ctx: TenantContext,
  formId: string,
): Promise<number | null> {
  const [row] = await tx
    .select({ version: sharedForms.version })
    .from(sharedForms)
    .where(and(eq(sharedForms.workspaceId, ctx.workspace.id), eq(sharedForms.formId, formId)));
  return row?.version ?? null;
}
