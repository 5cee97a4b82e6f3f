import 'server-only';
import { and, desc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { journeyMapOperations, journeyMapVersions } from '@/db/schema/journeys';
import type { MapVersionReason } from '@/db/values/journeys';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { countMap } from '../core/read-map';
import { readMap, type MapRow } from '../map-rows';
import { planThinning } from './plan-versions';
import { packContent, readNamesIn } from './version-content';

const versions = journeyMapVersions;
const log = journeyMapOperations;

export interface NewestVersion {
  id: string;
  sequence: number;
  revision: number;
  reason: MapVersionReason;
  label: string | null;
  at: Date;
}

/** The versions of one map. */
export const versionsOf = (ctx: TenantContext, mapId: string) =>
  and(eq(versions.workspaceId, ctx.workspace.id), eq(versions.mapId, mapId));

/** The latest version of a map, without what stands in it. */
export async function readNewest(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
): Promise<NewestVersion | undefined> {
  const { id, sequence, revision, reason, label, at } = versions;
  const [row] = await tx
    .select({ id, sequence, revision, reason, label, at })
    .from(versions)
    .where(versionsOf(ctx, mapId))
    .orderBy(desc(versions.at), desc(versions.id))
    .limit(1);
  return row;
}

async function readAuthors(tx: TenantTx, ctx: TenantContext, mapId: string, after: number) {
  const rows = await tx
    .selectDistinct({ id: log.personId })
    .from(log)
    .where(
      and(
        eq(log.workspaceId, ctx.workspace.id),
        eq(log.mapId, mapId),
        gt(log.sequence, after),
        eq(log.outcome, 'applied'),
        isNotNull(log.personId),
      ),
    );
  return rows.flatMap(({ id }) => id ?? []);
}

/**
 * Keeps what stands in a map that is locked, inside a transaction under way; where nothing changed since the version before,
 * that one stands for it and gets the label. Gives the version's id.
 */
export async function keepVersion(
  ctx: TenantContext,
  w: TenantWrite,
  row: MapRow,
  { reason, label = null }: { reason: MapVersionReason; label?: string | null },
): Promise<{ id: string; isNew: boolean }> {
  const newest = await readNewest(w.tx, ctx, row.id);
  const isSame = newest?.sequence === row.sequence && newest.revision === row.revision;
  if (isSame && (label === null || newest.label === null || newest.label === label)) {
    if (label !== newest.label && label !== null) {
      await w.tx
        .update(versions)
        .set({ label })
        .where(and(versionsOf(ctx, row.id), eq(versions.id, newest.id)));
    }
    return { id: newest.id, isNew: false };
  }
  const map = await readMap(w.tx, ctx, row);
  const names = await readNamesIn(w.tx, ctx, map);
  const id = newId();
  await w.tx.insert(versions).values({
    workspaceId: ctx.workspace.id,
    mapId: row.id,
    id,
    sequence: row.sequence,
    revision: row.revision,
    reason,
    label,
    authorIds: await readAuthors(w.tx, ctx, row.id, newest?.sequence ?? 0),
    ...countMap(map),
    content: await packContent({ map, names }),
    // Two of one transaction come one after the other.
    at: sql`clock_timestamp()` as unknown as Date,
  });
  await planThinning(ctx, w);
  return { id, isNew: true };
}
