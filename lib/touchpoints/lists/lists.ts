import 'server-only';
import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { collectionSuggestions, galleryItems } from '@/db/schema/collection';
import { brands, objects } from '@/db/schema/brands';
import { brandValues, channels, units } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import {
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import { personaPreferences, personas } from '@/db/schema/personas';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import type { WorkspacePermission } from '@/lib/auth/permissions';
import { AppError } from '@/lib/errors';
import { generateKeyBetween } from 'fractional-indexing';
import type { ListName } from '../input';

/** The workspace's own lists: the table of each, who may change it, and whether people order it by hand. */
export const lists = {
  channel: { table: channels, permission: 'channel:write', ordered: true },
  unit: { table: units, permission: 'channel:write', ordered: false },
  brandValue: { table: brandValues, permission: 'channel:write', ordered: true },
  segment: { table: segments, permission: 'channel:write', ordered: false },
  brand: { table: brands, permission: 'brand:write', ordered: false },
  object: { table: objects, permission: 'brand:write', ordered: false },
} as const satisfies Record<ListName, { table: object; permission: WorkspacePermission; ordered: boolean }>;

/** An entry as the database keeps it, whichever list it is of. */
export interface ListRecord extends Record<string, unknown> {
  id: string;
  name: string;
  archivedAt: Date | null;
  deletedAt: Date | null;
}

/** Locks one entry; NOT_FOUND where it is not here or lies in the trash (with `trashed`: where it does not). */
export async function lockEntry(
  tx: TenantTx,
  ctx: TenantContext,
  list: ListName,
  id: string,
  trashed = false,
): Promise<ListRecord> {
  const { table } = lists[list];
  const [row] = await tx
    .select()
    .from(table)
    .where(and(own(ctx, table, id), trashed ? isNotNull(table.deletedAt) : isNull(table.deletedAt)))
    .for('update');
  if (!row) throw new AppError('NOT_FOUND', { field: 'id' });
  return row;
}

/** The position behind all entries of an ordered list. */
export async function nextPosition(
  tx: TenantTx,
  ctx: TenantContext,
  list: 'channel' | 'brandValue',
): Promise<string> {
  const { table } = lists[list];
  const [row] = await tx
    .select({ last: sql<string | null>`max(${table.position} collate "C")` })
    .from(table)
    .where(eq(table.workspaceId, ctx.workspace.id));
  return generateKeyBetween(row?.last ?? null, null);
}

const liveTouchpoints = isNull(touchpoints.deletedAt);

/** How many touchpoints, and how many other records, name an entry: what renaming or deleting it touches. */
export interface ListUse {
  touchpoints: number;
  others: number;
}

async function countRows(tx: TenantTx, query: SQL): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from ${query}`);
  return row?.count ?? 0;
}

/** Counts what names an entry, records in the trash left out. */
export async function countUse(
  tx: TenantTx,
  ctx: TenantContext,
  list: ListName,
  id: string,
): Promise<ListUse> {
  const here = ctx.workspace.id;
  const linked = (table: SQL, column: SQL) => sql`${table} l join ${touchpoints}
    on ${touchpoints.workspaceId} = l.workspace_id and ${touchpoints.id} = l.touchpoint_id and ${liveTouchpoints}
    where l.workspace_id = ${here} and l.${column} = ${id}`;
  const direct = (column: SQL) =>
    sql`${touchpoints} where ${touchpoints.workspaceId} = ${here} and ${column} = ${id} and ${liveTouchpoints}`;
  switch (list) {
    case 'channel':
      return {
        touchpoints: await countRows(tx, direct(sql`channel_id`)),
        others:
          (await countRows(
            tx,
            sql`${collectionSuggestions} where workspace_id = ${here} and channel_id = ${id} and state = 'open'`,
          )) +
          (await countRows(
            tx,
            sql`${personaPreferences} r join ${personas} p on p.workspace_id = r.workspace_id and p.id = r.persona_id
              and p.deleted_at is null where r.workspace_id = ${here} and r.channel_id = ${id}`,
          )),
      };
    case 'unit':
      return { touchpoints: await countRows(tx, direct(sql`unit_id`)), others: 0 };
    case 'brandValue':
      return {
        touchpoints: await countRows(tx, linked(sql`${touchpointBrandValues}`, sql`brand_value_id`)),
        others: 0,
      };
    case 'segment':
      return {
        touchpoints: await countRows(tx, linked(sql`${touchpointVariants}`, sql`segment_id`)),
        others: await countRows(
          tx,
          sql`${personas} where workspace_id = ${here} and segment_id = ${id} and deleted_at is null`,
        ),
      };
    case 'object':
      return {
        touchpoints: await countRows(tx, linked(sql`${touchpointObjects}`, sql`object_id`)),
        others: 0,
      };
    case 'brand':
      return {
        touchpoints: 0,
        others:
          (await countRows(
            tx,
            sql`${objects} where workspace_id = ${here} and brand_id = ${id} and deleted_at is null`,
          )) +
          (await countRows(
            tx,
            sql`${galleryItems} where workspace_id = ${here} and brand_id = ${id} and deleted_at is null`,
          )),
      };
  }
}
