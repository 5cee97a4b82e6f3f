import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import { workspaces } from '@/db/schema/organizations';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';

/**
 * Bytes that a workspace's files take, small renditions included, and how many they may take (null: unlimited). Files
 * that nothing holds any more are not counted: they only wait to be purged, and nobody could free their space.
 */
export async function readStorageUse(
  tx: TenantTx,
  ctx: TenantContext,
): Promise<{ used: number; limit: number | null }> {
  const [sum] = await tx
    .select({ used: sql<number>`coalesce(sum(${files.size} + coalesce(${files.smallSize}, 0)), 0)::float8` })
    .from(files)
    .where(and(eq(files.workspaceId, ctx.workspace.id), isNull(files.orphanedAt)));
  const [workspace] = await tx
    .select({ limit: workspaces.storageQuota })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspace.id));
  return { used: sum?.used ?? 0, limit: workspace?.limit ?? null };
}

/** Throws LIMIT at `field` where the workspace's quota leaves no room for so many bytes more. */
export async function demandSpace(
  tx: TenantTx,
  ctx: TenantContext,
  bytes: number,
  field: string,
): Promise<void> {
  const { used, limit } = await readStorageUse(tx, ctx);
  if (limit === null || used + bytes <= limit) return;
  throw new AppError('LIMIT', {
    field,
    key: 'files.error.noSpace',
    values: { limit: Math.round(limit / 1e5) / 10 },
  });
}
