import 'server-only';
import { collectionRounds } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { planPurge } from '@/lib/touchpoints/plan-purge';
import { roundIdSchema, type RoundIdInput } from './input';
import { readRound } from './rounds';

/** Puts a round with its suggestions into the trash; its link leads nowhere from now on. NOT_FOUND where it is not here. */
export async function deleteRound(ctx: TenantContext, input: RoundIdInput): Promise<void> {
  await withTenant.write(ctx, 'collection:manage', async (w) => {
    const { id } = parseInput(roundIdSchema, input);
    const before = await readRound(w.tx, ctx, id, true);
    await w.tx
      .update(collectionRounds)
      .set({ deletedAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, collectionRounds, id));
    w.record({
      action: 'collectionRound.delete',
      subject: { type: 'collectionRound', id, label: before.name },
    });
    await planPurge(ctx, w);
    w.emit({ kind: 'collectionRound', id, op: 'delete' });
  });
}
