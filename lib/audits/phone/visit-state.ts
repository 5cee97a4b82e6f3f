import type { RatingGiven, ScoringLine } from '../scoring/types';
import type { SyncVisitInput } from '../sync/input';
import { applyOperation } from '../sync/operation';
import { mostOperations } from '../sync/most-operations';
import type { SyncAnswer } from '../sync/types';
import type { KeptVisit, Notice, Waiting } from './phone-storage';

/** Names a line within a visit. */
export const lineKeyOf = ({ touchpointId, segmentId }: { touchpointId: string; segmentId: string | null }) =>
  `${touchpointId}/${segmentId ?? ''}`;

/** What a visit's lines say on this phone: the server's account with the operations on top that it has not confirmed. */
export function givenOf(
  lines: readonly ScoringLine[],
  waiting: readonly Waiting[],
): Map<string, RatingGiven | null> {
  const given = new Map(lines.map((line) => [lineKeyOf(line), line.given]));
  for (const { operation } of waiting) {
    const key = lineKeyOf(operation);
    const before = given.get(key);
    if (before !== undefined) given.set(key, applyOperation(before, operation));
  }
  return given;
}

/** About so many characters at most go in one request. */
const mostText = 500_000;

/** The first of the waiting operations, as many as one request takes. */
export function nextBatch(waiting: readonly Waiting[]): Waiting[] {
  let text = 0;
  const batch: Waiting[] = [];
  for (const one of waiting) {
    text += JSON.stringify(one.operation).length;
    if (batch.length > 0 && (batch.length === mostOperations || text > mostText)) break;
    batch.push(one);
  }
  return batch;
}

/** The request that brings a batch to the server, with the sending in where nothing stands before it any more. */
export function requestOf(
  visit: KeptVisit,
  batch: readonly Waiting[],
  rest: { device: { id: string; name: string }; now: number; maySubmit: boolean; others: number },
): Omit<SyncVisitInput, 'visitId'> {
  const { device, now, maySubmit, others } = rest;
  const { submission } = visit;
  return {
    device,
    now,
    since: visit.assignment?.cursor ?? null,
    waiting: others,
    operations: batch.map(({ sequence, operation }) => ({ ...operation, sequence })),
    submission:
      maySubmit && submission && submission.refusal === ''
        ? { visitedOn: submission.visitedOn, note: submission.note }
        : null,
  };
}

/** The visit after the server's answer: what it says now, and which of this phone's answers did not come to stand. */
export function afterAnswer(visit: KeptVisit, batch: readonly Waiting[], answer: SyncAnswer): KeptVisit {
  const made = new Map(batch.map(({ operation }) => [operation.id, operation]));
  const notices = answer.results.flatMap(({ id, outcome, reason }): Notice[] => {
    const operation = made.get(id);
    if (!operation) return [];
    const { touchpointId, segmentId } = operation;
    return [{ operationId: id, touchpointId, segmentId, outcome, reason }];
  });
  const said = new Map(answer.said.map((line) => [lineKeyOf(line), line.given]));
  const { assignment, submission } = visit;
  return {
    ...visit,
    notices: [...visit.notices, ...notices],
    summary: { ...visit.summary, state: answer.state, isOpen: answer.isOpen },
    assignment: assignment && {
      ...assignment,
      state: answer.state,
      isOpen: answer.isOpen,
      cursor: answer.cursor,
      lines: assignment.lines.map((line) => ({ ...line, given: said.get(lineKeyOf(line)) ?? line.given })),
    },
    submission:
      answer.submission === null || !submission
        ? submission
        : answer.submission === 'done'
          ? null
          : { ...submission, refusal: answer.submission.message },
  };
}
