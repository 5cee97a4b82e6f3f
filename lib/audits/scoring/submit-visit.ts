import 'server-only';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { countUnderway } from '../evidence/count-underway';
import { underwayMinutes } from '../evidence/limits';
import { readEvidence } from '../evidence/read-evidence';
import { todayIn } from './today-in';
import { clock } from './clock';
import { submitVisitSchema, type SubmitVisitInput } from './input';
import { lockOwnVisit } from './lock-own-visit';
import { missingOf } from './missing-answers';
import { lineKey, readGiven } from './read-given';
import { readScope } from './read-scope';

/**
 * Sends a visit in; from then on its auditor changes nothing, unless it is sent back. Throws as `lockOwnVisit`, VALIDATION
 * `visitInFuture` at `visitedOn` and `visitEndsBefore` at `leftAt`, CONFLICT `photosUnderway` while photos that another device announced not long ago are on their
 * way, and CONFLICT `visitIncomplete` where a score, or a note or photo that the form asks for, is missing.
 */
export async function submitVisit(ctx: TenantContext, input: SubmitVisitInput): Promise<void> {
  await withTenant.write(ctx, 'audit:score', async (w) => {
    const { visitId, visitedOn, note, ...said } = parseInput(submitVisitSchema, input);
    const { visit, cycle } = await lockOwnVisit(w.tx, ctx, visitId);
    const { arrivedAt = clock(visit.arrivedAt), leftAt = clock(visit.leftAt) } = said;
    if (visitedOn > todayIn(ctx.workspace.timeZone)) {
      throw new AppError('VALIDATION', { field: 'visitedOn', key: 'visitInFuture' });
    }
    if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt) {
      throw new AppError('VALIDATION', { field: 'leftAt', key: 'visitEndsBefore' });
    }
    const underway = await countUnderway(w.tx, ctx, visitId, new Date(Date.now() - underwayMinutes * 60_000));
    if (underway > 0) throw new AppError('CONFLICT', { key: 'photosUnderway', values: { count: underway } });
    const { form, criteria, lines } = await readScope(w.tx, ctx, cycle);
    const stored = await readGiven(w.tx, ctx, visitId);
    const photos = await readEvidence(w.tx, ctx, visitId);
    const missing = lines.filter((line) => {
      const given = stored.get(lineKey(line.touchpointId, line.segmentId))?.given ?? null;
      const seen = photos.filter(({ touchpointId }) => touchpointId === line.touchpointId).length;
      return missingOf({ ...line, given, photos: seen }, criteria, form, ctx.workspace.okFrom) !== null;
    });
    if (missing.length > 0) {
      throw new AppError('CONFLICT', { key: 'visitIncomplete', values: { count: missing.length } });
    }
    const now = new Date();
    await w.tx
      .update(auditVisits)
      .set({
        state: 'submitted',
        submittedAt: now,
        startedAt: visit.startedAt ?? now,
        visitedOn,
        arrivedAt,
        leftAt,
        note,
        updatedAt: now,
        updatedBy: await w.personId(),
      })
      .where(own(ctx, auditVisits, visitId));
    w.record({
      action: 'auditVisit.submit',
      subject: { type: 'auditVisit', id: visitId, label: cycle.name },
    });
    w.emit({ kind: 'auditVisit', id: visitId, op: 'update' });
  });
}
