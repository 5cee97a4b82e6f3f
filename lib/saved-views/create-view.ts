import 'server-only';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { createViewSchema, type CreateViewInput } from './input';
import { requireMayShare } from './lock-view';

/** Keeps an arrangement of a screen under a name, for oneself or for the workspace. FORBIDDEN for readers who share. */
export async function createView(ctx: TenantContext, input: CreateViewInput): Promise<{ id: string }> {
  const { screen, name, state, isShared } = parseInput(createViewSchema, input);
  requireMayShare(ctx, isShared);
  return withTenant.write(ctx, 'view:write', async (w) => {
    const ownerId = await w.personId();
    if (!ownerId) throw new AppError('FORBIDDEN');
    const id = newId();
    await w.tx.insert(savedViews).values({
      workspaceId: ctx.workspace.id,
      id,
      screen,
      name,
      ownerId,
      isShared,
      state: { address: state },
      createdBy: ownerId,
      updatedBy: ownerId,
    });
    w.record({ action: 'view.create', subject: { type: 'view', id, label: name }, after: { isShared } });
    return { id };
  });
}
