import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { CycleState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { visitScore } from './rules/visit-score';

/**
 * The one place where scores of audits are read, so that the blind rule (docs/figures.md) stands in one place: until a cycle is
 * closed nobody is told a figure, the manager included; auditors read what they scored themselves.
 */
export type Sight = 'all' | 'own' | 'none';

/** What somebody may see of a visit's scores. */
export function sightOf(state: CycleState, visit: { auditorId: string }, personId: string | null): Sight {
  if (state === 'closed') return 'all';
  return personId !== null && visit.auditorId === personId ? 'own' : 'none';
}

/** Throws NOT_FOUND where a visit's scores are not for this person: a visit of others does not exist before closing. */
export function requireSight(state: CycleState, visit: { auditorId: string }, personId: string | null): void {
  if (sightOf(state, visit, personId) === 'none') throw new AppError('NOT_FOUND');
}

/** The ids of ratings that may leave the server: of closed cycles, and not of touchpoints withheld from the reader. */
export function toldRatings(ctx: TenantContext, withheld: ReadonlySet<string>): SQL {
  return sql`select r.id from audit_ratings r
    join audit_visits v on v.workspace_id = r.workspace_id and v.id = r.visit_id
    join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id
    where r.workspace_id = ${ctx.workspace.id} and c.state = 'closed'
      and r.touchpoint_id <> all (${uuidArray([...withheld])})`;
}

export interface ScoredVisit {
  id: string;
  auditorId: string;
  brandId: string;
  objectId: string | null;
  visitedOn: string | null;
  isDouble: boolean;
  scores: Record<string, number>;
  segmentScores?: Record<string, Record<string, number>>;
}

/**
 * Scores of all visits that were sent in, segments of a visit averaged first, always in the same order, so that the same
 * ratings give the same bytes. For the closing of a cycle and its checklist
 * alone: what it gives must not leave the server before the cycle is closed.
 */
export async function readScoresToClose(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
): Promise<ScoredVisit[]> {
  const here = ctx.workspace.id;
  const rows = await tx.execute<{
    visitId: string;
    touchpointId: string;
    segmentId: string | null;
    score: number | null;
    answers: { score: number | null; weight: number; critical: boolean }[];
  }>(sql`
    select v.id as "visitId", r.touchpoint_id as "touchpointId", r.segment_id as "segmentId",
      r.score::float8 as score,
      coalesce(jsonb_agg(jsonb_build_object('score', a.score, 'weight', c.weight, 'critical', c.critical)
        order by c.id) filter (where c.id is not null), '[]'::jsonb) as answers
    from audit_visits v
    join audit_ratings r on r.workspace_id = v.workspace_id and r.visit_id = v.id and not r.not_applicable
    join audit_cycle_touchpoints s on s.workspace_id = v.workspace_id and s.cycle_id = v.cycle_id
      and s.touchpoint_id = r.touchpoint_id
    left join audit_answers a on a.workspace_id = r.workspace_id and a.rating_id = r.id and not a.not_applicable
    left join audit_criteria c on c.workspace_id = a.workspace_id and c.id = a.criterion_id
    where v.workspace_id = ${here} and v.cycle_id = ${cycleId} and v.state = 'submitted'
    group by v.id, r.id, r.touchpoint_id, r.segment_id, r.score order by v.id, r.touchpoint_id, r.id`);
  const visits = await tx.execute<Omit<ScoredVisit, 'scores'> & Record<string, unknown>>(sql`
    select id, auditor_id as "auditorId", brand_id as "brandId", object_id as "objectId",
      visited_on::text as "visitedOn", is_double as "isDouble"
    from audit_visits where workspace_id = ${here} and cycle_id = ${cycleId} and state = 'submitted' order by id`);
  const scores = new Map<string, Map<string, number[]>>();
  const apart = new Map<string, Record<string, Record<string, number>>>();
  for (const { visitId, touchpointId, segmentId, score, answers } of rows) {
    const found = visitScore(score, answers, ctx.workspace.okFrom);
    if (found === null) continue;
    const visit = scores.get(visitId) ?? new Map<string, number[]>();
    visit.set(touchpointId, [...(visit.get(touchpointId) ?? []), found]);
    scores.set(visitId, visit);
    if (segmentId === null) continue;
    const segments = apart.get(visitId) ?? {};
    segments[segmentId] = { ...segments[segmentId], [touchpointId]: found };
    apart.set(visitId, segments);
  }
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  return [...visits].map(({ id, auditorId, brandId, objectId, visitedOn, isDouble }) => ({
    id,
    auditorId,
    brandId,
    objectId,
    visitedOn,
    isDouble,
    scores: Object.fromEntries(
      [...(scores.get(id) ?? [])].map(([touchpointId, list]) => [touchpointId, mean(list)]),
    ),
    ...(apart.has(id) && { segmentScores: apart.get(id) }),
  }));
}

export interface ReviewLine {
  ratingId: string;
  touchpoint: string;
  segment: string | null;
  note: string;
  proposedChange: string;
  question: string;
  unsure: boolean;
  followUp: boolean;
}

const hasRemark = sql`(r.note <> '' or r.proposed_change <> '' or r.unsure or r.follow_up)`;

/**
 * What a reviewer sees of a visit before closing: which ratings were given and what was written, without a figure; those
 * with a remark first.
 */
export async function readReviewLines(
  tx: TenantTx,
  ctx: TenantContext,
  visitId: string,
): Promise<ReviewLine[]> {
  const rows = await tx.execute<ReviewLine & Record<string, unknown>>(sql`
    select r.id as "ratingId", t.name as touchpoint, s.name as segment, r.note,
      r.proposed_change as "proposedChange", r.question, r.unsure, r.follow_up as "followUp"
    from audit_visits v
    join audit_ratings r on r.workspace_id = v.workspace_id and r.visit_id = v.id
    join touchpoints t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
    left join segments s on s.workspace_id = r.workspace_id and s.id = r.segment_id
    where v.workspace_id = ${ctx.workspace.id} and v.id = ${visitId} and v.state in ('submitted', 'returned')
    order by ${hasRemark} desc, t.name, s.name, r.id`);
  return [...rows];
}

/** How many ratings visits have that were sent in, and how many of them a remark; without a figure. */
export async function countRatings(
  tx: TenantTx,
  ctx: TenantContext,
  visitIds: readonly string[],
): Promise<Map<string, { ratings: number; remarks: number }>> {
  const rows = await tx.execute<{ visitId: string; ratings: number; remarks: number }>(sql`
    select r.visit_id as "visitId", count(*)::int as ratings, count(*) filter (where ${hasRemark})::int as remarks
    from audit_ratings r
    join audit_visits v on v.workspace_id = r.workspace_id and v.id = r.visit_id and v.state in ('submitted', 'returned')
    where r.workspace_id = ${ctx.workspace.id} and r.visit_id = any (${uuidArray([...visitIds])})
    group by r.visit_id`);
  return new Map([...rows].map(({ visitId, ratings, remarks }) => [visitId, { ratings, remarks }]));
}

/** What was written beside a rating, by ids; whoever tells it has made sure that the cycle is closed. */
export interface WrittenRemark {
  ratingId: string;
  visitId: string;
  /** As the snapshot of its cycle knows it. */
  touchpointId: string;
  /** The one that stands for it now: another one where it was merged since. */
  keptTouchpointId: string;
  /** As that one is called now. */
  touchpoint: string;
  note: string;
  proposedChange: string;
  followUp: boolean;
}

/** Notes, proposals and marks of the visits that were sent in, in the order of the touchpoints' names. */
export async function readRemarks(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
): Promise<WrittenRemark[]> {
  const rows = await tx.execute<WrittenRemark & Record<string, unknown>>(sql`
    select r.id as "ratingId", v.id as "visitId",
      coalesce(r.told_touchpoint_id, r.touchpoint_id) as "touchpointId", t.id as "keptTouchpointId",
      t.name as touchpoint, r.note, r.proposed_change as "proposedChange", r.follow_up as "followUp"
    from audit_visits v
    join audit_ratings r on r.workspace_id = v.workspace_id and r.visit_id = v.id
      and (r.note <> '' or r.proposed_change <> '' or r.follow_up)
    join touchpoints t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
    where v.workspace_id = ${ctx.workspace.id} and v.cycle_id = ${cycleId} and v.state = 'submitted'
    order by t.name, v.id, r.id`);
  return [...rows];
}
