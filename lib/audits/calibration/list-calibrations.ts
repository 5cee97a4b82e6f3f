import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { findPersonId } from '../cycles/cycle-rows';
import type { CalibrationSummary } from './types';

interface Row extends Omit<CalibrationSummary, 'own'>, Record<string, unknown> {
  invited: boolean;
  ownIn: boolean;
  scored: number;
}

/**
 * The sessions of a brand, those under way first: all for whoever leads them, for an auditor those that they were invited to
 * and that are open or later. Counts alone, never a score.
 */
export async function listCalibrations(ctx: TenantContext): Promise<CalibrationSummary[]> {
  return withTenant.read(ctx, 'audit:score', async (tx) => {
    const personId = await findPersonId(tx, ctx);
    const leads = ctx.permissions.has('audit:manage');
    const rows = await tx.execute<Row>(sql`
      select k.id, k.name, k.state, y.name as cycle,
        (select count(*)::int from calibration_cases c
          where c.workspace_id = k.workspace_id and c.calibration_id = k.id) as cases,
        (select count(*)::int from calibration_auditors a
          where a.workspace_id = k.workspace_id and a.calibration_id = k.id) as auditors,
        (select count(*)::int from calibration_auditors a where a.workspace_id = k.workspace_id
          and a.calibration_id = k.id and a.handed_in_at is not null) as "handedIn",
        m.person_id is not null as invited, m.handed_in_at is not null as "ownIn",
        (select count(*)::int from calibration_scores s
          join calibration_cases c on c.workspace_id = s.workspace_id and c.id = s.case_id
          where s.workspace_id = k.workspace_id and s.person_id = m.person_id and c.calibration_id = k.id
            and (s.score is not null or s.not_applicable)) as scored,
        to_char(coalesce(k.closed_at, k.told_at, k.opened_at, k.created_at) at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
      from calibrations k
      left join calibration_auditors m
        on m.workspace_id = k.workspace_id and m.calibration_id = k.id and m.person_id = ${personId}
      left join audit_cycles y on y.workspace_id = k.workspace_id and y.id = k.cycle_id
      where k.workspace_id = ${ctx.workspace.id} and k.deleted_at is null
        and (${leads} or (m.person_id is not null and k.state <> 'draft'))
      order by k.state = 'closed', k.created_at desc, k.id`);
    return [...rows].map(({ invited, ownIn, scored, ...row }) => ({
      ...row,
      own: invited ? { handedIn: ownIn, scored } : null,
    }));
  });
}
