import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import { liveCounters, liveEvents } from '@/db/schema/activity';
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

/** The workspace's newest sequence number; 0 before the first change. */
export async function currentSequence(ctx: TenantContext): Promise<number> {
  return withTenant.read(ctx, 'workspace:read', async (tx) => {
    const [row] = await tx
      .select({ seq: liveCounters.seq })
      .from(liveCounters)
      .where(eq(liveCounters.workspaceId, ctx.workspace.id));
    return row?.seq ?? 0;
  });
}
