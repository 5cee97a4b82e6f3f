import type { KeptVisit, Waiting } from '@/lib/audits/phone/phone-storage';
import { givenOf, lineKeyOf } from '@/lib/audits/phone/visit-state';
import { missingOf, type Missing } from '@/lib/audits/scoring/missing-answers';
import type { ScoringLine } from '@/lib/audits/scoring/types';

export interface PhoneLine extends ScoringLine {
  missing: Missing | null;
}

/** The lines of a kept visit with what was said on this phone, sent or not, and what each still lacks. */
export function linesOf(visit: KeptVisit, waiting: readonly Waiting[]): PhoneLine[] {
  const { assignment } = visit;
  if (!assignment) return [];
  const given = givenOf(
    assignment.lines,
    waiting.filter(({ visitId }) => visitId === visit.id),
  );
  return assignment.lines.map((line) => {
    const now = { ...line, given: given.get(lineKeyOf(line)) ?? null };
    return { ...now, missing: missingOf(now, assignment.criteria, assignment.form, assignment.okFrom) };
  });
}
