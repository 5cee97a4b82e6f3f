import 'server-only';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { lockView } from './lock-view';

/** Takes a view out of the menus. NOT_FOUND and FORBIDDEN as for `updateView`. */
export async function deleteView(ctx: TenantContext, id: string): Promise<void> {
  await withTenant.write(ctx, 'view:write', async (w) => {
    const { name } = await lockView(w, ctx, id);
    await w.tx
      .update(savedViews)
      .set({ deletedAt: new Date() })
      .where(own(ctx, savedViews, id));
    w.record({ action: 'view.delete', subject: { type: 'view', id, label: name } });
  });
}
