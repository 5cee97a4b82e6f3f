import 'server-only';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { lockWorkspace } from '@/lib/touchpoints/lock-workspace';
import { pick } from '@/lib/utils/pick';
import { updateChainSchema, type UpdateChainInput } from './input';
import { lockChain } from './lock-chain';
import { refuseCircles } from './refuse-circles';
import { requireOthers } from './require-others';

const shown = ['name', 'description', 'trigger', 'fate'] as const;

/**
 * Says anew what a chain is: name, description, what sets it off, where it begins, what it leads to, and whether it should be
 * merged into another or retired. Throws NOT_FOUND with the field, VALIDATION where it would be merged into none and where
 * chains would go round or contradict each other (`refuseCircles`), CONFLICT `nameTaken`.
 */
export async function updateChain(ctx: TenantContext, input: UpdateChainInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, ...values } = parseInput(updateChainSchema, input);
    // Two people who make two chains each other's successor are heard one after the other.
    if (values.successorId || values.fate || values.mergeIntoId) await lockWorkspace(ctx, w, 'tree');
    const before = await lockChain(ctx, w, id);
    await requireOthers(ctx, w, values);
    const fate = values.fate === undefined ? before.fate : values.fate;
    const mergeIntoId =
      fate === 'merge' ? (values.mergeIntoId === undefined ? before.mergeIntoId : values.mergeIntoId) : null;
    await refuseCircles(ctx, w, id, { fate, successorId: values.successorId, mergeIntoId });
    const after = { ...values, fate, mergeIntoId };
    await w.tx
      .update(chains)
      .set({ ...after, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, chains, id));
    w.record({
      action: 'chain.update',
      subject: { type: 'chain', id, label: values.name },
      before: pick(before, shown),
      after: pick({ ...before, ...after }, shown),
    });
    w.emit({ kind: 'chain', id, op: 'update' });
  });
}
