import { qualities, type Quality } from '@/db/values/audits';
import type { OperationKind, OperationReason } from '@/db/values/audit-sync';
import { nothingGiven } from '../scoring/missing-answers';
import type { CriterionGiven, FormRules, RatingGiven, ScoringLine } from '../scoring/types';

/** What an operation changes: one thing of one line, so that two phones lose nothing but what both of them changed. */
export interface Register {
  touchpointId: string;
  segmentId: string | null;
  kind: OperationKind;
  /** The criterion of an answer or the name of a quality; empty otherwise. */
  part: string;
}

/** One tap: what was changed to what, when by the device's clock, and as which of the device's operations. */
export interface Operation extends Register {
  id: string;
  sequence: number;
  value: unknown;
  /** Milliseconds since 1970 by the device's clock. */
  at: number;
}

/** One text for a register. */
export const registerKey = ({
  touchpointId,
  segmentId,
  kind,
  part,
}: Omit<Register, 'kind'> & { kind: string }): string => `${touchpointId}/${segmentId ?? ''}/${kind}/${part}`;

const isAnswer = (value: unknown): value is CriterionGiven =>
  typeof value === 'object' &&
  value !== null &&
  'score' in value &&
  'notApplicable' in value &&
  typeof value.notApplicable === 'boolean';

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 4_000;

type Line = Pick<ScoringLine, 'touchpointId' | 'segmentId' | 'criterionIds'>;

function refuseScore(value: unknown, step: number): OperationReason | null {
  if (value === null) return null;
  if (typeof value !== 'number' || value < 0 || value > 10 || !Number.isInteger(value * 2)) return 'value';
  return step === 1 && !Number.isInteger(value) ? 'wholePoints' : null;
}

function refuseAnswer(value: unknown, part: string, line: Line, step: number): OperationReason | null {
  if (!isAnswer(value)) return 'value';
  if (value.score !== null && value.notApplicable) return 'value';
  if (part !== '' && !line.criterionIds.includes(part)) return 'notAsked';
  if (part === '' && value.score !== null && line.criterionIds.length > 0) return 'scoredByCriteria';
  return refuseScore(value.score, step);
}

/** Why an operation cannot be taken in a visit with this form and this line; null where it can. */
export function refusalOf(
  { kind, part, value }: Pick<Operation, 'value'> & { kind: string; part: string },
  line: Line | undefined,
  form: FormRules,
): OperationReason | null {
  if (!line) return 'outOfScope';
  switch (kind) {
    case 'answer':
      return refuseAnswer(value, part, line, form.step);
    case 'note':
    case 'proposedChange':
      return isText(value) ? null : 'value';
    case 'followUp':
    case 'unsure':
      return typeof value === 'boolean' ? null : 'value';
    case 'expected':
    case 'perceived':
      return form.askExpected ? refuseScore(value, form.step) : 'notAsked';
    case 'quality':
      if (!form.askQualities || !qualities.includes(part as Quality)) return 'notAsked';
      return refuseScore(value, 1) === 'wholePoints' ? 'value' : refuseScore(value, 1);
    default:
      return 'kind';
  }
}

/** What a line says after an operation. The operation was checked before. */
export function applyOperation(
  given: RatingGiven | null,
  { kind, part, value }: Pick<Operation, 'kind' | 'part' | 'value'>,
): RatingGiven {
  const before = given ?? nothingGiven;
  if (kind === 'quality') return { ...before, qualities: { ...before.qualities, [part]: value } };
  if (kind !== 'answer') return { ...before, [kind]: typeof value === 'string' ? value.trim() : value };
  const answer = value as CriterionGiven;
  return part === ''
    ? { ...before, ...answer }
    : { ...before, answers: { ...before.answers, [part]: answer } };
}

/** What a register of a line holds: the value of an operation that would bring it back. */
export function valueOf(given: RatingGiven | null, { kind, part }: Pick<Register, 'kind' | 'part'>): unknown {
  const { score, notApplicable, qualities: told, answers, ...said } = given ?? nothingGiven;
  if (kind === 'quality') return told[part as Quality] ?? null;
  if (kind !== 'answer') return said[kind];
  return part === '' ? { score, notApplicable } : (answers[part] ?? { score: null, notApplicable: false });
}

const plainKinds = ['note', 'proposedChange', 'followUp', 'unsure', 'expected', 'perceived'] as const;

/** The registers in which two states of a line differ, with what the later one holds. */
export function changesBetween(
  before: RatingGiven | null,
  after: RatingGiven,
): Pick<Operation, 'kind' | 'part' | 'value'>[] {
  const parts = new Set([...Object.keys(before?.answers ?? {}), ...Object.keys(after.answers)]);
  const registers: Pick<Register, 'kind' | 'part'>[] = [
    { kind: 'answer', part: '' },
    ...[...parts].map((part) => ({ kind: 'answer' as const, part })),
    ...qualities.map((part) => ({ kind: 'quality' as const, part })),
    ...plainKinds.map((kind) => ({ kind, part: '' })),
  ];
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return registers.flatMap((register) => {
    const value = valueOf(after, register);
    return same(value, valueOf(before, register)) ? [] : [{ ...register, value }];
  });
}
