import { useState } from 'react';
import type { SaveVisitsInput } from '@/lib/audits/cycles/input';
import type { PlanTable } from '@/lib/audits/cycles/plan-table';
import type { VisitWindow } from '@/lib/audits/cycles/get-cycle';
import { siteKey, type PlannedVisit, type Site } from '@/lib/audits/cycles/plan-visits';

type Visit = PlannedVisit;
type Seat = Pick<Visit, 'brandId' | 'objectId' | 'auditorId'>;

const seatKey = (seat: Seat) => `${siteKey(seat)} ${seat.auditorId}`;
const anyDay: VisitWindow = { opensOn: null, dueOn: null };

interface Draft {
  visits: Visit[];
  /** Days of the visits, by place. */
  windows: ReadonlyMap<string, VisitWindow>;
}

/** The plan of a cycle as it stands, and what was changed in it and is not saved yet. */
export function usePlan({ sites, auditors, cells, windows }: PlanTable) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const found = cells.flatMap(([site, auditor, state, reason, isDouble]) => {
    const [place, who] = [sites[site], auditors[auditor]];
    if (!place || !who) return [];
    const { brandId, objectId } = place;
    return [{ state, visit: { auditorId: who.id, brandId, objectId, isDouble, reason } }];
  });
  const standing: Draft = {
    visits: found.map(({ visit }) => visit),
    windows: new Map(
      windows.flatMap(([at, opensOn, dueOn]) => {
        const site = sites[at];
        return site ? [[siteKey(site), { opensOn, dueOn }] as const] : [];
      }),
    ),
  };
  const states = new Map(found.map(({ visit, state }) => [seatKey(visit), state]));
  const now = draft ?? standing;
  const shown = new Map(now.visits.map((visit) => [seatKey(visit), visit]));
  const stateOf = (seat: Seat) => states.get(seatKey(seat));
  const isBegun = (seat: Seat) => (stateOf(seat) ?? 'planned') !== 'planned';
  const without = (seat: Seat) => now.visits.filter((other) => seatKey(other) !== seatKey(seat));
  return {
    isChanged: draft !== null,
    visits: now.visits,
    visitOf: (seat: Seat) => shown.get(seatKey(seat)),
    stateOf,
    isBegun,
    load: (auditorId: string) => now.visits.filter((visit) => visit.auditorId === auditorId).length,
    windowOf: (site: Site) => now.windows.get(siteKey(site)) ?? anyDay,
    /** Puts a visit to a place into somebody's hands, or takes it from there. */
    assign(seat: Seat, on: boolean) {
      const isDouble = without(seat).some((other) => siteKey(other) === siteKey(seat));
      const visits = on ? [...without(seat), { ...seat, isDouble, reason: 'hand' as const }] : without(seat);
      setDraft({ ...now, visits });
    },
    /** Gives somebody's visit to somebody else, who has none there yet. */
    hand(seat: Seat, auditorId: string) {
      const visit = shown.get(seatKey(seat));
      if (!visit || isBegun(seat) || shown.has(seatKey({ ...seat, auditorId }))) return;
      setDraft({ ...now, visits: [...without(seat), { ...visit, auditorId, reason: 'hand' }] });
    },
    setWindow(site: Site, window: VisitWindow) {
      setDraft({ ...now, windows: new Map(now.windows).set(siteKey(site), window) });
    },
    /** Takes a proposal for what has not begun. */
    take(proposed: readonly Visit[]) {
      const kept = now.visits.filter(isBegun);
      const keys = new Set(kept.map(seatKey));
      setDraft({ ...now, visits: [...kept, ...proposed.filter((visit) => !keys.has(seatKey(visit)))] });
    },
    discard: () => setDraft(null),
    /** As it is saved: each visit with the days of its place. */
    input: (): SaveVisitsInput['visits'] =>
      now.visits.map((visit) => ({ ...visit, ...(now.windows.get(siteKey(visit)) ?? anyDay) })),
  };
}

export type Plan = ReturnType<typeof usePlan>;
