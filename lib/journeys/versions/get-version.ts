import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { packMap } from '../core/pack-map';
import { versionIdSchema, type VersionIdInput } from './input';
import { readMapRow, readVersion } from './read-versions';
import type { OpenVersion } from './types';

/** A version of a map with what stood in it at that time, and whether the map is archived now. Throws NOT_FOUND. */
export async function getVersion(
  ctx: TenantContext,
  input: VersionIdInput,
): Promise<OpenVersion & { archived: boolean }> {
  const { mapId, versionId } = parseInput(versionIdSchema, input);
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const { archivedAt } = await readMapRow(tx, ctx, mapId);
    const { map, ...rest } = await readVersion(tx, ctx, mapId, versionId);
    return { ...rest, map: packMap(map), archived: archivedAt !== null };
  });
}
