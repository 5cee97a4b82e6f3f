import type { Criterion, CriterionGiven, RatingGiven, ScoringLine } from '@/lib/audits/scoring/types';

/** One box of the paper: a touchpoint that is scored directly, or a criterion. */
export interface EntryField {
  /** As on the worksheet: `3`, or `3.1` for a criterion. */
  number: string;
  label: string;
  line: ScoringLine;
  criterion: Criterion | null;
}

/** The fields of a visit, numbered as on the worksheet; `lines` come in the order of the walk. */
export function entryFields(lines: readonly ScoringLine[], criteria: readonly Criterion[]): EntryField[] {
  return lines.flatMap((line, at): EntryField[] => {
    const asked = criteria.filter(({ id }) => line.criterionIds.includes(id));
    if (asked.length === 0) return [{ number: `${at + 1}`, label: line.name, line, criterion: null }];
    return asked.map((criterion, index) => ({
      number: `${at + 1}.${index + 1}`,
      label: criterion.question,
      line,
      criterion,
    }));
  });
}

/** What was said in a field so far. */
export function saidIn({ criterion }: EntryField, given: RatingGiven | undefined): CriterionGiven {
  const whole = given?.notApplicable ?? false;
  if (!criterion) return { score: given?.score ?? null, notApplicable: whole };
  const answer = given?.answers[criterion.id];
  return { score: answer?.score ?? null, notApplicable: whole || (answer?.notApplicable ?? false) };
}

/** What saying something in a field changes at its touchpoint. */
export function sayIn(
  { criterion }: EntryField,
  given: RatingGiven | undefined,
  next: CriterionGiven,
): Partial<RatingGiven> {
  if (!criterion) return next;
  return { notApplicable: false, answers: { ...given?.answers, [criterion.id]: next } };
}

/** Whether a number that somebody looks for leads to this field: its own, or that of its touchpoint for the first criterion. */
export function isNumbered({ number }: Pick<EntryField, 'number'>, sought: string): boolean {
  const wanted = sought.trim().replace(',', '.').replace(/\.$/, '');
  return number === wanted || number === `${wanted}.1`;
}
