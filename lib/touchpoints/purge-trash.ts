import 'server-only';
import { and, eq, isNotNull, lte, not } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { calibrations } from '@/db/schema/calibration';
import { brandValues, channels, units } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import { chains } from '@/db/schema/chains';
import { collectionRounds, galleryItems } from '@/db/schema/collection';
import { personas } from '@/db/schema/personas';
import { journeyMaps } from '@/db/schema/journeys';
import { ratings } from '@/db/schema/ratings';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { settleFiles } from '@/lib/files/settle-files';
import { among } from './among';
import { bridgeChains } from './bridge-chains';
import { trashDays } from './constants';
import { heldInTrash } from './held-in-trash';
import { keepNamesOnMaps } from './move-map-cards';

// What points at another comes first, so that nothing is counted twice by a cascade.
const tables = {
  touchpoint: touchpoints,
  collectionRound: collectionRounds,
  galleryItem: galleryItems,
  chain: chains,
  calibration: calibrations,
  persona: personas,
  journeyMap: journeyMaps,
  object: objects,
  brand: brands,
  channel: channels,
  unit: units,
  brandValue: brandValues,
  segment: segments,
} as const;

/**
 * Removes for good what has lain in a workspace's trash for 30 days, except for what figures hang on; gives how many
 * records went. Run by a job.
 */
export async function purgeTrash(ctx: TenantContext, now = new Date()): Promise<number> {
  return withTenant.write(ctx, 'trash:manage', async (w) => {
    const before = new Date(now.getTime() - trashDays * 24 * 60 * 60 * 1000);
    let count = 0;
    await keepNamesOnMaps(w, ctx);
    const old = await w.tx
      .select({ id: touchpoints.id })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), lte(touchpoints.deletedAt, before)));
    await bridgeChains(w, ctx, { touchpointIds: old.map(({ id }) => id) });
    for (const [kind, table] of Object.entries(tables)) {
      const held = heldInTrash[kind];
      const gone = await w.tx
        .delete(table)
        .where(
          and(
            eq(table.workspaceId, ctx.workspace.id),
            isNotNull(table.deletedAt),
            lte(table.deletedAt, before),
            held && not(held),
          ),
        )
        .returning({ id: table.id });
      count += gone.length;
      if (table !== touchpoints || gone.length === 0) continue;
      const ids = gone.map(({ id }) => id);
      await w.tx
        .delete(ratings)
        .where(and(eq(ratings.workspaceId, ctx.workspace.id), among(ratings.touchpointId, ids)));
    }
    if (count > 0) {
      await settleFiles(ctx, w);
      w.record({
        action: 'trash.purge',
        subject: { type: 'workspace', id: ctx.workspace.id, label: ctx.workspace.name },
        after: { count },
      });
      w.emit({ kind: 'trash', id: null, op: 'reset' });
    }
    return count;
  });
}
