import 'server-only';
import { sql } from 'drizzle-orm';
import {
  auditCycleAuditors,
  auditCycleBrands,
  auditCycleObjects,
  auditCycles,
  auditCycleTouchpoints,
} from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import type { PeriodSpan } from '@/lib/imports/mapping/period';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { freezeCycle } from '../cycles/close-cycle';
import { readCycle } from '../cycles/cycle-rows';
import type { FormerCycle } from './former-types';

/** A rating with the ids of what it names. */
export interface FormerRating {
  touchpointId: string;
  brandId: string;
  objectId: string | null;
  auditorId: string;
  date: string | null;
  score: number | null;
  note: string;
}

interface Head {
  importId: string;
  formVersionId: string;
  name: string;
  periodId: string;
  period: PeriodSpan;
}

const perStatement = 1000;

async function insertAll<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += perStatement) await insert(rows.slice(at, at + perStatement));
}

/** The visits of some ratings: one of an auditor at a place for a brand, on the last day that is given. */
function visitsOf(ratings: readonly FormerRating[]) {
  const visits = new Map<string, FormerRating & { id: string; ratings: FormerRating[] }>();
  for (const rating of ratings) {
    const key = `${rating.auditorId} ${rating.brandId} ${rating.objectId ?? ''}`;
    const visit = visits.get(key);
    if (!visit) {
      visits.set(key, { ...rating, id: newId(), ratings: [rating] });
      continue;
    }
    visit.ratings.push(rating);
    if (rating.date && (!visit.date || rating.date > visit.date)) visit.date = rating.date;
  }
  return [...visits.values()];
}

/**
 * Writes a closed cycle of former ratings: its lists, a visit that was sent in for each auditor, place and brand, their
 * ratings, and what closing stores. The caller holds `lockRatings`, and writes the earliest period first.
 */
export async function writeFormerCycle(
  ctx: TenantContext,
  w: TenantWrite,
  head: Head,
  ratings: readonly FormerRating[],
): Promise<FormerCycle> {
  const id = newId();
  const key = { workspaceId: ctx.workspace.id, cycleId: id };
  const by = await w.personId();
  const { importId, formVersionId, name, periodId, period } = head;
  await w.tx.insert(auditCycles).values({
    workspaceId: ctx.workspace.id,
    id,
    name,
    state: 'review',
    periodId,
    formVersionId,
    importId,
    dueOn: period.end,
    stopNeedsAction: false,
    weights: 'equal' as const,
    createdBy: by,
    updatedBy: by,
  });
  const each = <Part extends string>(pick: (rating: FormerRating) => Part | null) => [
    ...new Set(ratings.flatMap((rating) => pick(rating) ?? [])),
  ];
  await insertAll(
    each(({ touchpointId }) => touchpointId),
    (part) =>
      w.tx.insert(auditCycleTouchpoints).values(part.map((touchpointId) => ({ ...key, touchpointId }))),
  );
  await insertAll(
    each(({ brandId }) => brandId),
    (part) => w.tx.insert(auditCycleBrands).values(part.map((brandId) => ({ ...key, brandId }))),
  );
  await insertAll(
    each(({ objectId }) => objectId),
    (part) => w.tx.insert(auditCycleObjects).values(part.map((objectId) => ({ ...key, objectId }))),
  );
  await insertAll(
    each(({ auditorId }) => auditorId),
    (part) => w.tx.insert(auditCycleAuditors).values(part.map((personId) => ({ ...key, personId }))),
  );
  const visits = visitsOf(ratings);
  const sites = new Set<string>();
  const rows = visits.map(({ id: visitId, auditorId, brandId, objectId, date }) => {
    const site = `${brandId} ${objectId ?? ''}`;
    const isDouble = sites.has(site);
    sites.add(site);
    return {
      ...key,
      id: visitId,
      auditorId,
      brandId,
      objectId,
      isDouble,
      state: 'submitted' as const,
      visitedOn: date,
      submittedAt: sql`now()`,
      createdBy: by,
      updatedBy: by,
    };
  });
  await insertAll(rows, (part) => w.tx.insert(auditVisits).values(part));
  const given = visits.flatMap((visit) =>
    visit.ratings.map(({ touchpointId, score, note }) => ({
      id: newId(),
      visit: visit.id,
      touchpoint: touchpointId,
      score,
      note,
    })),
  );
  // As one parameter: thousands of rows with a parameter a column take ten times as long.
  await w.tx.execute(sql`
    insert into audit_ratings (workspace_id, id, visit_id, touchpoint_id, score, not_applicable, note)
    select ${ctx.workspace.id}, r.id, r.visit, r.touchpoint, r.score, r.score is null, r.note
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as r (id uuid, visit uuid, touchpoint uuid, score numeric, note text)`);
  const frozen = await freezeCycle(w, ctx, await readCycle(w.tx, ctx, id));
  const names = new Map(frozen.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
  const { entered: _entered, left: _left, ...overall } = frozen.results.overall;
  // Beside the file's own figures a change would tell those of a cycle that are withheld from whoever still scores.
  const withheld = await readWithheld(w.tx, ctx);
  const isWithheld = frozen.touchpoints.some((one) => withheld.has(one.id));
  return {
    id,
    name,
    period,
    visits: visits.length,
    ratings: ratings.length,
    touchpoints: frozen.results.touchpoints.filter(({ score }) => score !== null).length,
    overall: isWithheld ? { ...overall, change: null } : overall,
    stops: frozen.results.touchpoints
      .filter(({ level }) => level === 'stop')
      .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
      .map((one) => names.get(one.id) ?? ''),
    previous: frozen.previous && { name: frozen.previous.name, comparable: frozen.otherScale === undefined },
  };
}
