import { type Change, changeOfMeans, judgeDifference, meanOfDifferences } from './change';
import {
  type ClusterRatings,
  type OverallOptions,
  type OverallScore,
  overallScore,
  type TouchpointImportance,
} from './overall-score';

/** Which touchpoints two periods have in common. Each list keeps the order of the period that it is taken from. */
export interface ScopeChange {
  /** Scored in both: the change is theirs. */
  compared: string[];
  /** Scored only in the later period. */
  entered: string[];
  /** Scored only in the earlier one. */
  left: string[];
}

/** The change of a brand's overall score, in points of 0–10, over the touchpoints scored in both periods. */
export interface OverallChange extends Change, ScopeChange {}

/** What stayed, what came, what went between two sets of scored touchpoints. */
export function compareScopes(before: Iterable<string>, after: Iterable<string>): ScopeChange {
  const earlier = new Set(before);
  const later = new Set(after);
  return {
    compared: [...later].filter((touchpoint) => earlier.has(touchpoint)),
    entered: [...later].filter((touchpoint) => !earlier.has(touchpoint)),
    left: [...earlier].filter((touchpoint) => !later.has(touchpoint)),
  };
}

/**
 * The change of an audited overall score (docs/figures.md): the mean of the paired differences of the touchpoints' scores,
 * interval of paired t over touchpoints; weighted by importance where the cycle keeps one. From two touchpoints on there
 * is an interval. `nBefore`, `nAfter` and `pairs` count touchpoints.
 */
export function changeOfAuditedOverall(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  importance: TouchpointImportance = new Map(),
): OverallChange {
  const scopes = compareScopes(before.keys(), after.keys());
  const sides = { nBefore: before.size, nAfter: after.size, pairs: scopes.compared.length };
  const differences = scopes.compared.flatMap((touchpoint) => {
    const [from, to] = [before.get(touchpoint), after.get(touchpoint)];
    const weight = importance.get(touchpoint) ?? 1;
    return from === undefined || to === undefined || weight === 0 ? [] : [{ value: to - from, weight }];
  });
  if (differences.length === 0) {
    const nothing = { difference: null, differenceOfMeans: null, interval: null, method: null };
    return { ...nothing, verdict: 'not-comparable', ...sides, ...scopes };
  }
  const { mean, standardError, degreesOfFreedom } = meanOfDifferences(differences);
  const judged = judgeDifference(mean, standardError, degreesOfFreedom);
  return { difference: mean, differenceOfMeans: mean, method: 'paired', ...judged, ...sides, ...scopes };
}

/**
 * The change of a customers' overall score from two overall scores that were both taken over `scopes.compared` alone:
 * the difference is the mean of the paired differences over those touchpoints; the people are others, so variances add
 * (Welch). `nBefore` and `nAfter` count respondents.
 */
export function changeOfOverallScores(
  before: OverallScore,
  after: OverallScore,
  scopes: ScopeChange,
): OverallChange {
  const asMean = ({ score, ...rest }: OverallScore) => ({ mean: score, ...rest });
  return { ...changeOfMeans(asMean(before), asMean(after)), ...scopes };
}

/** The same from single ratings: finds the touchpoints rated in both and takes both overall scores over them. */
export function changeOfSurveyedOverall(
  before: readonly ClusterRatings[],
  after: readonly ClusterRatings[],
  options: OverallOptions,
): OverallChange {
  const rated = (rows: readonly ClusterRatings[]) =>
    rows
      .flatMap(({ ratings }) => [...ratings.keys()])
      .filter((touchpoint) => !options.scope || options.scope.has(touchpoint));
  const scopes = compareScopes(rated(before), rated(after));
  const common = { ...options, scope: new Set(scopes.compared) };
  return changeOfOverallScores(overallScore(before, common), overallScore(after, common), scopes);
}
