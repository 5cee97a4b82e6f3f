import 'server-only';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { retireTouchpointSchema, type RetireTouchpointInput } from './input';
import { insertStages } from './lifecycle/write-stages';
import { readTouchpoints } from './read-touchpoints';
import { tellTouchpoints } from './tell-touchpoints';
import type { CompactTouchpoint } from './types';
import { lockTouchpoints } from './update-touchpoints';

/**
 * Retires a touchpoint in the world: it is no longer met, its life is closed, its figures stay. A replacement that holds
 * no rank in the TOP-10 takes over the retired one's; without a replacement the rank is free. Gives the changed rows.
 * Throws NOT_FOUND for ids that are not here, VALIDATION at `replacementId` where it is the same, archived or retired
 * itself, and VALIDATION at `id` where the touchpoint is retired already.
 */
export async function retireTouchpoint(
  ctx: TenantContext,
  input: RetireTouchpointInput,
): Promise<{ rows: CompactTouchpoint[] }> {
  const { id, replacementId, reason, mutationId } = parseInput(retireTouchpointSchema, input);
  if (replacementId === id)
    throw new AppError('VALIDATION', { field: 'replacementId', key: 'replacesItself' });
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const ids = replacementId ? [id, replacementId] : [id];
        const rows = await lockTouchpoints(w.tx, ctx, ids);
        const row = rows.get(id);
        const replacement = replacementId ? rows.get(replacementId) : undefined;
        if (!row) throw new AppError('NOT_FOUND');
        if (row.presence === 'retired')
          throw new AppError('VALIDATION', { field: 'id', key: 'retiredAlready' });
        if (replacement && (replacement.presence === 'retired' || replacement.archived)) {
          throw new AppError('VALIDATION', { field: 'replacementId', key: 'replacementGone' });
        }
        const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
        await w.tx
          .update(touchpoints)
          .set({ presence: 'retired', lifecycleStage: null, vipRank: null, ...stamp })
          .where(own(ctx, touchpoints, id));
        const end = [{ touchpointId: id, stage: null }];
        await insertStages(w.tx, ctx, end, { reason, isRetirement: true, replacementId }, stamp.updatedBy);
        w.record({
          action: 'touchpoint.retire',
          subject: { type: 'touchpoint', id, label: row.name },
          before: { presence: row.presence, lifecycleStage: row.lifecycleStage, vipRank: row.vipRank },
          after: { presence: 'retired', replacementId, replacement: replacement?.name ?? null, reason },
        });
        if (replacement) {
          const vipRank = replacement.vipRank ?? row.vipRank;
          await w.tx
            .update(touchpoints)
            .set({ vipRank, ...stamp })
            .where(own(ctx, touchpoints, replacement.id));
          w.record({
            action: 'touchpoint.replace',
            subject: { type: 'touchpoint', id: replacement.id, label: replacement.name },
            before: { vipRank: replacement.vipRank },
            after: { vipRank, replaces: row.name },
          });
        }
        tellTouchpoints(w, ids, 'update');
        const now = await readTouchpoints(w.tx, ctx, { ids });
        return { rows: now.map(compactTouchpoint) };
      }),
    { mutationId },
  );
}
