import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import { brands, objects } from '@/db/schema/brands';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readEvidence } from '../evidence/read-evidence';
import { findPersonId, readCycle } from '../cycles/cycle-rows';
import { clock } from './clock';
import { takesAnswers } from './lock-own-visit';
import { readWalk } from './read-walk';
import { lineKey, readGiven } from './read-given';
import { readScope } from './read-scope';
import { todayIn } from './today-in';
import type { ScoringVisit } from './types';
import { walkOrder } from './walk-order';

/**
 * A visit of the acting person with all that is to be scored, in the order in which it is walked through, and what they
 * said so far. Throws NOT_FOUND where it is not
 * here, is somebody else's, or its cycle has not been opened.
 */
export async function getVisit(ctx: TenantContext, visitId: string): Promise<ScoringVisit> {
  return withTenant.read(ctx, 'audit:score', async (tx) => {
    const here = ctx.workspace.id;
    const [found] = await tx
      .select({ visit: auditVisits, brand: brands.name, object: objects.name })
      .from(auditVisits)
      .innerJoin(brands, and(eq(brands.workspaceId, here), eq(brands.id, auditVisits.brandId)))
      .leftJoin(objects, and(eq(objects.workspaceId, here), eq(objects.id, auditVisits.objectId)))
      .where(own(ctx, auditVisits, visitId));
    if (!found || found.visit.auditorId !== (await findPersonId(tx, ctx))) throw new AppError('NOT_FOUND');
    const { visit, brand, object } = found;
    const cycle = await readCycle(tx, ctx, visit.cycleId);
    if (cycle.state === 'planned') throw new AppError('NOT_FOUND');
    const { form, criteria, lines } = await readScope(tx, ctx, cycle);
    const stored = await readGiven(tx, ctx, visitId);
    const walk = await readWalk(tx, ctx, visit);
    const walked = walk ? walkOrder(lines, walk.touchpointIds) : lines;
    return {
      id: visit.id,
      state: visit.state,
      cycle: { id: cycle.id, name: cycle.name, state: cycle.state },
      brand,
      object,
      dueOn: visit.dueOn ?? cycle.dueOn,
      visitedOn: visit.visitedOn,
      arrivedAt: clock(visit.arrivedAt),
      leftAt: clock(visit.leftAt),
      note: visit.note,
      isOpen: takesAnswers(cycle.state, visit.state),
      today: todayIn(ctx.workspace.timeZone),
      okFrom: ctx.workspace.okFrom,
      form: {
        step: form.step,
        askQualities: form.askQualities,
        askExpected: form.askExpected,
        evidenceRule: form.evidenceRule,
        evidenceBelow: form.evidenceBelow,
        evidenceAbove: form.evidenceAbove,
      },
      formVersionId: cycle.formVersionId,
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        touchpointId: criterion.touchpointId,
        kind: criterion.kind,
        question: criterion.question,
        help: criterion.help,
        weight: criterion.weight,
        critical: criterion.critical,
        anchorLow: criterion.anchorLow,
        anchorMiddle: criterion.anchorMiddle,
        anchorHigh: criterion.anchorHigh,
      })),
      chain: walk?.name ?? null,
      lines: walked.map((line) => {
        const rating = stored.get(lineKey(line.touchpointId, line.segmentId));
        return { ...line, askedAgain: rating?.askedAgain ?? 0, given: rating?.given ?? null };
      }),
      photos: await readEvidence(tx, ctx, visitId),
    };
  });
}
