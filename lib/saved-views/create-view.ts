import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { createViewSchema, type CreateViewInput } from './input';
import { requireMayShare } from './lock-view';

async function requireMap(ctx: TenantContext, w: TenantWrite, mapId: string): Promise<void> {
  const [map] = await w.tx
    .select({ id: journeyMaps.id })
    .from(journeyMaps)
    .where(and(own(ctx, journeyMaps, mapId), isNull(journeyMaps.deletedAt)));
  if (!map) throw new AppError('NOT_FOUND', { field: 'mapId' });
}

/**
 * Keeps an arrangement of a screen or of a map under a name, for oneself or for the workspace. FORBIDDEN for readers who
 * share, NOT_FOUND at `mapId`.
 */
export async function createView(ctx: TenantContext, input: CreateViewInput): Promise<{ id: string }> {
  const { screen, mapId, name, state, isShared } = parseInput(createViewSchema, input);
  requireMayShare(ctx, screen, isShared);
  return withTenant.write(ctx, 'view:write', async (w) => {
    const ownerId = await w.personId();
    if (!ownerId) throw new AppError('FORBIDDEN');
    if (mapId) await requireMap(ctx, w, mapId);
    const id = newId();
    await w.tx.insert(savedViews).values({
      workspaceId: ctx.workspace.id,
      id,
      screen,
      mapId,
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
