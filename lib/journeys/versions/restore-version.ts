import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { lockWorkspace } from '@/lib/touchpoints/lock-workspace';
import { runOnMap } from '../apply-map-operations';
import { lockMap } from '../lock-map';
import { restoreVersionSchema, type RestoreVersionInput } from './input';
import { keepVersion } from './keep-version';
import { planRestore } from './plan-restore';
import type { RestoreAnswer } from './types';

/**
 * Brings a version of a map back, or one stage or lane of it: the map is kept as it is, then changed by operations of its
 * log, which open pages follow, and kept again. What it points at and is gone stays away and is told. Throws NOT_FOUND,
 * VALIDATION, CONFLICT `mapArchived`.
 */
export async function restoreVersion(ctx: TenantContext, input: RestoreVersionInput): Promise<RestoreAnswer> {
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const { mapId, versionId, scope } = parseInput(restoreVersionSchema, input);
    // Steps may lead to other maps, and no circle must come about.
    await lockWorkspace(ctx, w, 'tree');
    const row = await lockMap(ctx, w, mapId);
    const { operations, counts } = await planRestore(w.tx, ctx, row, { versionId, scope });
    if (row.archivedAt) throw new AppError('CONFLICT', { key: 'mapArchived' });
    if (operations.length === 0) return { ...counts, refused: 0, sequence: row.sequence };
    await keepVersion(ctx, w, row, { reason: 'before-restore' });
    const clientId = newId();
    const sent = operations.map((operation) => ({ id: newId(), clientId, operation }));
    const entries = await runOnMap(ctx, w, row, sent);
    const after = await lockMap(ctx, w, mapId);
    await keepVersion(ctx, w, after, { reason: 'restored' });
    const { added, removed, changed } = counts;
    w.record({
      action: 'journeyMap.restoreVersion',
      subject: { type: 'journeyMap', id: mapId, label: row.title },
      after: { part: scope.part, added, removed, changed },
    });
    const refused = entries.filter(({ outcome }) => outcome !== 'applied').length;
    return { ...counts, refused, sequence: after.sequence };
  });
}
