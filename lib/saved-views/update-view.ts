import 'server-only';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { updateViewSchema, type UpdateViewInput } from './input';
import { lockView, requireMayShare } from './lock-view';

/** Renames, shares or overwrites a view. NOT_FOUND for others' private ones, FORBIDDEN for others' shared ones. */
export async function updateView(ctx: TenantContext, id: string, input: UpdateViewInput): Promise<void> {
  const { state, ...values } = parseInput(updateViewSchema, input);
  await withTenant.write(ctx, 'view:write', async (w) => {
    const before = await lockView(w, ctx, id);
    requireMayShare(ctx, before.screen, values.isShared);
    const address = state === undefined ? {} : { state: { address: state } };
    await w.tx
      .update(savedViews)
      .set({ ...values, ...address, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, savedViews, id));
    const { name, isShared } = before;
    w.record({
      action: 'view.update',
      subject: { type: 'view', id, label: values.name ?? name },
      before: { name, isShared },
      after: { name: values.name ?? name, isShared: values.isShared ?? isShared },
    });
  });
}
