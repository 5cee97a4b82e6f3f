import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { standards, touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { StandardOperator, StandardUnit } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

export interface FoundStandard {
  id: string;
  touchpointId: string;
  touchpointName: string;
  metric: string;
  operator: StandardOperator;
  target: number;
  unit: StandardUnit;
}

/** Locks a standard of a live touchpoint. Throws NOT_FOUND at `field` where it is not here. */
export async function lockStandard(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  field = 'id',
): Promise<FoundStandard> {
  const [row] = await tx
    .select({
      id: standards.id,
      touchpointId: standards.touchpointId,
      touchpointName: touchpoints.name,
      metric: standards.metric,
      operator: standards.operator,
      target: standards.target,
      unit: standards.unit,
    })
    .from(standards)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.workspaceId, standards.workspaceId), eq(touchpoints.id, standards.touchpointId)),
    )
    .where(and(own(ctx, standards, id), isNull(touchpoints.deletedAt)))
    .for('update', { of: standards });
  if (!row) throw new AppError('NOT_FOUND', { field });
  return row;
}

/** What the activity says about a standard. */
export function standardWords({
  metric,
  operator,
  target,
  unit,
}: Omit<FoundStandard, 'id' | 'touchpointId' | 'touchpointName'>) {
  return { metric, operator, target, unit };
}
