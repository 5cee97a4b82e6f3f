import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { checkPortfolio } from '@/lib/journeys/core/check-portfolio';
import type { MapSummary } from '@/lib/journeys/types';

export interface MapPortfolio {
  maps: number;
  wanted: number;
  personasWithout: { id: string; name: string }[];
  channelsWithout: { id: string; name: string }[];
  isComplete: boolean;
}

/** For each current-state map the channels of its first column that has any, told by cards of channels and of touchpoints. */
async function readEntryChannels(ctx: TenantContext): Promise<Map<string, string[]>> {
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx.execute<{ map: string; channels: string[] }>(sql`
      select m.id as map, f.channels
      from journey_maps m
      -- Map by map: taken together, thousands of cards are joined by guesses of what few there are.
      cross join lateral (
        select array_agg(distinct channel) as channels from (
          select coalesce(k.channel_id, t.channel_id) as channel,
            rank() over (order by g.position collate "C", g.id, s.position collate "C", s.id) as place
          from journey_cards k
          join journey_lanes l on l.workspace_id = m.workspace_id and l.map_id = m.id and l.id = k.lane_id and not l.removed
          join journey_steps s on s.workspace_id = m.workspace_id and s.map_id = m.id and s.id = k.step_id and not s.removed
          join journey_stages g on g.workspace_id = m.workspace_id and g.map_id = m.id and g.id = s.stage_id and not g.removed
          left join touchpoints t on t.workspace_id = m.workspace_id and t.id = k.touchpoint_id
          where k.workspace_id = m.workspace_id and k.map_id = m.id and not k.removed
            and coalesce(k.channel_id, t.channel_id) is not null) told
        where place = 1) f
      where m.workspace_id = ${ctx.workspace.id} and m.type = 'current-state' and m.deleted_at is null
        and f.channels is not null`),
  );
  return new Map([...rows].map(({ map, channels: found }) => [map, found]));
}

/**
 * What the maps of a brand lack: maps at all, a current-state map for a persona, or for a channel in which a chain of
 * touchpoints begins. Personas, channels and chains in the archive ask for nothing.
 */
export async function getMapPortfolio(
  ctx: TenantContext,
  maps: readonly MapSummary[],
): Promise<MapPortfolio> {
  const entry = await readEntryChannels(ctx);
  const here = ctx.workspace.id;
  const found = await withTenant.read(ctx, 'journey:read', async (tx) => ({
    personas: await tx
      .select({ id: personas.id, name: personas.name })
      .from(personas)
      .where(and(eq(personas.workspaceId, here), isNull(personas.deletedAt), isNull(personas.archivedAt))),
    channels: [
      ...(await tx.execute<{ id: string; name: string }>(sql`
        select distinct h.id, h.name
        from chains c
        left join lateral (
          select t.channel_id from chain_links k
          join touchpoints t on t.workspace_id = k.workspace_id and t.id = k.touchpoint_id and t.deleted_at is null
          where k.workspace_id = c.workspace_id and k.chain_id = c.id
          order by k.position collate "C", k.id limit 1) first on true
        join channels h on h.workspace_id = c.workspace_id and h.id = coalesce(c.entry_channel_id, first.channel_id)
        where c.workspace_id = ${here} and c.deleted_at is null and c.archived_at is null
          and h.deleted_at is null and h.archived_at is null`)),
    ],
  }));
  const known = {
    personas: sortByText(ctx.locale, found.personas, ({ name }) => name),
    channels: sortByText(ctx.locale, found.channels, ({ name }) => name),
  };
  const { personasWithout, channelsWithout, ...portfolio } = checkPortfolio(
    maps.map(({ id, type, archived, isSample, personas: shown }) => ({
      type,
      archived,
      isSample,
      personaIds: shown.map((persona) => persona.id),
      entryChannelIds: entry.get(id) ?? [],
    })),
    known.personas.map(({ id }) => id),
    known.channels.map(({ id }) => id),
  );
  return {
    ...portfolio,
    personasWithout: known.personas.filter(({ id }) => personasWithout.includes(id)),
    channelsWithout: known.channels.filter(({ id }) => channelsWithout.includes(id)),
  };
}
