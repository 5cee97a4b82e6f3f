import 'server-only';
import { gateDb } from '@/db/client';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readStorageUse } from '@/lib/files/storage-use';
import { readSeats, type Seats } from './seats';

export interface WorkspaceUsage {
  seats: Seats;
  /** Bytes; an empty limit means unlimited. */
  storage: { used: number; limit: number | null };
}

/** What a brand uses of its limits, for its managers. */
export async function getWorkspaceUsage(ctx: TenantContext): Promise<WorkspaceUsage> {
  const [storage, seats] = await Promise.all([
    withTenant.read(ctx, 'workspace:manage', (tx) => readStorageUse(tx, ctx)),
    readSeats(gateDb(), ctx.workspace.id),
  ]);
  return { seats, storage };
}
