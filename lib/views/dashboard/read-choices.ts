import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { channels } from '@/db/schema/channels';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import { type Source, sources } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { sortByText } from '@/lib/format/collate';
import { readAttributes } from '@/lib/ratings/figures/read-attributes';
import type { Period, RatedBrand } from '@/lib/ratings/types';
import { readRuledSegments } from '@/lib/segments/read-segment-rules';
import type { Dashboard } from './types';

/** Sources that the workspace has figures of, in their usual order. */
export async function readSources(tx: TenantTx, ctx: TenantContext): Promise<Source[]> {
  const here = ctx.workspace.id;
  const [found] = await tx.execute<{ sources: Source[] }>(sql`
    select array_agg(s.source) as sources from unnest(array['auditors', 'survey', 'reports']) as s (source)
    where exists (select from rating_rollups u where u.workspace_id = ${here} and u.source = s.source)
      or exists (select from rating_aggregates a where a.workspace_id = ${here} and a.source = s.source)`);
  return sources.filter((source) => found?.sources?.includes(source));
}

/** Brands with figures of the source: the workspace's own first, then by name. */
export async function readBrands(tx: TenantTx, ctx: TenantContext, source: Source): Promise<RatedBrand[]> {
  const here = ctx.workspace.id;
  const rows = await tx
    .select({ id: brands.id, name: brands.name, kind: brands.kind })
    .from(brands)
    .where(
      and(
        eq(brands.workspaceId, here),
        isNull(brands.deletedAt),
        sql`(exists (select from rating_rollups u where u.workspace_id = ${here} and u.source = ${source}
              and u.brand_id = ${brands.id})
            or exists (select from rating_aggregates a where a.workspace_id = ${here} and a.source = ${source}
              and a.brand_id = ${brands.id}))`,
      ),
    );
  const byName = sortByText(ctx.locale, rows, ({ name }) => name);
  return [...byName.filter(({ kind }) => kind === 'own'), ...byName.filter(({ kind }) => kind !== 'own')];
}

/** Periods with figures of the source about the brand. */
export async function readPeriods(
  tx: TenantTx,
  ctx: TenantContext,
  source: Source,
  brandId: string,
): Promise<Period[]> {
  const here = ctx.workspace.id;
  const rows = await tx.execute<Period & Record<string, unknown>>(sql`
    select p.id, p.kind, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.label
    from periods p
    where p.workspace_id = ${here} and (
      exists (select from rating_rollups u where u.workspace_id = ${here} and u.source = ${source}
        and u.brand_id = ${brandId} and u.measure in ('touchpoint', 'overall', 'recommendation')
        and u.attribute_key = '' and u.attribute_value = '' and u.period_id = p.id)
      or exists (select from rating_aggregates a where a.workspace_id = ${here} and a.source = ${source}
        and a.brand_id = ${brandId} and a.period_id = p.id))`);
  return [...rows];
}

export type Choices = Pick<
  Dashboard,
  'attributes' | 'segments' | 'channels' | 'objects' | 'people' | 'owners' | 'asOf'
>;

/** What the figures can be filtered by, and whom touchpoints belong to. */
export async function readChoices(
  tx: TenantTx,
  ctx: TenantContext,
  source: Source,
  brandId: string,
): Promise<Choices> {
  const here = ctx.workspace.id;
  const [marks, words, ruled, channelRows, objectRows, people, asOf] = await Promise.all([
    tx.execute<{ key: string; value: string }>(sql`
      select distinct attribute_key as key, attribute_value as value from rating_rollups
      where workspace_id = ${here} and source = ${source} and brand_id = ${brandId} and attribute_key <> ''
      union
      select attribute_key, attribute_value from rating_aggregates
      where workspace_id = ${here} and source = ${source} and brand_id = ${brandId} and attribute_key <> ''`),
    readAttributes(tx, here, ctx.locale),
    readRuledSegments(tx, ctx),
    tx
      .select({ id: channels.id, name: channels.name })
      .from(channels)
      .where(and(eq(channels.workspaceId, here), isNull(channels.deletedAt), isNull(channels.archivedAt)))
      .orderBy(sql`${channels.position} collate "C"`, asc(channels.id)),
    tx
      .select({ id: objects.id, name: objects.name })
      .from(objects)
      .where(
        and(
          eq(objects.workspaceId, here),
          eq(objects.brandId, brandId),
          isNull(objects.deletedAt),
          isNull(objects.archivedAt),
          sql`exists (select from touchpoint_objects o where o.workspace_id = ${here} and o.object_id = ${objects.id})`,
        ),
      ),
    tx
      .select({
        id: workspacePeople.id,
        name: workspacePeople.name,
        owns: sql<boolean>`exists (select from ${touchpoints} t where t.workspace_id = ${here}
          and t.owner_id = ${workspacePeople.id} and t.deleted_at is null)`,
      })
      .from(workspacePeople)
      .where(eq(workspacePeople.workspaceId, here)),
    tx.execute<{ asOf: Date | null }>(sql`
      select max(as_of) as "asOf" from rating_rollups
      where workspace_id = ${here} and source = ${source} and brand_id = ${brandId} and attribute_key = ''`),
  ]);
  const values = new Map<string, string[]>();
  for (const { key, value } of marks) values.set(key, [...(values.get(key) ?? []), value]);
  const attributes = [...values].map(([key, found]) => ({
    key,
    label: words.labelOf(key),
    values: words.inOrder(key, found),
  }));
  return {
    attributes: sortByText(ctx.locale, attributes, ({ label }) => label),
    segments: ruled.map(({ id, name, archived }) => ({ id, name, archived })),
    channels: channelRows,
    objects: sortByText(ctx.locale, objectRows, ({ name }) => name),
    people: people.map(({ id, name }) => ({ id, name })),
    owners: sortByText(
      ctx.locale,
      people.flatMap(({ id, name, owns }) => (owns ? [{ id, name }] : [])),
      ({ name }) => name,
    ),
    asOf: asOf[0]?.asOf ? new Date(asOf[0].asOf).toISOString() : null,
  };
}
