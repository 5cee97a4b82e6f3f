import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

/** What everybody sees in their menus is for those to give who keep the inventory; of a map, for those who write maps. */
export function requireMayShare(ctx: TenantContext, screen: string, isShared: boolean | undefined): void {
  const needed = screen === 'map' ? 'journey:write' : 'touchpoint:write';
  if (isShared && !ctx.permissions.has(needed)) throw new AppError('FORBIDDEN');
}

/** Locks a view that the person may change: an own one; for managers a shared one too. NOT_FOUND otherwise. */
export async function lockView(w: TenantWrite, ctx: TenantContext, id: string) {
  if (!z.uuid().safeParse(id).success) throw new AppError('NOT_FOUND');
  const [row] = await w.tx
    .select()
    .from(savedViews)
    .where(and(own(ctx, savedViews, id), isNull(savedViews.deletedAt)))
    .for('update');
  const isOwn = row !== undefined && row.ownerId === (await w.personId());
  if (!row || (!isOwn && !row.isShared)) throw new AppError('NOT_FOUND');
  if (!isOwn && !ctx.permissions.has('workspace:manage')) throw new AppError('FORBIDDEN');
  return row;
}
