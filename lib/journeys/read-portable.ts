import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { journeyMapPersonas } from '@/db/schema/journey-portfolio';
import { journeyMaps } from '@/db/schema/journeys';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { findDefaultChannel } from '@/lib/touchpoints/find-default-channel';
import type { PortableFinders } from './core/from-portable';
import { toPortable, type PortableMap } from './core/portable-map';
import type { MapState } from './core/types';
import { ownMap, readMap } from './map-rows';
import type { MapPersona } from './types';

/** A map that is here and not in the trash. Throws NOT_FOUND at `field`. */
export async function readMapState(
  ctx: TenantContext,
  tx: TenantTx,
  id: string,
  field?: string,
): Promise<MapState> {
  const [row] = await tx
    .select()
    .from(journeyMaps)
    .where(and(ownMap(ctx, id), isNull(journeyMaps.deletedAt)));
  if (!row) throw new AppError('NOT_FOUND', { field });
  return readMap(tx, ctx, row);
}

/** The personas of a map, the primary one first; those in the trash are left out. */
export async function readMapPersonas(
  ctx: TenantContext,
  tx: TenantTx,
  mapId: string,
): Promise<MapPersona[]> {
  const rows = await tx
    .select({
      id: personas.id,
      name: personas.name,
      colour: personas.colour,
      shape: personas.shape,
      isPrimary: journeyMapPersonas.isPrimary,
    })
    .from(journeyMapPersonas)
    .innerJoin(
      personas,
      and(
        eq(personas.workspaceId, journeyMapPersonas.workspaceId),
        eq(personas.id, journeyMapPersonas.personaId),
        isNull(personas.deletedAt),
      ),
    )
    .where(and(eq(journeyMapPersonas.workspaceId, ctx.workspace.id), eq(journeyMapPersonas.mapId, mapId)));
  return rows.sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || (a.name < b.name ? -1 : 1));
}

async function namesOf(
  ctx: TenantContext,
  tx: TenantTx,
  table: typeof touchpoints | typeof channels,
  ids: (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, wanted)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A map as a file has it, with the names of what it points at. Throws NOT_FOUND. */
export async function readPortable(ctx: TenantContext, tx: TenantTx, id: string): Promise<PortableMap> {
  const map = await readMapState(ctx, tx, id, 'id');
  const cards = Object.values(map.card);
  return toPortable(map, {
    touchpoints: await namesOf(
      ctx,
      tx,
      touchpoints,
      cards.map(({ touchpointId }) => touchpointId),
    ),
    channels: await namesOf(
      ctx,
      tx,
      channels,
      cards.map(({ channelId }) => channelId),
    ),
    personas: new Map((await readMapPersonas(ctx, tx, id)).map((persona) => [persona.id, persona.name])),
  });
}

const folded = (name: string) => name.trim().replace(/\s+/gu, ' ').toLowerCase();

/** By folded name; a name that two have is nobody's. */
function indexNames(rows: readonly { id: string; name: string }[]): Map<string, string> {
  const index = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of rows) {
    const key = folded(name);
    if (index.has(key)) twice.add(key);
    index.set(key, id);
  }
  for (const key of twice) index.delete(key);
  return index;
}

/**
 * Finds what files name among what the brand has, archived and deleted records aside: touchpoints, personas and channels by
 * name, the usual channels in whatever language they are named.
 */
export async function makeFinders(ctx: TenantContext, tx: TenantTx): Promise<PortableFinders> {
  const here = ctx.workspace.id;
  const inUse = (table: typeof touchpoints | typeof channels | typeof personas) =>
    and(eq(table.workspaceId, here), isNull(table.deletedAt), isNull(table.archivedAt));
  const byTouchpoint = indexNames(
    await tx
      .select({ id: touchpoints.id, name: touchpoints.name })
      .from(touchpoints)
      .where(inUse(touchpoints)),
  );
  const channelRows = await tx
    .select({ id: channels.id, name: channels.name, key: channels.libraryKey })
    .from(channels)
    .where(inUse(channels));
  const byChannel = indexNames(channelRows);
  const byKey = new Map(channelRows.flatMap(({ id, key }) => (key ? [[key, id]] : [])));
  const byPersona = indexNames(
    await tx.select({ id: personas.id, name: personas.name }).from(personas).where(inUse(personas)),
  );
  return {
    touchpoint: (name) => byTouchpoint.get(folded(name)) ?? null,
    channel: (name) => byChannel.get(folded(name)) ?? byKey.get(findDefaultChannel(name)?.id ?? '') ?? null,
    persona: (name) => byPersona.get(folded(name)) ?? null,
  };
}
