import { type Interval, studentInterval } from './student-interval';

/** What one respondent (or, in audits, one visit) said about the touchpoints in scope, on 0–10. */
export interface ClusterRatings {
  /** Rows of the same key are one cluster: their influences add up. */
  cluster: string;
  /** Above 0; 1 where the source has no weights. */
  weight: number;
  ratings: ReadonlyMap<string, number>;
}

/** The overall score of a brand on 0–10, and how sure it is. */
export interface OverallScore {
  /** Null where no touchpoint in scope was rated. */
  score: number | null;
  /** Clusters with at least one rating in scope; null where only published figures stand, whose people nobody counted. */
  n: number | null;
  /** Kish's effective number of clusters, (Σw)²/Σw². */
  effectiveN: number | null;
  standardError: number | null;
  degreesOfFreedom: number | null;
  /** 95 %, Student t, within 0–10; null below two clusters. */
  interval: Interval | null;
}

/** An overall score of people who were counted. */
export interface CountedOverallScore extends OverallScore {
  n: number;
}

/** How much each touchpoint counts; 1 for those that are not named. */
export type TouchpointImportance = ReadonlyMap<string, number>;

const equalImportance: TouchpointImportance = new Map();

/** What suffices to tell an overall score without the ratings: all of it can be summed by the database. */
export interface OverallSums {
  /** Mean of each scored touchpoint on 0–10, and how much it counts (1 where not said). */
  touchpoints: readonly { mean: number; importance?: number }[];
  /** Clusters with at least one rating of these touchpoints. */
  clusters: number;
  /** Σz² over the clusters, on 0–10; see `overallScore` for z. */
  influence2: number;
  /** Σw and Σw² of the clusters, for the effective number; left out, none is told. */
  w?: number;
  w2?: number;
}

/**
 * The overall score from sums: M = Σaₜmₜ/Σaₜ (all aₜ = 1 by default: the plain mean of the touchpoints' scores), its
 * variance R/(R−1)·Σz² over R clusters, Student t with R−1 degrees of freedom.
 */
export function overallFromSums({
  touchpoints,
  clusters,
  influence2,
  w,
  w2,
}: OverallSums): CountedOverallScore {
  const effectiveN = w === undefined || w2 === undefined || w2 === 0 ? null : (w * w) / w2;
  const unsure = { n: clusters, effectiveN, standardError: null, degreesOfFreedom: null, interval: null };
  let total = 0;
  let sum = 0;
  for (const { mean, importance = 1 } of touchpoints) {
    total += importance;
    sum += importance * mean;
  }
  if (total === 0) return { score: null, ...unsure };
  const score = sum / total;
  if (clusters < 2) return { score, ...unsure };
  const standardError = Math.sqrt((clusters / (clusters - 1)) * influence2);
  const degreesOfFreedom = clusters - 1;
  const interval = studentInterval(score, standardError, degreesOfFreedom);
  return { score, n: clusters, effectiveN, standardError, degreesOfFreedom, interval };
}

interface TouchpointSums {
  w: number;
  wx: number;
}

function sumByTouchpoint(rows: readonly ClusterRatings[], scope: ReadonlySet<string> | null) {
  const sums = new Map<string, TouchpointSums>();
  for (const { weight, ratings } of rows) {
    for (const [touchpoint, score] of ratings) {
      if (scope && !scope.has(touchpoint)) continue;
      const sum = sums.get(touchpoint) ?? { w: 0, wx: 0 };
      sums.set(touchpoint, { w: sum.w + weight, wx: sum.wx + weight * score });
    }
  }
  return sums;
}

/** Which touchpoints count, how much, and whether the respondents' weights do. */
export interface OverallOptions {
  weighting: 'weighted' | 'unweighted';
  /** Touchpoints in scope; all that were rated where not given. */
  scope?: ReadonlySet<string>;
  importance?: TouchpointImportance;
}

/**
 * The overall score from single ratings. Touchpoint means mₜ = Σw·x/Wₜ with Wₜ the weights of those who rated t;
 * M = Σaₜmₜ/A with A = Σaₜ; the influence of cluster r is zᵣ = Σₜ (aₜ/A)·wᵣ(xᵣₜ − mₜ)/Wₜ over what it rated, and
 * Var M = R/(R−1)·Σzᵣ². The z add up to 0, so no mean is taken off. One respondent's answers go up and down together;
 * clusters keep that from narrowing the interval. Source: linearization of a function of ratio means with ultimate
 * clusters, Wolter, Introduction to Variance Estimation (2007), 6.
 */
export function overallScore(rows: readonly ClusterRatings[], options: OverallOptions): CountedOverallScore {
  const { weighting, scope = null, importance = equalImportance } = options;
  const weighted = weighting === 'weighted' ? rows : rows.map((row) => ({ ...row, weight: 1 }));
  const sums = sumByTouchpoint(weighted, scope);
  const share = (touchpoint: string) => importance.get(touchpoint) ?? 1;
  let totalImportance = 0;
  for (const touchpoint of sums.keys()) totalImportance += share(touchpoint);

  const influence = new Map<string, number>();
  const clusterWeight = new Map<string, number>();
  for (const { cluster, weight, ratings } of weighted) {
    let z = 0;
    let isInScope = false;
    for (const [touchpoint, score] of ratings) {
      const sum = sums.get(touchpoint);
      if (!sum) continue;
      isInScope = true;
      z += ((share(touchpoint) / totalImportance) * weight * (score - sum.wx / sum.w)) / sum.w;
    }
    if (!isInScope) continue;
    influence.set(cluster, (influence.get(cluster) ?? 0) + z);
    clusterWeight.set(cluster, (clusterWeight.get(cluster) ?? 0) + weight);
  }

  const squares = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value * value, 0);
  return overallFromSums({
    touchpoints: [...sums].map(([touchpoint, { w, wx }]) => ({
      mean: wx / w,
      importance: share(touchpoint),
    })),
    clusters: influence.size,
    influence2: squares(influence.values()),
    w: [...clusterWeight.values()].reduce((sum, value) => sum + value, 0),
    w2: squares(clusterWeight.values()),
  });
}
