import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { compareVersions, type FormComparison } from '../forms/compare-versions';
import { moveGiven, type MovedGiven } from '../forms/move-given';
import { readContent, type VersionContent } from '../forms/read-content';
import { missingOf } from '../scoring/missing-answers';
import { lineKey, readGiven, type StoredRating } from '../scoring/read-given';
import { readScope } from '../scoring/read-scope';
import type { CycleRow } from './cycle-rows';

export interface MovedRating extends MovedGiven {
  before: StoredRating;
}

/** What moving a cycle to another version of its form would do. */
export interface FormMovePlan {
  from: VersionContent;
  to: VersionContent;
  comparison: FormComparison;
  /** Of visits that somebody began: what becomes of each rating. */
  ratings: MovedRating[];
  kept: number;
  asked: number;
  /** Visits in which something is new or asked again, and those of them that were sent in and come back. */
  visits: number;
  returnedIds: string[];
}

/**
 * Plans the move of a cycle under way to a later published version of its form. Throws NOT_FOUND at `versionId` where there
 * is no such version, CONFLICT `cycleState` where the cycle is not open or in review, and `formNotNewer`.
 */
export async function planFormMove(
  tx: TenantTx,
  ctx: TenantContext,
  cycle: CycleRow,
  versionId: string,
): Promise<FormMovePlan> {
  if (cycle.state !== 'open' && cycle.state !== 'review')
    throw new AppError('CONFLICT', { key: 'cycleState' });
  const from = await readContent(tx, ctx, cycle.formVersionId);
  const to = await readContent(tx, ctx, versionId);
  if (to.formId !== from.formId || !to.publishedAt) throw new AppError('NOT_FOUND', { field: 'versionId' });
  if (to.number <= from.number) throw new AppError('CONFLICT', { key: 'formNotNewer' });
  const comparison = compareVersions(from, to);
  const before = await readScope(tx, ctx, cycle);
  const after = await readScope(tx, ctx, { id: cycle.id, formVersionId: to.id });
  const formerIds = new Map(
    before.lines.map((line) => [lineKey(line.touchpointId, line.segmentId), line.criterionIds]),
  );
  const begun = await tx
    .select({ id: auditVisits.id, state: auditVisits.state })
    .from(auditVisits)
    .where(
      and(
        eq(auditVisits.workspaceId, ctx.workspace.id),
        eq(auditVisits.cycleId, cycle.id),
        inArray(auditVisits.state, ['started', 'submitted', 'returned']),
      ),
    )
    .orderBy(auditVisits.id);
  const plan: FormMovePlan = {
    ...{ from, to, comparison, ratings: [], kept: 0, asked: 0, visits: 0, returnedIds: [] },
  };
  for (const visit of begun) {
    const stored = await readGiven(tx, ctx, visit.id);
    let asked = 0;
    let isOpen = false;
    for (const line of after.lines) {
      const key = lineKey(line.touchpointId, line.segmentId);
      const rating = stored.get(key);
      const criteria = { before: formerIds.get(key) ?? [], after: line.criterionIds };
      const moved = rating && moveGiven(rating.given, criteria, comparison, to);
      if (rating && moved) {
        plan.ratings.push({ ...moved, before: rating });
        plan.kept += moved.kept;
        asked += moved.asked;
      }
      const given = moved?.given ?? null;
      const missing = missingOf(
        { ...line, given, photos: 0 },
        after.criteria,
        after.form,
        ctx.workspace.okFrom,
      );
      isOpen ||= missing === 'score';
    }
    plan.asked += asked;
    if (asked > 0) plan.visits += 1;
    if (visit.state === 'submitted' && isOpen) plan.returnedIds.push(visit.id);
  }
  return plan;
}
