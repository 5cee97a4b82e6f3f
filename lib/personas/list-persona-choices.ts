import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { PersonaChoices } from './types';

/** The channels in their order and the segments by name that personas choose from. */
export async function listPersonaChoices(ctx: TenantContext): Promise<PersonaChoices> {
  const here = ctx.workspace.id;
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => ({
    channels: await tx
      .select({
        id: channels.id,
        name: channels.name,
        medium: channels.medium,
        archived: sql<boolean>`${channels.archivedAt} is not null`,
      })
      .from(channels)
      .where(and(eq(channels.workspaceId, here), isNull(channels.deletedAt)))
      .orderBy(sql`${channels.position} collate "C"`, channels.id),
    segments: sortByText(
      ctx.locale,
      await tx
        .select({ id: segments.id, name: segments.name })
        .from(segments)
        .where(and(eq(segments.workspaceId, here), isNull(segments.deletedAt), isNull(segments.archivedAt))),
      ({ name }) => name,
    ),
  }));
}
