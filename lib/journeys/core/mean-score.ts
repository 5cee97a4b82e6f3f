import type { TouchpointFigure } from '../figure-types';

/** The mean of the unrounded scores of touchpoints, each counted once; null where none has one that is told. */
export function meanScore(figures: readonly Pick<TouchpointFigure, 'score' | 'isWithheld'>[]): {
  mean: number | null;
  rated: number;
  withheld: number;
} {
  const scores = figures.flatMap(({ score }) => (score === null ? [] : [score]));
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    mean: scores.length === 0 ? null : sum / scores.length,
    rated: scores.length,
    withheld: figures.filter(({ isWithheld }) => isWithheld).length,
  };
}
