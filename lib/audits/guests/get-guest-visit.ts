import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { getVisit } from '../scoring/get-visit';
import { takesAnswers } from '../scoring/lock-own-visit';
import type { ScoringVisit } from '../scoring/types';
import { contextOfLink, takeGuestLink } from './enter-as-guest';
import type { GuestLink } from './find-guest-link';
import { linkState } from './link-state';

/** Why a guest's link shows nothing to score. */
export type GuestEnd = 'busy' | 'revoked' | 'expired' | 'early' | 'sent' | 'closed';

export type GuestVisit =
  { kind: GuestEnd } | { kind: 'open'; visit: ScoringVisit; guest: string; brand: string; locale: string };

/**
 * What the page behind a guest's link shows: the visit with the guest's own answers, or why there is nothing to do. What is
 * over tells nothing of the brand. Throws NOT_FOUND for a link that leads nowhere.
 */
export async function getGuestVisit(token: string, address: string): Promise<GuestVisit> {
  let link: GuestLink;
  try {
    link = await takeGuestLink(token, address);
  } catch (error) {
    if (error instanceof AppError && error.code === 'LIMIT') return { kind: 'busy' };
    throw error;
  }
  const ended = linkState(link);
  if (ended === 'revoked') return { kind: 'revoked' };
  const ctx = await contextOfLink(link);
  const [state] = await withTenant.read(ctx, 'audit:score', (tx) =>
    tx
      .select({ visit: auditVisits.state, cycle: auditCycles.state, deletedAt: auditCycles.deletedAt })
      .from(auditVisits)
      .innerJoin(
        auditCycles,
        and(eq(auditCycles.workspaceId, auditVisits.workspaceId), eq(auditCycles.id, auditVisits.cycleId)),
      )
      .where(own(ctx, auditVisits, link.visitId)),
  );
  if (!state || state.deletedAt) return { kind: 'closed' };
  if (state.visit === 'submitted') return { kind: 'sent' };
  if (ended === 'expired') return { kind: 'expired' };
  if (state.cycle === 'planned') return { kind: 'early' };
  if (!takesAnswers(state.cycle, state.visit)) return { kind: 'closed' };
  return {
    kind: 'open',
    visit: await getVisit(ctx, link.visitId),
    guest: ctx.person.name,
    brand: ctx.workspace.name,
    locale: ctx.workspace.contentLocale,
  };
}
