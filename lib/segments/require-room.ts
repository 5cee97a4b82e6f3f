import 'server-only';
import { and, count, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { segments } from '@/db/schema/segments';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { ruledSegmentLimit } from './constants';

/** Throws LIMIT where the brand has as many segments with rules as it may have, `id` not counted. */
export async function requireRoom(tx: TenantTx, ctx: TenantContext, id: string): Promise<void> {
  const [row] = await tx
    .select({ count: count() })
    .from(segments)
    .where(
      and(
        eq(segments.workspaceId, ctx.workspace.id),
        ne(segments.id, id),
        isNull(segments.deletedAt),
        isNotNull(segments.rules),
      ),
    );
  if ((row?.count ?? 0) >= ruledSegmentLimit)
    throw new AppError('LIMIT', { key: 'segmentsAtMost', values: { limit: ruledSegmentLimit } });
}
