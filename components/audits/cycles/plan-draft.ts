import type { SaveVisitsInput } from '@/lib/audits/cycles/input';
import type { VisitWindow } from '@/lib/audits/cycles/get-cycle';
import { siteKey, type PlannedVisit, type Site } from '@/lib/audits/cycles/plan-visits';

/** Somebody at a place. */
export type Seat = Pick<PlannedVisit, 'brandId' | 'objectId' | 'auditorId'>;

export interface PlanDraft {
  visits: readonly PlannedVisit[];
  /** Days of the visits, by place. */
  windows: ReadonlyMap<string, VisitWindow>;
}

export const anyDay: VisitWindow = { opensOn: null, dueOn: null };
export const seatKey = (seat: Seat) => `${siteKey(seat)} ${seat.auditorId}`;

const without = (visits: readonly PlannedVisit[], seat: Seat) =>
  visits.filter((other) => seatKey(other) !== seatKey(seat));

/** Puts a visit to a place into somebody's hands, or takes it from there. */
export function assign(draft: PlanDraft, seat: Seat, on: boolean): PlanDraft {
  const others = without(draft.visits, seat);
  const isDouble = others.some((other) => siteKey(other) === siteKey(seat));
  return { ...draft, visits: on ? [...others, { ...seat, isDouble, reason: 'hand' }] : others };
}

/** Gives somebody's visit to somebody else; null where that one has a visit there already, or there is none to give. */
export function hand(draft: PlanDraft, seat: Seat, auditorId: string): PlanDraft | null {
  const keys = new Map(draft.visits.map((visit) => [seatKey(visit), visit]));
  const visit = keys.get(seatKey(seat));
  if (!visit || keys.has(seatKey({ ...seat, auditorId }))) return null;
  return { ...draft, visits: [...without(draft.visits, seat), { ...visit, auditorId, reason: 'hand' }] };
}

/** Takes a proposal for all but the visits that have begun. */
export function takeProposal(
  draft: PlanDraft,
  proposed: readonly PlannedVisit[],
  isBegun: (seat: Seat) => boolean,
): PlanDraft {
  const kept = draft.visits.filter(isBegun);
  const keys = new Set(kept.map(seatKey));
  return { ...draft, visits: [...kept, ...proposed.filter((visit) => !keys.has(seatKey(visit)))] };
}

/** Gives all visits to a place days of their own. */
export function setWindow(draft: PlanDraft, site: Site, window: VisitWindow): PlanDraft {
  return { ...draft, windows: new Map(draft.windows).set(siteKey(site), window) };
}

/** A plan as it is saved: each visit with the days of its place. */
export function visitsToSave({ visits, windows }: PlanDraft): SaveVisitsInput['visits'] {
  return visits.map((visit) => ({ ...visit, ...(windows.get(siteKey(visit)) ?? anyDay) }));
}
