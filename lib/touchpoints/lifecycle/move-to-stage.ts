import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { touchpointStages } from '@/db/schema/lifecycle';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from '../among';
import { tellTouchpoints } from '../tell-touchpoints';
import { lockTouchpoints } from '../update-touchpoints';
import { moveToStageSchema, type MoveToStageInput } from './input';
import { insertStages, todayThere } from './write-stages';

/** A life goes forward: not into the future, and not before the last move of any of them. */
async function requireDay(
  w: TenantWrite,
  ctx: TenantContext,
  ids: readonly string[],
  since: string,
): Promise<void> {
  const [found] = await w.tx
    .select({
      isFuture: sql<boolean>`${since}::date > ${todayThere(ctx)}`,
      last: sql<string | null>`max(${touchpointStages.since})::text`,
    })
    .from(touchpointStages)
    .where(
      and(eq(touchpointStages.workspaceId, ctx.workspace.id), among(touchpointStages.touchpointId, ids)),
    );
  if (found?.isFuture) throw new AppError('VALIDATION', { field: 'since', key: 'stageInFuture' });
  if (found?.last && since < found.last)
    throw new AppError('VALIDATION', { field: 'since', key: 'stageBefore', values: { date: found.last } });
}

/**
 * Puts touchpoints into a stage of their life, since a day and for a reason; the history keeps it. Throws NOT_FOUND where any
 * is not here, VALIDATION at `stage` where one does not exist in the world, and at `since` for a day in the future or before
 * the last move.
 */
export async function moveToStage(ctx: TenantContext, input: MoveToStageInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { ids: asked, stage, since, reason } = parseInput(moveToStageSchema, input);
    const ids = [...new Set(asked)];
    const rows = await lockTouchpoints(w.tx, ctx, ids);
    if ([...rows.values()].some(({ presence }) => presence !== 'existing'))
      throw new AppError('VALIDATION', { field: 'stage', key: 'lifecycleNeedsExisting' });
    await requireDay(w, ctx, ids, since);
    const author = await w.personId();
    await w.tx
      .update(touchpoints)
      .set({ lifecycleStage: stage, updatedAt: new Date(), updatedBy: author })
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), among(touchpoints.id, ids)));
    const moves = ids.map((touchpointId) => ({ touchpointId, stage }));
    await insertStages(w.tx, ctx, moves, { since, reason }, author);
    for (const [id, { name, lifecycleStage }] of rows) {
      w.record({
        action: 'touchpoint.stage',
        subject: { type: 'touchpoint', id, label: name },
        before: { lifecycleStage, since: null, reason: null },
        after: { lifecycleStage: stage, since, reason },
      });
    }
    tellTouchpoints(w, ids, 'update');
  });
}
