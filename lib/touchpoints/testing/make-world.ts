import { eq, sql } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { brandValues, channels, units } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import { contactVolumes, touchpointStages } from '@/db/schema/lifecycle';
import { chainHandovers, chainLinks, chains } from '@/db/schema/chains';
import { chainJudgements, touchpointJudgements } from '@/db/schema/judgements';
import {
  collectionRounds,
  collectionSuggestions,
  collectionVotes,
  galleryItems,
} from '@/db/schema/collection';
import { importReplacements, imports } from '@/db/schema/imports';
import {
  journeyCards,
  journeyCells,
  journeyLanes,
  journeyMapOperations,
  journeyMaps,
  journeyStages,
  journeySteps,
} from '@/db/schema/journeys';
import {
  standardMeasurements,
  standards,
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { deleteTouchpoints } from '../delete-touchpoints';
import { createListEntry } from '../lists/create-list-entry';
import { deleteListEntry } from '../lists/delete-list-entry';
import { saveVariant } from '../save-variant';
import { addMeasurement } from '../standards/add-measurement';
import { createStandard } from '../standards/create-standard';
import { makeTouchpoint } from './make-touchpoints';

/** One of everything that the inventory consists of, linked to each other. */
export async function makeWorld(ctx: TenantContext) {
  const channel = await createListEntry(ctx, 'channel', { name: 'Website', medium: 'online' });
  const secondChannel = await createListEntry(ctx, 'channel', { name: 'Phone', medium: 'offline' });
  const trashedChannel = await createListEntry(ctx, 'channel', { name: 'Fax', medium: 'offline' });
  await deleteListEntry(ctx, 'channel', trashedChannel.id);
  const unit = await createListEntry(ctx, 'unit', { name: 'Sales' });
  const brandValue = await createListEntry(ctx, 'brandValue', { name: 'Honest' });
  const segment = await createListEntry(ctx, 'segment', { name: 'Skiers', share: 0.3 });
  const brand = await createListEntry(ctx, 'brand', { name: 'Ours', kind: 'own' });
  const object = await createListEntry(ctx, 'object', { name: 'Branch', kind: 'place', brandId: brand.id });
  const touchpoint = await makeTouchpoint(ctx, 'Shop', {
    channelId: channel.id,
    unitId: unit.id,
    objectIds: [object.id],
    brandValueIds: [brandValue.id],
  });
  const other = await makeTouchpoint(ctx, 'Till');
  const trashed = await makeTouchpoint(ctx, 'Gone');
  await deleteTouchpoints(ctx, { ids: [trashed.id] });
  const standard = await createStandard(ctx, {
    touchpointId: touchpoint.id,
    metric: 'Waiting in line',
    operator: 'at-most',
    target: 5,
    unit: 'minutes',
  });
  const measurement = await addMeasurement(ctx, {
    standardId: standard.id,
    measuredOn: '2026-11-01',
    value: 4,
  });
  const variant = await saveVariant(ctx, {
    touchpointId: touchpoint.id,
    segmentId: segment.id,
    offer: 'Ski pass',
  });
  return {
    touchpoint: touchpoint.id,
    other: other.id,
    trashed: trashed.id,
    channel: channel.id,
    secondChannel: secondChannel.id,
    trashedChannel: trashedChannel.id,
    unit: unit.id,
    brandValue: brandValue.id,
    segment: segment.id,
    brand: brand.id,
    object: object.id,
    standard: standard.id,
    measurement: measurement.id,
    variant: variant.id,
  };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

const tables = [
  touchpoints,
  touchpointObjects,
  touchpointBrandValues,
  touchpointVariants,
  standards,
  standardMeasurements,
  channels,
  units,
  brandValues,
  segments,
  brands,
  objects,
  collectionRounds,
  collectionSuggestions,
  collectionVotes,
  galleryItems,
  chains,
  chainLinks,
  chainHandovers,
  touchpointStages,
  contactVolumes,
  touchpointJudgements,
  chainJudgements,
  journeyMaps,
  journeyStages,
  journeySteps,
  journeyLanes,
  journeyCells,
  journeyCards,
  journeyMapOperations,
  imports,
  importReplacements,
];

/** Every row of a workspace's inventory, collections, chains and imports as one text: the same before and after whatever must not touch it. */
export async function fingerprint(ctx: TenantContext): Promise<string> {
  return withTenant.read(ctx, 'workspace:read', async (tx) => {
    const parts: string[] = [];
    for (const table of tables) {
      const [row] = await tx
        .select({
          text: sql<string>`coalesce(string_agg(${table}::text, E'\n' order by ${table}::text), '')`,
        })
        .from(table)
        .where(eq(table.workspaceId, ctx.workspace.id));
      parts.push(row?.text ?? '');
    }
    return parts.join('\n--\n');
  });
}
