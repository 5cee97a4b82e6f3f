import 'server-only';
import { sql } from 'drizzle-orm';
import type { LifecycleStage } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

export interface LifeEntry {
  id: string;
  /** Null where the stage was taken back, or the life is over. */
  stage: LifecycleStage | null;
  isRetirement: boolean;
  /** `YYYY-MM-DD`. */
  since: string;
  reason: string;
  /** What took the place of a retired one, while it is here. */
  replacement: { id: string; name: string } | null;
  /** Null where nobody did it, empty for somebody who was erased. */
  person: string | null;
}

/** The life of a touchpoint, the last move first. Throws NOT_FOUND. */
export async function listStages(ctx: TenantContext, touchpointId: string): Promise<LifeEntry[]> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const here = ctx.workspace.id;
    const [found] = await tx.execute(sql`select from touchpoints
      where workspace_id = ${here} and id = ${touchpointId} and deleted_at is null`);
    if (!found) throw new AppError('NOT_FOUND');
    const rows = await tx.execute<
      Omit<LifeEntry, 'replacement'> & Record<'otherId' | 'other', string | null>
    >(sql`
      select s.id, s.stage, s.is_retirement as "isRetirement", s.since::text, s.reason, p.name as person,
        r.id as "otherId", r.name as other
      from touchpoint_stages s
      left join workspace_people p on p.workspace_id = s.workspace_id and p.id = s.set_by
      left join touchpoints r on r.workspace_id = s.workspace_id and r.id = s.replacement_id and r.deleted_at is null
      where s.workspace_id = ${here} and s.touchpoint_id = ${touchpointId}
      order by s.since desc, s.created_at desc, s.id desc`);
    return [...rows].map(({ otherId, other, ...entry }) => ({
      ...entry,
      replacement: otherId && other ? { id: otherId, name: other } : null,
    }));
  });
}
