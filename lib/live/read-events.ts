import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import { liveCounters, liveEvents } from '@/db/schema/activity';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';

const batch = 500;

export interface StreamedEvent {
  seq: number;
  kind: string;
  id: string | null;
  op: string;
  mutationId: string | null;
}

/** Events after a sequence number, in order, at most 500; `gap` where the reader must load everything anew. */
export async function readEvents(
  ctx: TenantContext,
  after: number,
): Promise<{ events: StreamedEvent[]; gap: boolean }> {
  return withTenant.read(ctx, 'workspace:read', async (tx) => {
    const events = await tx
      .select({
        seq: liveEvents.seq,
        kind: liveEvents.kind,
        id: liveEvents.subjectId,
        op: liveEvents.op,
        mutationId: liveEvents.mutationId,
      })
      .from(liveEvents)
      .where(and(eq(liveEvents.workspaceId, ctx.workspace.id), gt(liveEvents.seq, after)))
      .orderBy(asc(liveEvents.seq))
      .limit(batch);
    const first = events[0];
    return { events, gap: first !== undefined && first.seq > after + 1 };
  });
}

/**
 * The workspace's newest sequence number as the transaction sees it; 0 before the first change. What is read after it contains
 * every change up to it, because a change takes its number last.
 */
export async function readSequence(tx: TenantTx, ctx: TenantContext): Promise<number> {
  const [row] = await tx
    .select({ seq: liveCounters.seq })
    .from(liveCounters)
    .where(eq(liveCounters.workspaceId, ctx.workspace.id));
  return row?.seq ?? 0;
}

/** The workspace's newest sequence number; 0 before the first change. */
export const currentSequence = (ctx: TenantContext): Promise<number> =>
  withTenant.read(ctx, 'workspace:read', (tx) => readSequence(tx, ctx));
