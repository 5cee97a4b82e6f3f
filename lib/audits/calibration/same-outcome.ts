import type { CaseOutcome } from './types';

const parts = ['discussion', 'consensus', 'proposedLow', 'proposedMiddle', 'proposedHigh'] as const;
export type SaidOutcome = Pick<CaseOutcome, (typeof parts)[number]>;

/** Whether two leads said the same of a case. */
export function isSameOutcome(one: SaidOutcome, other: SaidOutcome): boolean {
  return parts.every((part) => one[part] === other[part]);
}
