import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { touchpoints } from '@/db/schema/touchpoints';
import { phases, type Phase } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { ChannelEntry } from './types';

export interface ChannelCount extends ChannelEntry {
  note: string;
  /** The default channel it was made from, if any. */
  libraryKey: string | null;
  /** Touchpoints that stand in it, archived and retired ones left out. */
  touchpoints: number;
  byPhase: Record<Phase, number>;
}

/** The workspace's channels in their order, with how many touchpoints stand in each. */
export async function listChannels(ctx: TenantContext): Promise<ChannelCount[]> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const inPhase = (phase: Phase) =>
      sql<number>`count(${touchpoints.id}) filter (where ${touchpoints.phase} = ${phase})::int`;
    const rows = await tx
      .select({
        id: channels.id,
        name: channels.name,
        medium: channels.medium,
        note: channels.note,
        libraryKey: channels.libraryKey,
        archived: sql<boolean>`${channels.archivedAt} is not null`,
        before: inPhase('before'),
        during: inPhase('during'),
        after: inPhase('after'),
      })
      .from(channels)
      .leftJoin(
        touchpoints,
        and(
          eq(touchpoints.workspaceId, channels.workspaceId),
          eq(touchpoints.channelId, channels.id),
          isNull(touchpoints.deletedAt),
          isNull(touchpoints.archivedAt),
          sql`${touchpoints.presence} <> 'retired'`,
        ),
      )
      .where(and(eq(channels.workspaceId, ctx.workspace.id), isNull(channels.deletedAt)))
      .groupBy(channels.workspaceId, channels.id)
      .orderBy(sql`${channels.position} collate "C"`, channels.id);
    return rows.map(({ before, during, after, ...channel }) => {
      const byPhase = { before, during, after };
      return { ...channel, byPhase, touchpoints: phases.reduce((sum, phase) => sum + byPhase[phase], 0) };
    });
  });
}
