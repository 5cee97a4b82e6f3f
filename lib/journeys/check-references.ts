import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { objects } from '@/db/schema/brands';
import { channels } from '@/db/schema/channels';
import { files } from '@/db/schema/files';
import { journeyMaps } from '@/db/schema/journeys';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { MapOperationReason, MapType } from '@/db/values/journeys';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { attachFile } from '@/lib/files/attach-file';
import type { Operation } from './core/types';
import { mapsAbove } from './maps-above';

const kinds = ['touchpoint', 'channel', 'file', 'person', 'object', 'currentMap', 'subMap'] as const;
export type ReferenceKind = (typeof kinds)[number];

const kindOfField: Readonly<Record<string, ReferenceKind>> = {
  touchpointId: 'touchpoint',
  scopeTouchpointIds: 'touchpoint',
  channelId: 'channel',
  fileId: 'file',
  ownerId: 'person',
  reviewedBy: 'person',
  objectId: 'object',
  currentMapId: 'currentMap',
  subMapId: 'subMap',
};

export interface Reference {
  kind: ReferenceKind;
  id: string;
}

/** What an operation points at outside its map. */
export function referencesOf(operation: Operation): Reference[] {
  const fields: [string, unknown][] =
    operation.type === 'set'
      ? [[operation.field, operation.value]]
      : operation.type === 'insert'
        ? Object.entries(operation.values)
        : [];
  return fields.flatMap(([field, value]) => {
    const kind = kindOfField[field];
    const ids = [value].flat().filter((id): id is string => typeof id === 'string');
    return kind ? ids.map((id) => ({ kind, id })) : [];
  });
}

/** Whether operations name a map below a step: then maps must not change at the same time. */
export const namesSubMap = (operations: readonly Operation[]): boolean =>
  operations.some((one) => referencesOf(one).some(({ kind }) => kind === 'subMap'));

async function findExisting(
  ctx: TenantContext,
  tx: TenantTx,
  kind: ReferenceKind,
  ids: string[],
): Promise<string[]> {
  const here = ctx.workspace.id;
  if (kind === 'file') {
    const rows = await tx
      .select({ id: files.id })
      .from(files)
      .where(and(eq(files.workspaceId, here), inArray(files.id, ids)));
    return rows.map(({ id }) => id);
  }
  if (kind === 'person') {
    const people = workspacePeople;
    const rows = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.workspaceId, here),
          inArray(people.id, ids),
          isNull(people.leftAt),
          isNull(people.erasedAt),
        ),
      );
    return rows.map(({ id }) => id);
  }
  const isMap = kind === 'currentMap' || kind === 'subMap';
  const table = isMap ? journeyMaps : { touchpoint: touchpoints, channel: channels, object: objects }[kind];
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.workspaceId, here),
        inArray(table.id, ids),
        isNull(table.deletedAt),
        kind === 'currentMap' ? eq(journeyMaps.type, 'current-state') : undefined,
      ),
    );
  return rows.map(({ id }) => id);
}

/** By kind, what of the things that operations point at is here and does not lie in the trash. */
export async function findReferences(
  ctx: TenantContext,
  tx: TenantTx,
  operations: readonly Operation[],
): Promise<Map<ReferenceKind, Set<string>>> {
  const wanted = operations.flatMap(referencesOf);
  const found = new Map<ReferenceKind, Set<string>>();
  for (const kind of kinds) {
    const ids = [...new Set(wanted.filter((one) => one.kind === kind).map(({ id }) => id))];
    if (ids.length > 0) found.set(kind, new Set(await findExisting(ctx, tx, kind, ids)));
  }
  return found;
}

/** Which of these maps are the map itself or lead down to it. */
async function findCircles(ctx: TenantContext, { tx }: TenantWrite, mapId: string): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(mapsAbove(ctx, mapId));
  return new Set([...rows].map(({ id }) => id));
}

/**
 * Looks up what operations point at. Gives the function that says why one is refused: `reference` where something is not
 * here or lies in the trash, `circle` where a map would come to stand below itself, or a current-state map would start
 * from another. Files that are used count as used.
 */
export async function checkReferences(
  ctx: TenantContext,
  w: TenantWrite,
  { id: mapId, type }: { id: string; type: MapType },
  operations: readonly Operation[],
): Promise<(operation: Operation) => MapOperationReason | null> {
  const found = await findReferences(ctx, w.tx, operations);
  for (const id of found.get('file') ?? []) await attachFile(ctx, w, id);
  const above = namesSubMap(operations) ? await findCircles(ctx, w, mapId) : new Set<string>();
  return (operation) => {
    const named = referencesOf(operation);
    if (named.some(({ kind, id }) => !found.get(kind)?.has(id))) return 'reference';
    // A present that starts from a present could lead back to itself.
    if (type === 'current-state' && named.some(({ kind }) => kind === 'currentMap')) return 'circle';
    return named.some(({ kind, id }) => kind === 'subMap' && above.has(id)) ? 'circle' : null;
  };
}
