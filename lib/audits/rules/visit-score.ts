/** How far below the threshold of ok a failed critical criterion holds a score. */
const belowOk = 0.1;

export interface CriterionAnswer {
  /** 0–10; null where it was not answered or does not apply. */
  score: number | null;
  /** Above 0. */
  weight: number;
  critical: boolean;
}

/**
 * The score of a touchpoint in a visit, 0–10: the direct one, else Σ(weight·score)/Σweight over the answered criteria; a
 * critical criterion below `okFrom` caps it 0.1 under that threshold. Not applicable and not rated are not 0: they leave
 * the denominator. Null where nothing was answered. Source: docs/figures.md, "Audits".
 */
export function visitScore(
  direct: number | null,
  answers: readonly CriterionAnswer[],
  okFrom: number,
): number | null {
  if (direct !== null) return direct;
  const answered = answers.flatMap(({ score, ...rest }) => (score === null ? [] : [{ ...rest, score }]));
  if (answered.length === 0) return null;
  const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
  const mean = answered.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights;
  const failed = answered.some(({ critical, score }) => critical && score < okFrom);
  return failed ? Math.min(mean, Math.max(0, okFrom - belowOk)) : mean;
}
