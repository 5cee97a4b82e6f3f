import 'server-only';
import { eq } from 'drizzle-orm';
import { workspaces } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { setWorkspaceLimitsSchema, type SetWorkspaceLimitsInput } from './input';

/**
 * Sets how many seats and megabytes one of the organization's brands may use. It is the organization that pays, so it is
 * not the brand's manager who decides. Throws FORBIDDEN for members, NOT_FOUND at `workspace` for a brand that is not the
 * organization's.
 */
export async function setWorkspaceLimits(
  ctx: OrganizationContext,
  input: SetWorkspaceLimitsInput,
): Promise<void> {
  if (!ctx.permissions.has('organization:manage')) throw new AppError('FORBIDDEN');
  const { workspace, seats, megabytes } = parseInput(setWorkspaceLimitsSchema, input);
  const { userId, name, email } = ctx.person;
  const tenant = await findTenantContext(
    { userId, name, email: email ?? '', locale: ctx.locale },
    { organization: ctx.organization.slug, workspace },
  );
  if (!tenant) throw new AppError('NOT_FOUND', { field: 'workspace' });
  const here = eq(workspaces.id, tenant.workspace.id);
  await withTenant.write(tenant, 'workspace:manage', async (w) => {
    const [before] = await w.tx
      .select({ seats: workspaces.seatQuota, bytes: workspaces.storageQuota })
      .from(workspaces)
      .where(here)
      .for('update');
    const bytes = megabytes === null ? null : megabytes * 1_000_000;
    await w.tx.update(workspaces).set({ seatQuota: seats, storageQuota: bytes }).where(here);
    w.record({
      action: 'workspace.limits',
      subject: { type: 'workspace', id: tenant.workspace.id, label: tenant.workspace.name },
      before: { ...before },
      after: { seats, bytes },
    });
    w.emit({ kind: 'workspace', id: tenant.workspace.id, op: 'update' });
  });
}
