import 'server-only';
import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import { compactTouchpoint } from './compact-touchpoint';
import { touchpointIdsSchema, type TouchpointIdsInput } from './input';
import { planRollUp } from './plan-roll-up';
import { readTouchpoints } from './read-touchpoints';
import { tellTouchpoints } from './tell-touchpoints';
import type { CompactTouchpoint } from './types';

const hidden = or(isNotNull(touchpoints.deletedAt), isNotNull(touchpoints.archivedAt));

/** A rank in the TOP-10 that was given to somebody else meanwhile stays with them. */
async function giveUpTakenRanks(
  w: TenantWrite,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<string[]> {
  const taken = w.tx
    .select({ rank: touchpoints.vipRank })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
        isNotNull(touchpoints.vipRank),
      ),
    );
  // Two of the restored ones may hold the same rank: the one that was changed last keeps it.
  const lost = await w.tx
    .update(touchpoints)
    .set({ vipRank: null })
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        among(touchpoints.id, ids),
        isNotNull(touchpoints.vipRank),
        or(
          sql`${touchpoints.vipRank} in ${taken}`,
          sql`exists (select 1 from ${touchpoints} as other
            where other.workspace_id = ${ctx.workspace.id} and other.id = any(${uuidArray(ids)})
              and other.vip_rank = ${touchpoints.vipRank}
              and (other.updated_at, other.id) > (${touchpoints.updatedAt}, ${touchpoints.id}))`,
        ),
      ),
    )
    .returning({ id: touchpoints.id });
  return lost.map(({ id }) => id);
}

/** The same inside a transaction under way, and out of the trash only where `trashOnly`. */
export async function putTouchpointsBack(
  ctx: TenantContext,
  w: TenantWrite,
  asked: readonly string[],
  { trashOnly = false } = {},
): Promise<{ rows: CompactTouchpoint[]; ranksLost: string[] }> {
  const ids = [...new Set(asked)];
  const found = await w.tx
    .select({ id: touchpoints.id, name: touchpoints.name, deletedAt: touchpoints.deletedAt })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        among(touchpoints.id, ids),
        trashOnly ? isNotNull(touchpoints.deletedAt) : hidden,
      ),
    )
    .orderBy(touchpoints.id)
    .for('update');
  if (found.length !== ids.length) throw new AppError('NOT_FOUND');
  const ranksLost = await giveUpTakenRanks(w, ctx, ids);
  const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
  const own = eq(touchpoints.workspaceId, ctx.workspace.id);
  const trashed = found.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id);
  const archived = found.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  await w.tx
    .update(touchpoints)
    .set({ deletedAt: null, ...stamp })
    .where(and(own, among(touchpoints.id, trashed)));
  await w.tx
    .update(touchpoints)
    .set({ archivedAt: null, ...stamp })
    .where(and(own, among(touchpoints.id, archived)));
  for (const { id, name } of found) {
    w.record({ action: 'touchpoint.restore', subject: { type: 'touchpoint', id, label: name } });
  }
  await planRollUp(ctx, w, trashed);
  tellTouchpoints(w, ids, 'create');
  const rows = await readTouchpoints(w.tx, ctx, { ids });
  return { rows: rows.map(compactTouchpoint), ranksLost };
}

/**
 * Takes one step back: out of the trash, else out of the archive. Ranks that are taken by now are given up and named in
 * `ranksLost`. Throws NOT_FOUND where any id is neither deleted nor archived here.
 */
export async function restoreTouchpoints(
  ctx: TenantContext,
  input: TouchpointIdsInput,
): Promise<{ rows: CompactTouchpoint[]; ranksLost: string[] }> {
  const { ids, mutationId } = parseInput(touchpointIdsSchema, input);
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) => once(ctx, w, mutationId, () => putTouchpointsBack(ctx, w, ids)),
    { mutationId },
  );
}
