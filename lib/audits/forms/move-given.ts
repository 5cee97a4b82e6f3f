import type { Quality } from '@/db/values/audits';
import type { RatingGiven } from '../scoring/types';
import type { FormComparison } from './compare-versions';
import type { FormContent } from './types';

/** What of a line stays when its form is another version. */
export interface MovedGiven {
  given: RatingGiven;
  /** Answers and direct scores that stayed. */
  kept: number;
  /** Questions that are new or asked again; 0 where nothing had been answered or the line does not apply. */
  asked: number;
}

const isHalf = (score: number | null) => score !== null && !Number.isInteger(score);

/**
 * Brings what was said of a line to another version of the form: answers to criteria in the same words under their new id,
 * a direct score where the line is still scored directly; notes, marks and "not applicable" always. `before` and `after` are
 * the criteria of the line in both versions.
 */
export function moveGiven(
  given: RatingGiven,
  { before, after }: { before: readonly string[]; after: readonly string[] },
  { same, wholePoints }: FormComparison,
  to: Pick<FormContent, 'askExpected' | 'askQualities'>,
): MovedGiven {
  const formerId = new Map(same.map((pair) => [pair.to.id, pair.from.id]));
  const fits = (score: number | null) => !(wholePoints && isHalf(score));
  const answers = Object.fromEntries(
    after.flatMap((id) => {
      const answer = given.answers[formerId.get(id) ?? ''];
      return answer && fits(answer.score) ? [[id, answer] as const] : [];
    }),
  );
  const isDirect = before.length === 0 && after.length === 0;
  const score = isDirect && fits(given.score) ? given.score : null;
  const hadAnswer = given.score !== null || Object.keys(given.answers).length > 0;
  const wasOpen = (id: string) => {
    const former = formerId.get(id);
    return former !== undefined && before.includes(former) && given.answers[former] === undefined;
  };
  const open =
    after.length > 0
      ? after.filter((id) => answers[id] === undefined && !wasOpen(id)).length
      : Number(score === null);
  const beside = (value: number | null) => (to.askExpected && fits(value) ? value : null);
  const qualities: Partial<Record<Quality, number | null>> = to.askQualities ? given.qualities : {};
  return {
    given: {
      ...given,
      score,
      answers,
      expected: beside(given.expected),
      perceived: beside(given.perceived),
      qualities,
    },
    kept: Object.keys(answers).length + Number(score !== null),
    asked: hadAnswer && !given.notApplicable ? open : 0,
  };
}
