import 'server-only';
import { auditVisits } from '@/db/schema/audit-visits';
import type { CycleState, VisitState } from '@/db/values/audits';
import type { OperationReason } from '@/db/values/audit-sync';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { CycleRow } from '../cycles/cycle-rows';
import { readFormerCriteria } from '../cycles/read-form-moves';
import { holdVisit, takesAnswers } from '../scoring/lock-own-visit';
import { lineKey, readGiven, type StoredRating } from '../scoring/read-given';
import { readScope } from '../scoring/read-scope';
import type { ParsedOperation, ParsedSync } from './input';
import { applyOperation, refusalOf, registerKey, type Operation } from './operation';
import { correctTimes, decide, type Stamp } from './order-operations';
import { readKnown, readTimes, readWinners } from './read-known';
import { markWiped, seeDevice, wasTaken } from './see-device';
import type { OperationResult, SyncAnswer } from './types';
import { insertOperations, writeLines, type ChangedLine, type OperationRow } from './write-operations';

/** Rows written by another process whose clock is behind are told once more rather than missed. */
const overlap = 10_000;

/** What a form refuses: of a cycle that was moved to another version it is kept aside, for it was asked once. */
const byForm: ReadonlySet<OperationReason> = new Set(['notAsked', 'scoredByCriteria', 'wholePoints']);

interface Judged extends ParsedOperation {
  effectiveAt: number;
  reason: OperationReason | null;
  outcome: OperationRow['outcome'];
}

