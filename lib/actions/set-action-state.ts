import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { actions } from '@/db/schema/actions';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { setActionStateSchema, type SetActionStateInput } from './input';

/** Moves an action on. Throws NOT_FOUND where it is not here. */
export async function setActionState(ctx: TenantContext, input: SetActionStateInput): Promise<void> {
  await withTenant.write(ctx, 'action:write', async (w) => {
    const { id, state } = parseInput(setActionStateSchema, input);
    const where = and(own(ctx, actions, id), isNull(actions.deletedAt));
    const [before] = await w.tx.select().from(actions).where(where).for('update');
    if (!before) throw new AppError('NOT_FOUND');
    await w.tx
      .update(actions)
      .set({ state, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(where);
    w.record({
      action: 'action.update',
      subject: { type: 'action', id, label: before.title },
      before: { state: before.state },
      after: { state },
    });
    w.emit({ kind: 'action', id, op: 'update' });
  });
}
