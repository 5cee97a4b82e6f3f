import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { newCard } from '@/lib/journeys/core/blank-parts';
import { cellAt } from '@/lib/journeys/core/testing/make-map';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { createMap } from '@/lib/journeys/create-map';
import { getMap } from '@/lib/journeys/get-map';

/** A map with touchpoints in the columns from the left, and its id. */
export async function makeMapWith(ctx: TenantContext, touchpointIds: readonly string[]): Promise<string> {
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  const map = unpackMap((await getMap(ctx, id)).map);
  const clientId = newId();
  await applyMapOperations(ctx, {
    mapId: id,
    after: map.sequence,
    operations: touchpointIds.map((touchpointId, at) => ({
      id: newId(),
      clientId,
      operation: {
        type: 'insert',
        kind: 'card',
        id: newId(),
        under: cellAt(map, 'touchpoints', at),
        position: 'a0',
        values: newCard('touchpoint', { touchpointId }),
      },
    })),
  });
  return id;
}
