import {
  changeOfVisits,
  expectedByChance,
  type Change,
  type VisitScore,
} from '@/lib/ratings/statistics/change';
import { levelOf } from '@/lib/ratings/statistics/level';
import { estimateScores } from '@/lib/ratings/statistics/mean-estimate';
import { changeOfAuditedOverall } from '@/lib/ratings/statistics/overall-change';
import { overallScore } from '@/lib/ratings/statistics/overall-score';
import { agreement, type Agreement } from '../rules/agreement';
import type {
  Snapshot,
  SnapshotVisit,
  ToldChange,
  ToldComparison,
  ToldFigure,
  ToldGroup,
  ToldResults,
} from './snapshot';

type Facts = Omit<Snapshot, 'results' | 'previous' | 'version'>;

/** Below this many visits the single scores stand beside a mean (docs/figures.md). */
const dotsBelow = 5;

const scoresAt = (visits: readonly SnapshotVisit[], touchpointId: string): VisitScore[] =>
  visits.flatMap(({ auditorId, objectId, scores }) => {
    const score = scores[touchpointId];
    return score === undefined ? [] : [{ auditor: auditorId, object: objectId, score }];
  });

function toChange({
  difference,
  interval,
  verdict,
  method,
}: Pick<Change, 'difference' | 'interval' | 'verdict' | 'method'>): ToldChange {
  // The interval may be clipped at the end of the scale: the farther side is the whole half.
  const margin =
    interval && difference !== null ? Math.max(interval.high - difference, difference - interval.low) : null;
  return { difference, margin, verdict, method };
}

/** A mean of visits' scores with everything that is printed beside it. */
export function tellFigure(scores: readonly number[], thresholds: Facts['thresholds']): ToldFigure {
  const { mean, n, interval, standardError } = estimateScores(scores);
  const count = n ?? 0;
  return {
    score: mean,
    level: mean === null ? null : levelOf(mean, thresholds),
    n: count,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    min: scores.length > 0 ? Math.min(...scores) : null,
    max: scores.length > 0 ? Math.max(...scores) : null,
    spread: standardError === null ? null : standardError * Math.sqrt(count),
    dots: count < dotsBelow ? [...scores].sort((a, b) => a - b) : [],
  };
}

/** The mean of some touchpoints' scores for some visits, with visits as clusters; n counts visits. By weight where it is asked for. */
function tellGroup(
  id: string,
  visits: readonly SnapshotVisit[],
  touchpoints: Facts['touchpoints'],
  thresholds: Facts['thresholds'],
  isWeighted = false,
): ToldGroup {
  const counted = isWeighted ? touchpoints.filter(({ weight }) => weight > 0) : touchpoints;
  const scope = new Set(counted.map((touchpoint) => touchpoint.id));
  const importance = isWeighted
    ? new Map(counted.map((touchpoint) => [touchpoint.id, touchpoint.weight]))
    : undefined;
  const rows = visits.map((visit) => ({
    cluster: visit.id,
    weight: 1,
    ratings: new Map(Object.entries(visit.scores)),
  }));
  const { score, n, interval } = overallScore(rows, { weighting: 'unweighted', scope, importance });
  const means = counted.flatMap((touchpoint) => {
    const { mean } = estimateScores(scoresAt(visits, touchpoint.id).map((one) => one.score));
    return mean === null ? [] : [mean];
  });
  return {
    id,
    score,
    level: score === null ? null : levelOf(score, thresholds),
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    min: means.length > 0 ? Math.min(...means) : null,
    max: means.length > 0 ? Math.max(...means) : null,
    spread: null,
    dots: [],
  };
}

function compareBrands(facts: Facts): ToldComparison[] {
  return facts.touchpoints.map(({ id }) => {
    const scores = facts.brands.map((brand) => {
      const visits = facts.visits.filter(({ brandId }) => brandId === brand.id);
      const { mean, n } = estimateScores(scoresAt(visits, id).map((one) => one.score));
      return { brandId: brand.id, score: mean, n: n ?? 0 };
    });
    const isOwn = (brandId: string) => facts.ownBrandIds.includes(brandId);
    const own = scores.find(({ brandId }) => isOwn(brandId))?.score ?? null;
    const rated = scores.filter((one): one is typeof one & { score: number } => one.score !== null);
    const others = rated.filter(({ brandId }) => !isOwn(brandId));
    const best = [...rated].sort((a, b) => b.score - a.score)[0];
    return {
      id,
      scores,
      gap: own === null || others.length === 0 ? null : own - Math.max(...others.map(({ score }) => score)),
      rank: own === null ? null : 1 + others.filter(({ score }) => score > own).length,
      bestId: best?.brandId ?? null,
    };
  });
}

