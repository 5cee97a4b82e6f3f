import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readJudgements, unjudged, type JudgedValue } from '@/lib/touchpoints/read-judgements';
import type { PrioritySubject } from './constants';
import { readNames, readSubjects } from './read-subjects';
import type { JudgedRow, StandingJudgement } from './types';

/** Touchpoints or chains with what is judged of them now, by whom and since when; for judging all of them in one sitting. */
export async function listJudgements(ctx: TenantContext, of: PrioritySubject): Promise<JudgedRow[]> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const subjects = await readSubjects(tx, ctx, of);
    const judgements = await readJudgements(tx, ctx, of);
    const names = await readNames(tx, ctx);
    const told = (judged: JudgedValue | null): StandingJudgement | null =>
      judged && { ...judged, by: (judged.by && names.get(judged.by)) || null };
    return subjects.map(({ id, name }) => {
      const { impact, 'cost-effectiveness': cost } = judgements.get(id) ?? unjudged;
      return { id, name, impact: told(impact), costEffectiveness: told(cost) };
    });
  });
}
