import type { RatingGiven, ScoringLine } from './types';

/** How many questions of a line are still open of those that are new or asked again since its form changed. */
export function askedAgain({
  askedAgain: asked,
  criterionIds,
  given,
}: Pick<ScoringLine, 'askedAgain' | 'criterionIds'> & { given: RatingGiven | null }): number {
  if (asked === 0 || given?.notApplicable) return 0;
  const open =
    criterionIds.length > 0
      ? criterionIds.filter((id) => {
          const answer = given?.answers[id];
          return !answer || (answer.score === null && !answer.notApplicable);
        }).length
      : Number((given?.score ?? null) === null);
  return Math.min(asked, open);
}
