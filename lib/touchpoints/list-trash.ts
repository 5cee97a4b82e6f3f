import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { trashDays } from './constants';

export interface TrashedTouchpoint {
  id: string;
  name: string;
  deletedAt: string;
  /** When it will be removed for good. */
  purgedAt: string;
}

/** Touchpoints in the trash, the newest first. */
export async function listTrash(ctx: TenantContext): Promise<TrashedTouchpoint[]> {
  return withTenant.read(ctx, 'touchpoint:write', async (tx) => {
    const rows = await tx
      .select({ id: touchpoints.id, name: touchpoints.name, deletedAt: touchpoints.deletedAt })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), isNotNull(touchpoints.deletedAt)))
      .orderBy(desc(touchpoints.deletedAt), touchpoints.id);
    return rows.map(({ id, name, deletedAt }) => {
      const at = deletedAt ?? new Date(0);
      return {
        id,
        name,
        deletedAt: at.toISOString(),
        purgedAt: new Date(at.getTime() + trashDays * 24 * 60 * 60 * 1000).toISOString(),
      };
    });
  });
}
