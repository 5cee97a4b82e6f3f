import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { MapChoices } from '@/lib/journeys/figure-types';
import { listMapOwners } from '@/lib/journeys/list-map-owners';

/** The brand's channels in their order, its people and personas by name: what cells of maps choose from. */
export async function getMapChoices(ctx: TenantContext): Promise<MapChoices> {
  const here = ctx.workspace.id;
  const people = await listMapOwners(ctx);
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const portraits = await tx
      .select({
        id: personas.id,
        name: personas.name,
        colour: personas.colour,
        shape: personas.shape,
        archived: sql<boolean>`${personas.archivedAt} is not null`,
      })
      .from(personas)
      .where(and(eq(personas.workspaceId, here), isNull(personas.deletedAt)));
    return {
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
      people,
      personas: sortByText(ctx.locale, portraits, ({ name }) => name),
    };
  });
}
