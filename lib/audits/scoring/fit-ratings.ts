import { AppError } from '@/lib/errors';
import type { ParsedRating } from './input';
import type { Scope } from './read-scope';

/**
 * Ratings of a page that was opened before the cycle moved to another version of its form: answers to what is asked in the
 * same words come under the criterion of now. Throws CONFLICT `formMoved` where a page answers what is no longer asked so:
 * it has to be read anew. `former` is null where the cycle was never moved.
 */
export function fitRatings(
  ratings: readonly ParsedRating[],
  former: ReadonlyMap<string, string> | null,
  { lines, form }: Scope,
): ParsedRating[] {
  if (!former) return [...ratings];
  return ratings.map((rating) => {
    const line = lines.find(
      ({ touchpointId, segmentId }) => touchpointId === rating.touchpointId && segmentId === rating.segmentId,
    );
    const answers = rating.answers.map((answer) => ({
      ...answer,
      criterionId: former.get(answer.criterionId) ?? answer.criterionId,
    }));
    const scores = [rating.score, ...answers.map(({ score }) => score)];
    const isFormer =
      line &&
      (answers.some(({ criterionId }) => !line.criterionIds.includes(criterionId)) ||
        (rating.score !== null && line.criterionIds.length > 0) ||
        (form.step === 1 && scores.some((score) => score !== null && !Number.isInteger(score))));
    if (isFormer) throw new AppError('CONFLICT', { key: 'formMoved' });
    return { ...rating, answers };
  });
}
