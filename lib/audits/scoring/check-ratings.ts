import { AppError } from '@/lib/errors';
import type { ParsedRating } from './input';
import type { Scope } from './read-scope';

/**
 * Refuses what a form or a cycle does not allow, all ratings before any is written. Throws VALIDATION with the path of the
 * field: `outOfScope`, `wholePoints` (half points where whole ones are asked), `scoredByCriteria`, `notAsked`, `twice`,
 * `applicable` (a score together with "not applicable").
 */
export function checkRatings(ratings: readonly ParsedRating[], { form, lines }: Scope): void {
  const seen = new Set<string>();
  ratings.forEach((rating, at) => {
    const refuse = (field: string, key: string): never => {
      throw new AppError('VALIDATION', { field: `ratings.${at}.${field}`, key });
    };
    const { touchpointId, segmentId, answers } = rating;
    const line = lines.find((one) => one.touchpointId === touchpointId && one.segmentId === segmentId);
    if (!line) return refuse('touchpointId', 'outOfScope');
    const key = `${touchpointId}/${segmentId}`;
    if (seen.has(key)) refuse('touchpointId', 'twice');
    seen.add(key);
    if (rating.score !== null && line.criterionIds.length > 0) refuse('score', 'scoredByCriteria');
    if (rating.score !== null && rating.notApplicable) refuse('score', 'applicable');
    const whole = (field: string, value: number | null) => {
      if (form.step === 1 && value !== null && !Number.isInteger(value)) refuse(field, 'wholePoints');
    };
    whole('score', rating.score);
    whole('expected', rating.expected);
    whole('perceived', rating.perceived);
    if (!form.askExpected && rating.expected !== null) refuse('expected', 'notAsked');
    if (!form.askExpected && rating.perceived !== null) refuse('perceived', 'notAsked');
    const told = Object.values(rating.qualities).some((value) => value !== null && value !== undefined);
    if (!form.askQualities && told) refuse('qualities', 'notAsked');
    const criteria = new Set<string>();
    answers.forEach((answer, index) => {
      const field = `answers.${index}`;
      if (!line.criterionIds.includes(answer.criterionId)) refuse(`${field}.criterionId`, 'notAsked');
      if (criteria.has(answer.criterionId)) refuse(`${field}.criterionId`, 'twice');
      criteria.add(answer.criterionId);
      if (answer.score !== null && answer.notApplicable) refuse(`${field}.score`, 'applicable');
      whole(`${field}.score`, answer.score);
    });
  });
}
