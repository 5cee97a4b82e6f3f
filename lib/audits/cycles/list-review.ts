import 'server-only';
import { sql } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { VisitState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { foldForSearch } from '@/lib/format/collate';
import { takePage, type PageOf } from '@/lib/format/take-page';
import { countRatings, readReviewLines, type ReviewLine } from '../read-ratings';
import { findPersonId, mayRun, readCycle } from './cycle-rows';
import type { ReviewLinesInput } from './input';
import type { ReviewQuery } from './review-query';

export interface ReviewVisit {
  id: string;
  brand: string;
  object: string | null;
  auditor: string;
  state: VisitState;
  /** When the auditor came and went, `HH:MM`; nothing where nobody wrote it down. */
  arrivedAt: string | null;
  leftAt: string | null;
  /** Ratings that can be looked at; none until it is sent in. */
  ratings: number;
  /** Of them, those with a note, a proposal or a mark. */
  remarks: number;
}

export interface ReviewPage extends PageOf<ReviewVisit> {
  /** There are more visits than a page takes. */
  isLong: boolean;
}

const visitsOnPage = 25;

/** Throws NOT_FOUND where there is no review, or somebody else runs it: for them it does not exist. */
async function requireReview(tx: TenantTx, ctx: TenantContext, cycleId: string): Promise<void> {
  const cycle = await readCycle(tx, ctx, cycleId);
  if (cycle.state !== 'review' || !mayRun(ctx, cycle, await findPersonId(tx, ctx)))
    throw new AppError('NOT_FOUND');
}

/** A page of the visits in a cycle's review, for whoever runs it. Throws NOT_FOUND for all others and outside of a review. */
export async function listReviewVisits(
  ctx: TenantContext,
  cycleId: string,
  { find, state, page }: ReviewQuery,
): Promise<ReviewPage> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    await requireReview(tx, ctx, cycleId);
    const rows = await tx.execute<Omit<ReviewVisit, 'ratings' | 'remarks'> & Record<string, unknown>>(sql`
      select v.id, b.name as brand, o.name as object, p.name as auditor, v.state,
        to_char(v.arrived_at, 'HH24:MI') as "arrivedAt", to_char(v.left_at, 'HH24:MI') as "leftAt"
      from audit_visits v
      join workspace_people p on p.workspace_id = v.workspace_id and p.id = v.auditor_id
      join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
      left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
      where v.workspace_id = ${ctx.workspace.id} and v.cycle_id = ${cycleId}
      order by b.kind <> 'own', b.name, o.name, v.is_double, p.name, v.id`);
    const wanted = foldForSearch(find);
    const found = [...rows].filter(
      (visit) =>
        (state === '' || visit.state === state) &&
        foldForSearch([visit.brand, visit.object, visit.auditor].join(' ')).includes(wanted),
    );
    const shown = takePage(found, page, visitsOnPage);
    const counts = await countRatings(
      tx,
      ctx,
      shown.rows.map(({ id }) => id),
    );
    return {
      ...shown,
      rows: shown.rows.map((visit) => ({
        ...visit,
        ...(counts.get(visit.id) ?? { ratings: 0, remarks: 0 }),
      })),
      isLong: rows.length > visitsOnPage,
    };
  });
}

/**
 * The first `count` ratings of a visit in review, without a figure, those with a remark first, and how many fit in all. Throws
 * NOT_FOUND outside of a review and for whoever does not run it.
 */
export async function listReviewLines(
  ctx: TenantContext,
  { visitId, find, count }: ReviewLinesInput,
): Promise<{ lines: ReviewLine[]; total: number }> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const [visit] = await tx
      .select({ cycleId: auditVisits.cycleId })
      .from(auditVisits)
      .where(own(ctx, auditVisits, visitId));
    if (!visit) throw new AppError('NOT_FOUND');
    await requireReview(tx, ctx, visit.cycleId);
    const wanted = foldForSearch(find);
    const found = (await readReviewLines(tx, ctx, visitId)).filter(({ touchpoint }) =>
      foldForSearch(touchpoint).includes(wanted),
    );
    return { lines: found.slice(0, count), total: found.length };
  });
}
