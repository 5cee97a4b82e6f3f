import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { readTouchpointsAlong } from '@/lib/journeys/read-touchpoints-along';
import { parseInput } from '@/lib/parse-input';
import { insertLinks, requireTouchpoints } from './chain-links';
import { createChainSchema, type CreateChainInput } from './input';
import { readRetired, refuseRetired } from './read-retired';
import { requireOthers } from './require-others';

/** The touchpoints of a map in the order in which they are met, without retired ones, and its name. NOT_FOUND at `mapId`. */
async function alongMap(ctx: TenantContext, w: TenantWrite, mapId: string) {
  const [map] = await w.tx
    .select({ title: journeyMaps.title })
    .from(journeyMaps)
    .where(and(own(ctx, journeyMaps, mapId), isNull(journeyMaps.deletedAt)));
  if (!map) throw new AppError('NOT_FOUND', { field: 'mapId' });
  const along = await readTouchpointsAlong(w.tx, ctx, [mapId]);
  const ids = along.map(({ touchpointId }) => touchpointId);
  const retired = await readRetired(ctx, w, ids);
  return { ...map, ids: ids.filter((id) => !retired.has(id)) };
}

/**
 * Makes a chain of touchpoints in the given order, behind them those along a journey map (`mapId`), or an empty one. Throws
 * NOT_FOUND with the field, VALIDATION `retiredInChain`, LIMIT `chainTooLong`, CONFLICT `nameTaken`.
 */
export async function createChain(ctx: TenantContext, input: CreateChainInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'chain:write', async (w) => {
    const { touchpointIds, mapId, ...values } = parseInput(createChainSchema, input);
    await requireOthers(ctx, w, values);
    const map = mapId ? await alongMap(ctx, w, mapId) : null;
    const wanted = [...new Set([...touchpointIds, ...(map?.ids ?? [])])];
    const names = await requireTouchpoints(ctx, w, wanted);
    await refuseRetired(ctx, w, touchpointIds);
    const id = newId();
    const author = await w.personId();
    await w.tx
      .insert(chains)
      .values({ ...values, workspaceId: ctx.workspace.id, id, createdBy: author, updatedBy: author });
    await insertLinks(ctx, w, { id, isBranched: false }, wanted);
    w.record({
      action: 'chain.create',
      subject: { type: 'chain', id, label: values.name },
      after: { ...values, names, ...(map ? { map: map.title } : {}) },
    });
    w.emit({ kind: 'chain', id, op: 'create' });
    return { id };
  });
}
