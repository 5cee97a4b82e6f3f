import 'server-only';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip } from 'node:zlib';
import { and, eq, inArray } from 'drizzle-orm';
import { objects } from '@/db/schema/brands';
import { channels } from '@/db/schema/channels';
import { journeyMaps } from '@/db/schema/journeys';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { readShown, writeShown } from '../core/shown-map';
import type { MapState } from '../core/types';
import type { MapContent, NamesInMap } from './types';

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

type NamedTable = typeof touchpoints | typeof channels | typeof objects | typeof personas;

async function namesOf(
  tx: TenantTx,
  ctx: TenantContext,
  table: NamedTable | typeof journeyMaps,
  ids: string[],
): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const name = 'title' in table ? table.title : table.name;
  const rows = await tx
    .select({ id: table.id, name })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, ids)));
  return rows.map((row) => [row.id, row.name]);
}

/** The names of the things that a map points at, as they are by now; people are left out. */
export async function readNamesIn(tx: TenantTx, ctx: TenantContext, map: MapState): Promise<NamesInMap> {
  const cards = Object.values(map.card);
  const curves = Object.values(map.cell).flatMap(({ emotions }) => Object.keys(emotions));
  const ofPersonas = curves.filter((curve) => curve.includes('.')).map((curve) => curve.slice(0, 36));
  const { scopeTouchpointIds, currentMapId, objectId } = map.header;
  const maps = [...Object.values(map.step).map(({ subMapId }) => subMapId), currentMapId];
  const onMap = [...cards.map(({ touchpointId }) => touchpointId), ...scopeTouchpointIds];
  const inChannels = cards.map(({ channelId }) => channelId);
  return Object.fromEntries([
    ...(await namesOf(tx, ctx, touchpoints, present(onMap))),
    ...(await namesOf(tx, ctx, channels, present(inChannels))),
    ...(await namesOf(tx, ctx, journeyMaps, present(maps))),
    ...(await namesOf(tx, ctx, objects, present([objectId]))),
    ...(await namesOf(tx, ctx, personas, present(ofPersonas))),
  ]);
}

const begin = '{"format":1,"names":';

/** What is to be seen of a map with the names in it, packed: JSON in gzip, 18 kB of a map of 800 cells. */
export async function packContent({ map, names }: MapContent): Promise<Buffer> {
  return promisify(gzip)(`${begin}${JSON.stringify(names)},"map":${writeShown(map)}}`);
}

const read = (bytes: Buffer): MapContent => {
  const { names, map } = JSON.parse(bytes.toString('utf8')) as { names: NamesInMap; map: unknown };
  return { names, map: readShown(map) };
};

/** The map that was packed. */
export const unpackContent = async (content: Buffer): Promise<MapContent> =>
  read(await promisify(gunzip)(content));

/** The same as JSON for whoever takes the brand's data away. */
export const tellContent = (content: Buffer): unknown => JSON.parse(gunzipSync(content).toString('utf8'));
