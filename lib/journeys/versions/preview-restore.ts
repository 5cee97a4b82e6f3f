import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { restoreVersionSchema, type RestoreVersionInput } from './input';
import { planRestore } from './plan-restore';
import { readMapRow } from './read-versions';
import type { RestoreCounts } from './types';

/** What bringing a version, or a stage or a lane of it, back would do. Throws NOT_FOUND. */
export async function previewRestore(ctx: TenantContext, input: RestoreVersionInput): Promise<RestoreCounts> {
  const { mapId, versionId, scope } = parseInput(restoreVersionSchema, input);
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const row = await readMapRow(tx, ctx, mapId);
    return (await planRestore(tx, ctx, row, { versionId, scope })).counts;
  });
}