/** How far auditors agree who scored the same touchpoint of the same brand at the same object. */
export function tellAgreement(visits: readonly SnapshotVisit[]): Agreement {
  return agreement(
    visits.flatMap(({ auditorId, brandId, objectId, scores }) =>
      Object.entries(scores).map(([touchpointId, score]) => ({
        unit: JSON.stringify([brandId, objectId, touchpointId]),
        auditor: auditorId,
        score,
      })),
    ),
  );
}

/**
 * All that a closed cycle's page tells, from its visits and those of the closed cycle before (docs/figures.md): score of a
 * touchpoint = mean over visits of the own brand; overall = mean of the touchpoints' scores, by impact where the cycle
 * weighs by it, as are the overall scores of competitors; changes paired by auditor and object from three pairs on, else
 * Welch's. Breakdowns count every touchpoint the same.
 */
export function tellResults(
  facts: Facts,
  previous: Pick<Snapshot, 'visits' | 'ownBrandIds'> | null,
): ToldResults {
  const { thresholds, touchpoints } = facts;
  const own = facts.visits.filter(({ brandId }) => facts.ownBrandIds.includes(brandId));
  const before = previous?.visits.filter(({ brandId }) => previous.ownBrandIds.includes(brandId)) ?? [];
  const told = touchpoints.map(({ id }) => {
    const now = scoresAt(own, id);
    const then = scoresAt(before, id);
    return {
      id,
      ...tellFigure(
        now.map(({ score }) => score),
        thresholds,
      ),
      change: now.length > 0 && then.length > 0 ? toChange(changeOfVisits(then, now)) : null,
    };
  });
  const compared = told.filter(({ change }) => change !== null).length;
  const meansOf = (visits: readonly SnapshotVisit[]) =>
    new Map(
      [...new Set(visits.flatMap(({ scores }) => Object.keys(scores)))].flatMap((id) => {
        const { mean } = estimateScores(scoresAt(visits, id).map(({ score }) => score));
        return mean === null ? [] : [[id, mean] as const];
      }),
    );
  const then = meansOf(before);
  const now = meansOf(own);
  const isWeighted = !!facts.weighting && touchpoints.some(({ id, weight }) => weight > 0 && now.has(id));
  const tellOverall = (byImpact: boolean) => {
    const { id: _id, ...figure } = tellGroup('', own, touchpoints, thresholds, byImpact);
    // Both cycles by the weights of this one; one that is not in its scope has none.
    const weights = new Map(touchpoints.map(({ id, weight }) => [id, byImpact ? weight : 1]));
    const { entered, left, ...change } = changeOfAuditedOverall(then, now, weights);
    const told = previous && change.difference !== null ? toChange(change) : null;
    return { figure: { ...figure, change: told }, entered, left };
  };
  const overall = tellOverall(isWeighted);
  const groups = <Key extends string>(keys: readonly Key[], within: (key: Key) => Facts['touchpoints']) =>
    [...new Set(keys)]
      .map((key) => tellGroup(key, own, within(key), thresholds))
      .filter(({ score }) => score !== null);
  return {
    overall: {
      ...overall.figure,
      entered: previous ? [...overall.entered].sort() : [],
      left: previous ? [...overall.left].sort() : [],
    },
    ...(isWeighted && { equal: tellOverall(false).figure }),
    touchpoints: told,
    byObject: facts.objects
      .map(({ id }) => {
        const there = facts.visits.filter(({ objectId }) => objectId === id);
        return tellGroup(id, there, touchpoints, thresholds);
      })
      .filter(({ score }) => score !== null),
    byPhase: groups(
      touchpoints.map(({ phase }) => phase),
      (phase) => touchpoints.filter((touchpoint) => touchpoint.phase === phase),
    ),
    byChannel: groups(
      touchpoints.flatMap(({ channelId }) => channelId ?? []),
      (channel) => touchpoints.filter(({ channelId }) => channelId === channel),
    ),
    byBrand: facts.brands
      .map(({ id }) => {
        const theirs = facts.visits.filter(({ brandId }) => brandId === id);
        return tellGroup(id, theirs, touchpoints, thresholds, isWeighted);
      })
      .filter(({ score }) => score !== null),
    bySegment: (facts.segments ?? [])
      .map(({ id }) => {
        const theirs = own.map((visit) => ({ ...visit, scores: visit.segmentScores?.[id] ?? {} }));
        return tellGroup(id, theirs, touchpoints, thresholds);
      })
      .filter(({ score }) => score !== null),
    comparisons: facts.brands.length > 1 ? compareBrands(facts) : [],
    agreement: tellAgreement(facts.visits),
    compared,
    expectedByChance: expectedByChance(compared),
  };
}
