import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { lockMap } from '../lock-map';
import { saveVersionSchema, type SaveVersionInput } from './input';
import { keepVersion } from './keep-version';

/**
 * Keeps a map as it is now, with a name if one is given; where nothing changed since the latest version, that one gets the
 * name. Gives the version's id. Throws NOT_FOUND, VALIDATION.
 */
export async function saveVersion(ctx: TenantContext, input: SaveVersionInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const { mapId, label } = parseInput(saveVersionSchema, input);
    const row = await lockMap(ctx, w, mapId);
    const { id, isNew } = await keepVersion(ctx, w, row, { reason: 'asked', label });
    if (label !== null) {
      w.record({
        action: 'journeyMap.nameVersion',
        subject: { type: 'journeyMap', id: mapId, label: row.title },
        after: { version: label },
      });
    }
    if (isNew || label !== null) w.emit({ kind: 'journeyMap', id: mapId, op: 'update' });
    return { id };
  });
}
