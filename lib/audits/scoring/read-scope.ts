import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditCycleSegments, auditCycleTouchpoints } from '@/db/schema/audit-cycles';
import { segments } from '@/db/schema/segments';
import { auditCriteria, auditFormVersions } from '@/db/schema/forms';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import { phases } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { comparePositions } from '@/lib/touchpoints/position';
import { criteriaFor } from './missing-answers';
import type { Criterion, FormRules, ScoringLine } from './types';

export interface Scope {
  form: FormRules;
  criteria: Criterion[];
  lines: Omit<ScoringLine, 'given' | 'askedAgain'>[];
}

/** What is scored in a cycle, in the order of the journey: phase, then place in the inventory; and by which form. */
export async function readScope(
  tx: TenantTx,
  ctx: TenantContext,
  cycle: { id: string; formVersionId: string },
): Promise<Scope> {
  const here = ctx.workspace.id;
  const [version] = await tx
    .select()
    .from(auditFormVersions)
    .where(and(eq(auditFormVersions.workspaceId, here), eq(auditFormVersions.id, cycle.formVersionId)));
  if (!version) throw new AppError('NOT_FOUND');
  const criteria = await tx
    .select()
    .from(auditCriteria)
    .where(and(eq(auditCriteria.workspaceId, here), eq(auditCriteria.versionId, version.id)));
  criteria.sort(comparePositions);
  const places = await tx
    .select({
      id: touchpoints.id,
      name: touchpoints.name,
      kind: touchpoints.kind,
      phase: touchpoints.phase,
      position: touchpoints.position,
    })
    .from(auditCycleTouchpoints)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.workspaceId, here), eq(touchpoints.id, auditCycleTouchpoints.touchpointId)),
    )
    .where(and(eq(auditCycleTouchpoints.workspaceId, here), eq(auditCycleTouchpoints.cycleId, cycle.id)));
  places.sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || comparePositions(a, b));
  const groups = await tx
    .select({ id: segments.id, name: segments.name })
    .from(auditCycleSegments)
    .innerJoin(segments, and(eq(segments.workspaceId, here), eq(segments.id, auditCycleSegments.segmentId)))
    .where(and(eq(auditCycleSegments.workspaceId, here), eq(auditCycleSegments.cycleId, cycle.id)))
    .orderBy(segments.name, segments.id);
  const each = groups.length > 0 ? groups : [{ id: null, name: null }];
  return {
    form: version,
    criteria,
    lines: places.flatMap((place) => {
      const criterionIds = criteriaFor(criteria, place).map(({ id }) => id);
      return each.map((segment) => ({
        touchpointId: place.id,
        name: place.name,
        phase: place.phase,
        segmentId: segment.id,
        segment: segment.name,
        criterionIds,
      }));
    }),
  };
}
