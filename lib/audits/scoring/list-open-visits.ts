import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { getVisit } from './get-visit';
import { listOwnVisits } from './list-own-visits';
import type { ScoringVisit } from './types';

/** Visits that fit beside each other on a screen. */
export const sideBySideAtMost = 6;

/**
 * The acting person's open visits of a cycle with all that is asked in them, by due date, six at most: none of a cycle that is
 * not here, or where nothing is to be scored any more.
 */
export async function listOpenVisits(ctx: TenantContext, cycleId: string): Promise<ScoringVisit[]> {
  const open = (await listOwnVisits(ctx)).filter((visit) => visit.isOpen && visit.cycleId === cycleId);
  return Promise.all(open.slice(0, sideBySideAtMost).map(({ id }) => getVisit(ctx, id)));
}
