import 'server-only';
import { and, isNotNull } from 'drizzle-orm';
import { collectionRounds } from '@/db/schema/collection';
import { putCalibrationBack } from '@/lib/audits/calibration/delete-calibration';
import type { TenantContext } from '@/lib/auth/context';
import type { WorkspacePermission } from '@/lib/auth/permissions';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { putChainBack } from '@/lib/chains/restore-chain';
import { AppError } from '@/lib/errors';
import { putItemBack } from '@/lib/gallery/restore-gallery-item';
import { putMapBack } from '@/lib/journeys/restore-map';
import { parseInput } from '@/lib/parse-input';
import { putPersonaBack } from '@/lib/personas/restore-persona';
import { lists } from '@/lib/touchpoints/lists/lists';
import { putEntryBack } from '@/lib/touchpoints/lists/restore-list-entry';
import { putTouchpointsBack } from '@/lib/touchpoints/restore-touchpoints';
import { restoreFromTrashSchema, type RestoreFromTrashInput } from './input';
import type { TrashKind } from './types';

/** A round's link works again as soon as it is back. */
async function putRoundBack(ctx: TenantContext, w: TenantWrite, id: string): Promise<void> {
  const [row] = await w.tx
    .update(collectionRounds)
    .set({ deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(and(own(ctx, collectionRounds, id), isNotNull(collectionRounds.deletedAt)))
    .returning({ name: collectionRounds.name });
  if (!row) throw new AppError('NOT_FOUND');
  w.record({ action: 'collectionRound.restore', subject: { type: 'collectionRound', id, label: row.name } });
  w.emit({ kind: 'collectionRound', id, op: 'create' });
}

/** Who may bring a record back is who may make one. */
function permissionOf(kind: TrashKind): WorkspacePermission {
  if (kind === 'touchpoint') return 'touchpoint:write';
  if (kind === 'chain') return 'chain:write';
  if (kind === 'persona') return 'persona:write';
  if (kind === 'journeyMap') return 'journey:write';
  if (kind === 'collectionRound') return 'collection:manage';
  if (kind === 'calibration') return 'audit:manage';
  return kind === 'galleryItem' ? 'brand:write' : lists[kind].permission;
}

const rank = (kind: TrashKind) => (kind === 'object' || kind === 'galleryItem' ? 1 : 0);

/**
 * Takes records out of the trash: all of them or none. Throws NOT_FOUND where one is not in the trash, and CONFLICT where
 * its name was given away meanwhile: a single record can be given another one.
 */
export async function restoreFromTrash(
  ctx: TenantContext,
  input: RestoreFromTrashInput,
): Promise<{ restored: number }> {
  const { items, name } = parseInput(restoreFromTrashSchema, input);
  if (items.some(({ kind }) => !ctx.permissions.has(permissionOf(kind)))) throw new AppError('FORBIDDEN');
  const touchpoints = items.filter(({ kind }) => kind === 'touchpoint').map(({ id }) => id);
  // Lists before touchpoints, so that a restored touchpoint finds its channel, brands before what belongs to them.
  const others = items
    .filter(({ kind }) => kind !== 'touchpoint')
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  await withTenant.write(ctx, 'trash:manage', async (w) => {
    for (const { kind, id } of others) {
      if (kind === 'collectionRound') await putRoundBack(ctx, w, id);
      else if (kind === 'calibration') await putCalibrationBack(ctx, w, id);
      else if (kind === 'galleryItem') await putItemBack(ctx, w, { id });
      else if (kind === 'persona') await putPersonaBack(ctx, w, { id });
      else if (kind === 'journeyMap') await putMapBack(ctx, w, { id });
      else if (kind !== 'touchpoint') {
        const newName = items.length === 1 ? name : undefined;
        if (kind === 'chain') await putChainBack(ctx, w, { id, name: newName });
        else await putEntryBack(ctx, w, { list: kind, id, name: newName });
      }
    }
    if (touchpoints.length > 0) await putTouchpointsBack(ctx, w, touchpoints, { trashOnly: true });
  });
  return { restored: items.length };
}
