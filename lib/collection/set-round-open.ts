import 'server-only';
import { collectionRounds } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { setRoundOpenSchema, type SetRoundOpenInput } from './input';
import { isRoundOpen, readRound } from './rounds';

/**
 * Closes a round, so that its link only shows what was collected, or opens it again (a closing time that has passed is
 * given up then). NOT_FOUND where it is not here.
 */
export async function setRoundOpen(ctx: TenantContext, input: SetRoundOpenInput): Promise<void> {
  await withTenant.write(ctx, 'collection:manage', async (w) => {
    const { id, open } = parseInput(setRoundOpenSchema, input);
    const before = await readRound(w.tx, ctx, id, true);
    if (isRoundOpen(before) === open) return;
    const now = new Date();
    const closesAt = open && before.closesAt && before.closesAt <= now ? null : before.closesAt;
    await w.tx
      .update(collectionRounds)
      .set({ closedAt: open ? null : now, closesAt, updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, collectionRounds, id));
    w.record({
      action: open ? 'collectionRound.reopen' : 'collectionRound.close',
      subject: { type: 'collectionRound', id, label: before.name },
    });
    w.emit({ kind: 'collectionRound', id, op: 'update' });
  });
}
