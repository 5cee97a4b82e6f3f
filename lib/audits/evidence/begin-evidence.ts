import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { imageLimits } from '@/lib/files/image-limits';
import { tooLarge } from '@/lib/files/read-image';
import { parseInput } from '@/lib/parse-input';
import { findPersonId, type CycleRow } from '../cycles/cycle-rows';
import { readFormerCriteria } from '../cycles/read-form-moves';
import { lockOwnVisit } from '../scoring/lock-own-visit';
import { readScope } from '../scoring/read-scope';
import { startVisit } from '../scoring/start-visit';
import type { ScoringLine } from '../scoring/types';
import { countUnderway } from './count-underway';
import { beginEvidenceSchema, type BeginEvidenceInput } from './input';
import { underwayAtMost } from './limits';
import { demandRoom, type EvidenceRow } from './lock-own-evidence';
import { planSweep } from './sweep-evidence';
import { roundPosition } from './position';
import type { EvidenceProgress } from './types';

const progressOf = ({ received, fileId, removedAt }: EvidenceRow): EvidenceProgress => ({
  received,
  done: fileId !== null || removedAt !== null,
});

async function findOwn(tx: TenantTx, ctx: TenantContext, id: string, visitId: string) {
  const [known] = await tx
    .select({ row: auditEvidence, auditorId: auditVisits.auditorId })
    .from(auditEvidence)
    .innerJoin(
      auditVisits,
      and(eq(auditVisits.workspaceId, auditEvidence.workspaceId), eq(auditVisits.id, auditEvidence.visitId)),
    )
    .where(own(ctx, auditEvidence, id));
  if (!known) return null;
  if (known.row.visitId !== visitId || known.auditorId !== (await findPersonId(tx, ctx))) {
    throw new AppError('NOT_FOUND');
  }
  return known.row;
}

async function demandFewUnderway(tx: TenantTx, ctx: TenantContext, visitId: string): Promise<void> {
  if ((await countUnderway(tx, ctx, visitId)) >= underwayAtMost) {
    throw new AppError('CONFLICT', { key: 'photosUnderway', values: { count: underwayAtMost } });
  }
}

/**
 * The criterion that a photo belongs to. Of a page that shows a former version of the form it is the one that asks the same
 * by now, or none: then the photo stands with its touchpoint. Throws VALIDATION for one that was never asked.
 */
async function settleCriterion(
  tx: TenantTx,
  ctx: TenantContext,
  cycle: CycleRow,
  { criterionIds }: Pick<ScoringLine, 'criterionIds'>,
  given: string | null,
): Promise<string | null> {
  if (given === null || criterionIds.includes(given)) return given;
  const former = await readFormerCriteria(tx, ctx, cycle);
  if (!former) throw new AppError('VALIDATION', { field: 'criterionId', key: 'notAsked' });
  const now = former.get(given);
  return now && criterionIds.includes(now) ? now : null;
}

/**
 * Announces a photo for a visit of the acting person; its parts follow. Called again with the same id it tells where to go
 * on, after everything has arrived too. A position is kept rounded. Throws as `lockOwnVisit`, TOO_LARGE, VALIDATION for a
 * touchpoint outside of the scope or a criterion that is not asked, CONFLICT `photosAtMost` and `photosUnderway`.
 */
export async function beginEvidence(
  ctx: TenantContext,
  input: BeginEvidenceInput,
): Promise<EvidenceProgress> {
  const values = parseInput(beginEvidenceSchema, input);
  const { id, visitId, touchpointId, size, note } = values;
  const position = values.position && roundPosition(values.position);
  if (size > imageLimits.bytes) throw tooLarge();
  return withTenant.write(ctx, 'audit:score', async (w) => {
    const known = await findOwn(w.tx, ctx, id, visitId);
    // What has arrived is told after the visit was sent in as well: the answer may have been lost on its way.
    if (known && progressOf(known).done) return progressOf(known);
    const { visit, cycle } = await lockOwnVisit(w.tx, ctx, visitId);
    const begun = await findOwn(w.tx, ctx, id, visitId);
    if (begun) return progressOf(begun);
    const { lines } = await readScope(w.tx, ctx, cycle);
    const line = lines.find((one) => one.touchpointId === touchpointId);
    if (!line) throw new AppError('VALIDATION', { field: 'touchpointId', key: 'outOfScope' });
    const criterionId = await settleCriterion(w.tx, ctx, cycle, line, values.criterionId);
    await demandRoom(w.tx, ctx, { ...values, criterionId });
    await demandFewUnderway(w.tx, ctx, visitId);
    const takenAt = values.takenAt ? Math.min(Date.parse(values.takenAt), Date.now()) : null;
    const added = await w.tx
      .insert(auditEvidence)
      .values({
        workspaceId: ctx.workspace.id,
        id,
        visitId,
        touchpointId,
        criterionId,
        size,
        takenAt: takenAt === null ? null : new Date(takenAt),
        note,
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        positionConsent: position !== null,
        createdBy: await w.personId(),
      })
      .onConflictDoNothing()
      .returning({ id: auditEvidence.id });
    // Taken by a photo of another visit at this very moment.
    if (added.length === 0) throw new AppError('NOT_FOUND');
    await startVisit(ctx, w, { visit, cycle });
    await planSweep(ctx, w);
    w.emit({ kind: 'auditVisit', id: visitId, op: 'update' });
    return { received: 0, done: false };
  });
}
