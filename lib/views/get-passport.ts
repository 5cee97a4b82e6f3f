import 'server-only';
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { currentSequence } from '@/lib/live/read-events';
import { compactTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { getTouchpoint } from '@/lib/touchpoints/get-touchpoint';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { readLists } from '@/lib/touchpoints/read-lists';
import type { Inventory, TouchpointDetail } from '@/lib/touchpoints/types';
import { getTouchpointScores, type SourceScores } from './get-touchpoint-scores';

export interface Neighbour {
  id: string;
  name: string;
}

export interface Passport {
  detail: TouchpointDetail;
  /** The touchpoint as an inventory of one row, with the lists that its attributes choose from. */
  inventory: Inventory;
  /** In the order of the inventory, archived ones passed over. */
  previous: Neighbour | null;
  next: Neighbour | null;
  scores: SourceScores[];
  /** Auditors' figures of it are not told to the reader, who still has to score it. */
  withheld: boolean;
}

async function findNeighbour(
  tx: TenantTx,
  ctx: TenantContext,
  beside: SQL,
  order: SQL,
): Promise<Neighbour | null> {
  const [row] = await tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
        beside,
      ),
    )
    .orderBy(order)
    .limit(1);
  return row ?? null;
}

/** Everything that a touchpoint's passport shows. Throws NOT_FOUND where it is not here. */
export async function getPassport(ctx: TenantContext, id: string): Promise<Passport> {
  const detail = await getTouchpoint(ctx, id);
  // Read before the lists, so that they are never older than it says.
  const seq = await currentSequence(ctx);
  const { position } = detail.touchpoint;
  const place = sql`(${touchpoints.position} collate "C", ${touchpoints.id})`;
  const here = sql`(${position}::text collate "C", ${id}::uuid)`;
  const [around, scores] = await Promise.all([
    withTenant.read(ctx, 'touchpoint:read', async (tx) => ({
      lists: await readLists(tx, ctx),
      withheld: (await readWithheld(tx, ctx)).has(id),
      previous: await findNeighbour(
        tx,
        ctx,
        sql`${place} < ${here}`,
        sql`${touchpoints.position} collate "C" desc, ${touchpoints.id} desc`,
      ),
      next: await findNeighbour(
        tx,
        ctx,
        sql`${place} > ${here}`,
        sql`${touchpoints.position} collate "C", ${touchpoints.id}`,
      ),
    })),
    getTouchpointScores(ctx, id),
  ]);
  const { lists, withheld, previous, next } = around;
  const rows = [compactTouchpoint(detail.touchpoint)];
  return {
    detail,
    inventory: { seq, currency: ctx.workspace.currency, rows, ...lists },
    previous,
    next,
    scores,
    withheld,
  };
}
