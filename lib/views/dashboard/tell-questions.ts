import type { Cell } from '@/lib/ratings/figures/read-cells';
import {
  countRecommendations,
  type NetPromoterScore,
  netPromoterScore,
  recommendationGroup,
  type WeightedGroup,
  weightedNetPromoterScore,
} from '@/lib/ratings/statistics/nps';
import type { QuestionPoint, RecommendationPoint, Weighting } from './types';

const other = (weighting: Weighting): Weighting => (weighting === 'weighted' ? 'unweighted' : 'weighted');

function scoresOf({ entries }: Cell): Record<Weighting, NetPromoterScore> {
  const groups = (): WeightedGroup => ({ n: 0, w: 0, w2: 0 });
  const weighted = { promoters: groups(), passives: groups(), detractors: groups() };
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const { histogram } of entries) {
    const part = countRecommendations(histogram);
    counts.promoters += part.promoters;
    counts.passives += part.passives;
    counts.detractors += part.detractors;
    for (const [answer, { n, w, w2 }] of Object.entries(histogram)) {
      const group = weighted[recommendationGroup(Number(answer))];
      group.n += n;
      group.w += Number(w);
      group.w2 += Number(w2 ?? 0);
    }
  }
  return { unweighted: netPromoterScore(counts), weighted: weightedNetPromoterScore(weighted) };
}

/** The net promoter score of each period in which single answers of 0–10 stand. */
export function tellRecommendation(
  cells: readonly Cell[],
  periodIds: readonly string[],
  weighting: Weighting,
): RecommendationPoint[] {
  return periodIds.flatMap((periodId) => {
    const cell = cells.find(
      (one) => one.measure === 'recommendation' && one.periodId === periodId && one.entries.length > 0,
    );
    if (!cell) return [];
    const scores = scoresOf(cell);
    return [{ periodId, score: scores[weighting], alternative: scores[other(weighting)] }];
  });
}

/** The question about the whole in each period that asked it. */
export function tellWhole(
  cells: readonly Cell[],
  periodIds: readonly string[],
  weighting: Weighting,
): QuestionPoint[] {
  return periodIds.flatMap((periodId) => {
    const cell = cells.find((one) => one.measure === 'overall' && one.periodId === periodId);
    return cell ? [{ periodId, estimate: cell[weighting], alternative: cell[other(weighting)] }] : [];
  });
}
