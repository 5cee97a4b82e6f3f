import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { liveCounters } from '@/db/schema/activity';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { touchpointIdsSchema } from './input';
import { readLists } from './read-lists';
import { readTouchpoints } from './read-touchpoints';
import type { CompactTouchpoint, Inventory } from './types';

// Part of the version: a browser must not keep an answer whose shape an older release made.
const shape = 1;

async function readSequence(tx: TenantTx, ctx: TenantContext): Promise<number> {
  const [row] = await tx
    .select({ seq: liveCounters.seq })
    .from(liveCounters)
    .where(eq(liveCounters.workspaceId, ctx.workspace.id));
  return row?.seq ?? 0;
}

/**
 * The inventory with everything that its screen works with: all live rows, archived ones marked, and the lists that
 * cells choose from. The sequence is read first, so the rows are never older than it says.
 */
export async function getInventory(ctx: TenantContext): Promise<Inventory> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const seq = await readSequence(tx, ctx);
    const [rows, lists] = await Promise.all([readTouchpoints(tx, ctx), readLists(tx, ctx)]);
    return { seq, currency: ctx.workspace.currency, rows: rows.map(compactTouchpoint), ...lists };
  });
}

/** A text that changes whenever `getInventory` could answer differently; cheap to ask for. */
export async function getInventoryVersion(ctx: TenantContext): Promise<string> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const seq = await readSequence(tx, ctx);
    // People appear and change their names without an event of their own.
    const [people] = await tx
      .select({
        hash: sql<string>`md5(coalesce(string_agg(concat_ws('/', ${workspacePeople.id}, ${workspacePeople.name}, ${workspacePeople.leftAt}), ',' order by ${workspacePeople.id}), ''))`,
      })
      .from(workspacePeople)
      .where(eq(workspacePeople.workspaceId, ctx.workspace.id));
    return [shape, ctx.workspace.id, seq, people?.hash.slice(0, 12), ctx.locale, ctx.workspace.currency].join(
      '-',
    );
  });
}

/** Rows by id, for live updates: ids that are not among the rows are gone (or never were here). */
export async function getChangedTouchpoints(
  ctx: TenantContext,
  ids: readonly string[],
): Promise<{ seq: number; rows: CompactTouchpoint[]; gone: string[] }> {
  const wanted = parseInput(touchpointIdsSchema, { ids: [...ids] }).ids;
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const seq = await readSequence(tx, ctx);
    const rows = await readTouchpoints(tx, ctx, { ids: wanted });
    const found = new Set(rows.map(({ id }) => id));
    return { seq, rows: rows.map(compactTouchpoint), gone: wanted.filter((id) => !found.has(id)) };
  });
}
