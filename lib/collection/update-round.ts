import 'server-only';
import { collectionRounds } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { updateRoundSchema, type UpdateRoundInput } from './input';
import { readRound } from './rounds';

/** Changes a round's name, question or closing time; its link stays. NOT_FOUND where it is not here. */
export async function updateRound(ctx: TenantContext, input: UpdateRoundInput): Promise<void> {
  await withTenant.write(ctx, 'collection:manage', async (w) => {
    const { id, name, question, closesAt } = parseInput(updateRoundSchema, input);
    const before = await readRound(w.tx, ctx, id, true);
    await w.tx
      .update(collectionRounds)
      .set({
        name,
        question,
        closesAt: closesAt ? new Date(closesAt) : null,
        updatedAt: new Date(),
        updatedBy: await w.personId(),
      })
      .where(own(ctx, collectionRounds, id));
    w.record({
      action: 'collectionRound.update',
      subject: { type: 'collectionRound', id, label: name },
      before: {
        name: before.name,
        question: before.question,
        closesAt: before.closesAt?.toISOString() ?? null,
      },
      after: { name, question, closesAt: closesAt ? new Date(closesAt).toISOString() : null },
    });
    w.emit({ kind: 'collectionRound', id, op: 'update' });
  });
}
