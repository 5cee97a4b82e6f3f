import { standsApart } from '../rules/calibration-agreement';
import { othersAtLeast } from './limits';
import type { CaseFigures, CaseResult, GivenScore } from './types';

export type PersonsScore = GivenScore & { personId: string };

function figuresOf(scores: readonly number[]): CaseFigures | null {
  if (scores.length === 0) return null;
  return {
    n: scores.length,
    mean: scores.reduce((sum, one) => sum + one, 0) / scores.length,
    min: Math.min(...scores),
    max: Math.max(...scores),
  };
}

/**
 * What a reader is told of one case when the results are open: who leads sees names and notes, an auditor the others' scores
 * in order of size. A group of fewer than two others is withheld, as its mean would name the one.
 */
export function tellCase(
  given: readonly PersonsScore[],
  { leads, personId }: { leads: boolean; personId: string | null },
): CaseResult {
  const scored = given.flatMap(({ personId: auditor, score }) =>
    score === null ? [] : [{ auditor, score }],
  );
  const othersOf = (auditor: string | null) =>
    scored.filter((one) => one.auditor !== auditor).map(({ score }) => score);
  const figures = figuresOf(scored.map(({ score }) => score));
  if (leads) {
    return {
      kind: 'named',
      figures,
      scores: given.map(({ personId: auditorId, ...one }) => ({
        ...one,
        auditorId,
        apart: one.score !== null && standsApart(one.score, othersOf(auditorId)),
      })),
    };
  }
  const others = othersOf(personId).sort((a, b) => a - b);
  if (others.length < othersAtLeast || !figures) return { kind: 'withheld' };
  const own = scored.find(({ auditor }) => auditor === personId)?.score;
  return { kind: 'anonymous', figures, others, apart: own !== undefined && standsApart(own, others) };
}