/** The operations that have not been here before, once each, in the order in which the device made them. */
function freshOf(
  operations: readonly ParsedOperation[],
  known: ReadonlyMap<string, unknown>,
): ParsedOperation[] {
  const fresh = new Map(operations.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
  return [...fresh.values()].sort((a, b) => a.sequence - b.sequence);
}

/** Why a visit takes no more answers. */
function lateReason(isOwn: boolean, visit: VisitState, cycle: CycleState): OperationReason {
  if (isOwn && visit === 'submitted') return 'sent';
  return !isOwn && cycle === 'open' ? 'notYours' : 'closed';
}

/** Puts the operations' times right and looks which of them the form and the state of the visit allow. */
async function judge(
  ctx: TenantContext,
  { tx }: TenantWrite,
  fresh: readonly ParsedOperation[],
  from: {
    visitId: string;
    deviceId: string;
    cycle: CycleRow;
    clock: { offset: number; now: number };
    /** Why what is right is kept aside all the same. */
    late: OperationReason | null;
  },
): Promise<Judged[]> {
  const { visitId, deviceId, cycle, clock, late } = from;
  if (fresh.length === 0) return [];
  const { form, lines } = await readScope(tx, ctx, cycle);
  const scope = new Map(lines.map((line) => [lineKey(line.touchpointId, line.segmentId), line]));
  const times = await readTimes(tx, ctx, { visitId, deviceId, first: fresh[0]?.sequence ?? 0 });
  const corrected = correctTimes(fresh, times, clock);
  const former = await readFormerCriteria(tx, ctx, cycle);
  return fresh.map((asked, at) => {
    // A phone that was away still answers the former version: what asks the same takes its answer.
    const part = asked.kind === 'answer' ? (former?.get(asked.part) ?? asked.part) : asked.part;
    const operation = { ...asked, part };
    const line = scope.get(lineKey(operation.touchpointId, operation.segmentId));
    const wrong = refusalOf(operation, line, form);
    const refusal = former && wrong && byForm.has(wrong) ? null : wrong;
    const aside = refusal === wrong ? late : 'formMoved';
    return {
      ...operation,
      effectiveAt: corrected[at] ?? clock.now,
      outcome: refusal ? 'refused' : aside ? 'aside' : 'applied',
      reason: refusal ?? aside,
    };
  });
}

/** Lets the latest operation of each register win, and gives the lines that changed. */
function bringIn(
  judged: readonly Judged[],
  winners: Map<string, Stamp>,
  stored: ReadonlyMap<string, StoredRating>,
  deviceId: string,
): ChangedLine[] {
  const taken = judged.filter(({ outcome }) => outcome === 'applied');
  const outcomes = decide(
    taken.map(({ effectiveAt, sequence, ...register }) => ({
      key: registerKey(register),
      stamp: { at: effectiveAt, device: deviceId, sequence },
    })),
    winners,
  );
  const lines = new Map<string, ChangedLine>();
  taken.forEach((operation, at) => {
    operation.outcome = outcomes[at] ?? 'lost';
    if (operation.outcome === 'lost') return;
    const { touchpointId, segmentId, sequence, effectiveAt } = operation;
    const key = lineKey(touchpointId, segmentId);
    const before = stored.get(key);
    const given = applyOperation(lines.get(key)?.given ?? before?.given ?? null, operation as Operation);
    const answeredAt = new Date(Math.max(effectiveAt, before?.answeredAt.getTime() ?? 0));
    lines.set(key, {
      touchpointId,
      segmentId,
      before,
      given,
      answeredAt,
      deviceId,
      deviceSequence: sequence,
    });
  });
  return [...lines.values()];
}

/**
 * Takes the operations of a device into a visit: each once, the latest of each register wins whatever the order of arrival,
 * all of them kept with what became of them. After the visit took its last answer, or when it is somebody else's by now,
 * they are kept aside. Throws NOT_FOUND where the visit is not here or was never on this device.
 */
export async function applyOperations(
  ctx: TenantContext,
  w: TenantWrite,
  input: ParsedSync,
): Promise<Omit<SyncAnswer, 'submission'>> {
  const { tx } = w;
  const { visitId, operations } = input;
  const { visit, cycle, personId } = await holdVisit(tx, ctx, visitId);
  if (!personId || cycle.state === 'planned') throw new AppError('NOT_FOUND');
  const now = new Date();
  const deviceId = input.device.id;
  const isOwn = visit.auditorId === personId && visit.state !== 'aside' && ctx.permissions.has('audit:score');
  if (!isOwn && !(await wasTaken(tx, ctx, { personId, deviceId, visitId }))) throw new AppError('NOT_FOUND');
  const clockOffset = now.getTime() - input.now;
  const device = await seeDevice(tx, ctx, personId, { ...input.device, clockOffset, waiting: input.waiting });
  const isOpen = isOwn && takesAnswers(cycle.state, visit.state);

  const known = await readKnown(
    tx,
    ctx,
    operations.map(({ id }) => id),
  );
  const fresh = freshOf(operations, known);
  const judged = await judge(ctx, w, fresh, {
    visitId,
    deviceId,
    cycle,
    clock: { offset: clockOffset, now: now.getTime() },
    late: isOpen ? null : lateReason(isOwn, visit.state, cycle.state),
  });
  const stored = isOwn ? await readGiven(tx, ctx, visitId) : new Map<string, StoredRating>();
  const touched = [...new Set(judged.map(({ touchpointId }) => touchpointId))];
  const winners = isOpen ? await readWinners(tx, ctx, visitId, touched) : new Map<string, Stamp>();
  const changed = bringIn(judged, winners, stored, deviceId);
  await insertOperations(
    tx,
    ctx,
    { visitId, deviceId, personId },
    judged.map(({ at, effectiveAt, ...operation }) => ({
      ...operation,
      deviceAt: new Date(at),
      effectiveAt: new Date(effectiveAt),
    })),
  );
  await writeLines(tx, ctx, { visitId, personId, now }, changed);
  let state = visit.state;
  if (changed.length > 0 && state === 'planned') {
    state = 'started';
    const startedAt = new Date(Math.min(...judged.map(({ effectiveAt }) => effectiveAt)));
    await tx
      .update(auditVisits)
      .set({ state, startedAt, updatedAt: now, updatedBy: personId })
      .where(own(ctx, auditVisits, visitId));
    w.record({
      action: 'auditVisit.start',
      subject: { type: 'auditVisit', id: visitId, label: cycle.name },
    });
  }
  const keptAside = judged.some(({ outcome }) => outcome === 'aside');
  if (changed.length > 0) w.emit({ kind: 'auditVisit', id: visitId, op: 'update' });
  else if (keptAside) w.emit({ kind: 'auditCycle', id: cycle.id, op: 'update' });

  const wipe = input.waiting === 0 && (device.revokedAt !== null || !ctx.permissions.has('audit:score'));
  if (wipe) await markWiped(tx, ctx, deviceId);
  const since = input.since === null ? 0 : new Date(input.since).getTime() - overlap;
  const rows = new Map(
    [...stored]
      .filter(([, { updatedAt }]) => updatedAt.getTime() > since)
      .map(([key, row]) => [key, row.given]),
  );
  for (const line of changed) rows.set(lineKey(line.touchpointId, line.segmentId), line.given);
  return {
    results: resultsOf(operations, known, judged),
    said: [...rows].map(([key, given]) => {
      const [touchpointId = '', segmentId = ''] = key.split('/');
      return { touchpointId, segmentId: segmentId || null, given };
    }),
    cursor: now.toISOString(),
    isOpen,
    state,
    formVersionId: cycle.formVersionId,
    forget: !isOwn,
    wipe,
  };
}

function resultsOf(
  operations: readonly ParsedOperation[],
  known: Awaited<ReturnType<typeof readKnown>>,
  judged: readonly Judged[],
): OperationResult[] {
  const found = new Map<string, Pick<Judged, 'outcome' | 'reason'>>([
    ...known,
    ...judged.map((one): [string, Judged] => [one.id, one]),
  ]);
  return operations.flatMap(({ id }) => {
    const one = found.get(id);
    if (!one || one.outcome === 'applied') return [];
    return [{ id, outcome: one.outcome, reason: one.reason }];
  });
}
