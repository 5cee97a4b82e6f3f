import 'server-only';
import { and, eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { activity, liveEvents } from '@/db/schema/activity';
import { actions } from '@/db/schema/actions';
import { auditCycles } from '@/db/schema/audit-cycles';
import { journeyTemplates } from '@/db/schema/journey-portfolio';
import { workspaces, workspaceSlugs } from '@/db/schema/organizations';
import { ratings } from '@/db/schema/ratings';
import { sharedForms } from '@/db/schema/shared-forms';
import { inTenant } from '@/db/tenant';
import { workspaceSettings } from '@/db/values/settings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { removeWorkspaceFiles } from '@/lib/files/remove-workspace-files';
import { pick } from '@/lib/utils/pick';
import type { WorkspaceSettingsInput } from './input';
import { isWorkspaceSlugFree } from './slugs';

const keptInTrash = 30 * 24 * 60 * 60 * 1000;

async function retireSlug(ctx: TenantContext, slug: string): Promise<void> {
  const organizationId = ctx.organization.id;
  await gateDb().transaction(async (tx) => {
    if (!(await isWorkspaceSlugFree(tx, organizationId, slug, ctx.workspace.id))) {
      throw new AppError('CONFLICT', { field: 'slug', key: 'slugTaken' });
    }
    await tx
      .delete(workspaceSlugs)
      .where(and(eq(workspaceSlugs.organizationId, organizationId), eq(workspaceSlugs.slug, slug)));
    await tx
      .insert(workspaceSlugs)
      .values({ organizationId, slug: ctx.workspace.slug, workspaceId: ctx.workspace.id })
      .onConflictDoUpdate({
        target: [workspaceSlugs.organizationId, workspaceSlugs.slug],
        set: { workspaceId: ctx.workspace.id, retiredAt: new Date() },
      });
  });
}

/** Changes the brand's settings; a changed slug keeps leading here for 12 months. CONFLICT at `slug` when it is taken. */
export async function updateWorkspaceSettings(
  ctx: TenantContext,
  input: WorkspaceSettingsInput,
): Promise<void> {
  await withTenant.write(ctx, 'workspace:manage', async (w) => {
    if (input.slug !== ctx.workspace.slug) await retireSlug(ctx, input.slug);
    await w.tx.update(workspaces).set(input).where(eq(workspaces.id, ctx.workspace.id));
    await w.tx
      .update(sharedForms)
      .set({ brand: input.name })
      .where(eq(sharedForms.workspaceId, ctx.workspace.id));
    await w.tx
      .update(journeyTemplates)
      .set({ brand: input.name })
      .where(eq(journeyTemplates.workspaceId, ctx.workspace.id));
    w.record({
      action: 'workspace.update',
      subject: { type: 'workspace', id: ctx.workspace.id, label: input.name },
      before: pick(ctx.workspace, workspaceSettings),
      after: { ...input },
    });
    w.emit({ kind: 'workspace', id: ctx.workspace.id, op: 'update' });
  });
}

/** Asks for the brand's deletion after 30 days; the name must be typed exactly. VALIDATION at `name` otherwise. */
export async function requestWorkspaceDeletion(ctx: TenantContext, typedName: string): Promise<void> {
  if (typedName.trim() !== ctx.workspace.name)
    throw new AppError('VALIDATION', { field: 'name', key: 'nameDiffers' });
  await withTenant.write(ctx, 'workspace:manage', async (w) => {
    const deleteAfter = new Date(Date.now() + keptInTrash);
    await w.tx
      .update(workspaces)
      .set({ deleteRequestedAt: new Date(), deleteAfter })
      .where(eq(workspaces.id, ctx.workspace.id));
    await w.enqueue(
      'workspace.delete',
      ctx.workspace.id,
      deleteAfter,
      `workspace.delete:${ctx.workspace.id}`,
    );
    w.record({
      action: 'workspace.delete',
      subject: { type: 'workspace', id: ctx.workspace.id, label: ctx.workspace.name },
    });
    w.emit({ kind: 'workspace', id: ctx.workspace.id, op: 'update' });
  });
}

/** Takes the deletion back. */
export async function cancelWorkspaceDeletion(ctx: TenantContext): Promise<void> {
  await withTenant.write(ctx, 'workspace:manage', async (w) => {
    await w.tx
      .update(workspaces)
      .set({ deleteRequestedAt: null, deleteAfter: null })
      .where(eq(workspaces.id, ctx.workspace.id));
    w.record({
      action: 'workspace.restore',
      subject: { type: 'workspace', id: ctx.workspace.id, label: ctx.workspace.name },
    });
    w.emit({ kind: 'workspace', id: ctx.workspace.id, op: 'update' });
  });
}

/** Removes a sample brand at once: it is nobody's work. FORBIDDEN for a brand that is not a sample. */
export async function removeSampleWorkspace(ctx: TenantContext): Promise<void> {
  if (!ctx.permissions.has('workspace:manage') || !ctx.workspace.isSample) throw new AppError('FORBIDDEN');
  await deleteWorkspaceNow(ctx.workspace.id);
}

/**
 * Deletes a brand with everything in it. Called by the job whose time has come, and for samples. Tables that no foreign
 * key ties to the workspace (for speed, or because they are partitioned) and audits are emptied first.
 */
export async function deleteWorkspaceNow(workspaceId: string): Promise<void> {
  await inTenant(
    { workspaceIds: [workspaceId], workspaceId },
    { readOnly: false, statementTimeout: 600_000 },
    async (tx) => {
      await tx.delete(ratings).where(eq(ratings.workspaceId, workspaceId));
      await tx.delete(activity).where(eq(activity.workspaceId, workspaceId));
      // Visits name people and files, which a cascade from the workspace would reach before them.
      await tx.delete(actions).where(eq(actions.workspaceId, workspaceId));
      await tx.delete(auditCycles).where(eq(auditCycles.workspaceId, workspaceId));
      await tx.delete(liveEvents).where(eq(liveEvents.workspaceId, workspaceId));
    },
  );
  await gateDb().delete(workspaces).where(eq(workspaces.id, workspaceId));
  await removeWorkspaceFiles(workspaceId);
}
