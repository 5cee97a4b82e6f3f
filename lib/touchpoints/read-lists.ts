import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { brands, objects } from '@/db/schema/brands';
import { brandValues, channels, units } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { sortByText } from '@/lib/format/collate';
import type { Inventory } from './types';

type Lists = Pick<
  Inventory,
  'channels' | 'people' | 'units' | 'brands' | 'objects' | 'brandValues' | 'segments'
>;

const archived = (column: AnyPgColumn) => sql<boolean>`${column} is not null`;

/** The lists that the inventory chooses from: ordered ones by position, the rest as readers of the language sort them. */
export async function readLists(tx: TenantTx, ctx: TenantContext): Promise<Lists> {
  const here = ctx.workspace.id;
  const [channelRows, people, unitRows, brandRows, objectRows, valueRows, segmentRows] = await Promise.all([
    tx
      .select({
        id: channels.id,
        name: channels.name,
        medium: channels.medium,
        archived: archived(channels.archivedAt),
      })
      .from(channels)
      .where(and(eq(channels.workspaceId, here), isNull(channels.deletedAt)))
      .orderBy(sql`${channels.position} collate "C"`, channels.id),
    tx
      .select({
        id: workspacePeople.id,
        name: workspacePeople.name,
        left: sql<boolean>`coalesce(${workspacePeople.leftAt}, ${workspacePeople.erasedAt}) is not null`,
      })
      .from(workspacePeople)
      .where(and(eq(workspacePeople.workspaceId, here), eq(workspacePeople.isGuest, false))),
    tx
      .select({ id: units.id, name: units.name, archived: archived(units.archivedAt) })
      .from(units)
      .where(and(eq(units.workspaceId, here), isNull(units.deletedAt))),
    tx
      .select({ id: brands.id, name: brands.name, kind: brands.kind, archived: archived(brands.archivedAt) })
      .from(brands)
      .where(and(eq(brands.workspaceId, here), isNull(brands.deletedAt))),
    tx
      .select({
        id: objects.id,
        name: objects.name,
        kind: objects.kind,
        brandId: objects.brandId,
        archived: archived(objects.archivedAt),
      })
      .from(objects)
      .innerJoin(
        brands,
        and(
          eq(brands.workspaceId, objects.workspaceId),
          eq(brands.id, objects.brandId),
          isNull(brands.deletedAt),
        ),
      )
      .where(and(eq(objects.workspaceId, here), isNull(objects.deletedAt))),
    tx
      .select({ id: brandValues.id, name: brandValues.name, archived: archived(brandValues.archivedAt) })
      .from(brandValues)
      .where(and(eq(brandValues.workspaceId, here), isNull(brandValues.deletedAt)))
      .orderBy(sql`${brandValues.position} collate "C"`, brandValues.id),
    tx
      .select({ id: segments.id, name: segments.name, archived: archived(segments.archivedAt) })
      .from(segments)
      .where(and(eq(segments.workspaceId, here), isNull(segments.deletedAt))),
  ]);
  const byName = <Entry extends { name: string }>(entries: Entry[]) =>
    sortByText(ctx.locale, entries, ({ name }) => name);
  return {
    channels: channelRows,
    people: byName(people),
    units: byName(unitRows),
    brands: byName(brandRows),
    objects: byName(objectRows),
    brandValues: valueRows,
    segments: byName(segmentRows),
  };
}
