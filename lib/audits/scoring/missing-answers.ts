import { visitScore } from '../rules/visit-score';
import type { Criterion, FormRules, RatingGiven, ScoringLine } from './types';

/** What a line lacks before the visit can be sent in. */
export type Missing = 'score' | 'evidence';

/** A line as it stands before anything was said about it. */
export const nothingGiven: RatingGiven = {
  score: null,
  notApplicable: false,
  note: '',
  expected: null,
  perceived: null,
  qualities: {},
  proposedChange: '',
  followUp: false,
  unsure: false,
  question: '',
  answers: {},
};

/** The criteria that a touchpoint is scored by: its own, those of its kind, and those of all. */
export function criteriaFor<One extends Pick<Criterion, 'touchpointId' | 'kind'>>(
  criteria: readonly One[],
  touchpoint: { id: string; kind: string | null },
): One[] {
  return criteria.filter(({ touchpointId, kind }) =>
    touchpointId !== null ? touchpointId === touchpoint.id : kind === null || kind === touchpoint.kind,
  );
}

/** The score of a line, 0–10, as `visitScore` has it; null while nothing was scored and where it does not apply. */
export function lineScore(
  given: RatingGiven | null,
  criteria: readonly Pick<Criterion, 'id' | 'weight' | 'critical'>[],
  okFrom: number,
): number | null {
  if (!given || given.notApplicable) return null;
  const answers = criteria.map(({ id, weight, critical }) => ({
    score: given.answers[id]?.score ?? null,
    weight,
    critical,
  }));
  return visitScore(given.score, answers, okFrom);
}

/** Whether a score asks for a note or a photo by the form's rule. */
export function needsEvidence(
  score: number | null,
  { evidenceRule, evidenceBelow, evidenceAbove }: FormRules,
): boolean {
  if (score === null || evidenceRule === 'none') return false;
  const low = evidenceRule !== 'high' && score <= evidenceBelow;
  const high = evidenceRule !== 'low' && score >= evidenceAbove;
  return low || high;
}

/**
 * What a line lacks: a score (every criterion answered or not applicable, where criteria make it), or the note or
 * photo that the form asks for at very low or very high scores. Null where it is complete.
 */
export function missingOf(
  line: Pick<ScoringLine, 'criterionIds' | 'given'> & { photos: number },
  criteria: readonly Criterion[],
  form: FormRules,
  okFrom: number,
): Missing | null {
  const { given, criterionIds, photos } = line;
  if (given?.notApplicable) return null;
  if (criterionIds.length === 0) {
    if (given?.score === null || !given) return 'score';
  } else {
    const open = criterionIds.some((id) => {
      const answer = given?.answers[id];
      return !answer || (answer.score === null && !answer.notApplicable);
    });
    if (open) return 'score';
  }
  const own = criteria.filter(({ id }) => criterionIds.includes(id));
  const isExplained = photos > 0 || given?.note.trim() !== '';
  return needsEvidence(lineScore(given, own, okFrom), form) && !isExplained ? 'evidence' : null;
}
