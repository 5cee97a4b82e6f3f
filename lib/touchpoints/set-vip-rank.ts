import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { setVipRankSchema, type SetVipRankInput } from './input';
import { readTouchpoints } from './read-touchpoints';
import { tellTouchpoints } from './tell-touchpoints';
import type { CompactTouchpoint } from './types';
import { lockTouchpoints } from './update-touchpoints';

async function findHolder(w: TenantWrite, ctx: TenantContext, rank: number, except: string) {
  const [holder] = await w.tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        eq(touchpoints.vipRank, rank),
        ne(touchpoints.id, except),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
      ),
    )
    .for('update');
  return holder ?? null;
}

/** Writes a rank and says so in the activity; the caller has made sure that it is free. */
async function writeRank(
  w: TenantWrite,
  ctx: TenantContext,
  row: { id: string; name: string },
  before: number | null,
  after: number | null,
): Promise<void> {
  await w.tx
    .update(touchpoints)
    .set({ vipRank: after, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, touchpoints, row.id));
  w.record({
    action: 'touchpoint.rank',
    subject: { type: 'touchpoint', id: row.id, label: row.name },
    before: { vipRank: before },
    after: { vipRank: after },
  });
}

/**
 * Gives a touchpoint a rank in the TOP-10, or takes it off the list (`rank` null). A taken rank is refused with CONFLICT
 * at `rank`, unless `swap`: then its holder gets the rank that this one had, or none. Gives the changed rows.
 */
export async function setVipRank(
  ctx: TenantContext,
  input: SetVipRankInput,
): Promise<{ rows: CompactTouchpoint[] }> {
  const { id, rank, swap, mutationId } = parseInput(setVipRankSchema, input);
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const row = (await lockTouchpoints(w.tx, ctx, [id])).get(id);
        if (!row) throw new AppError('NOT_FOUND');
        if (row.vipRank === rank) return { rows: [compactTouchpoint(row)] };
        if (row.archived && rank !== null) throw new AppError('VALIDATION', { field: 'id', key: 'archived' });
        const holder = rank === null ? null : await findHolder(w, ctx, rank, id);
        if (holder && !swap) {
          throw new AppError('CONFLICT', {
            field: 'rank',
            key: 'rankTakenBy',
            values: { name: holder.name },
          });
        }
        if (holder) {
          // The rank is unique at every moment: this one steps aside before the other takes its place.
          await w.tx
            .update(touchpoints)
            .set({ vipRank: null })
            .where(own(ctx, touchpoints, id));
          await w.tx
            .update(touchpoints)
            .set({ vipRank: null })
            .where(own(ctx, touchpoints, holder.id));
          await writeRank(w, ctx, holder, rank, row.vipRank);
        }
        await writeRank(w, ctx, row, row.vipRank, rank);
        const changed = holder ? [holder.id, id] : [id];
        tellTouchpoints(w, changed, 'update');
        const rows = await readTouchpoints(w.tx, ctx, { ids: changed });
        return { rows: rows.map(compactTouchpoint) };
      }),
    { mutationId },
  );
}
