import 'server-only';
import { sql } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { archiveMapSchema, type ArchiveMapInput } from './input';
import { lockMap } from './lock-map';
import { ownMap } from './map-rows';

/** Puts a map away, or back among the others; an archived one is read and not changed. Throws NOT_FOUND. */
export async function archiveMap(ctx: TenantContext, input: ArchiveMapInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', async (w) => {
    const { id, archived } = parseInput(archiveMapSchema, input);
    const { title, archivedAt } = await lockMap(ctx, w, id);
    if ((archivedAt !== null) === archived) return;
    const now = new Date();
    await w.tx
      .update(journeyMaps)
      .set({
        archivedAt: archived ? now : null,
        revision: sql`${journeyMaps.revision} + 1`,
        updatedAt: now,
        updatedBy: await w.personId(),
      })
      .where(ownMap(ctx, id));
    w.record({
      action: archived ? 'journeyMap.archive' : 'journeyMap.unarchive',
      subject: { type: 'journeyMap', id, label: title },
    });
    w.emit({ kind: 'journeyMap', id, op: 'update' });
  });
}
