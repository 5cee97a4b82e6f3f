import { useState } from 'react';
import type { VisitWindow } from '@/lib/audits/cycles/get-cycle';
import type { PlanTable } from '@/lib/audits/cycles/plan-table';
import { siteKey, type PlannedVisit, type Site } from '@/lib/audits/cycles/plan-visits';
import {
  anyDay,
  assign,
  hand,
  seatKey,
  setWindow,
  takeProposal,
  visitsToSave,
  type PlanDraft,
  type Seat,
} from './plan-draft';

/** The plan of a cycle as it stands, and what was changed in it and is not saved yet. */
export function usePlan({ sites, auditors, cells, windows }: PlanTable) {
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const found = cells.flatMap(([site, auditor, state, reason, isDouble]) => {
    const [place, who] = [sites[site], auditors[auditor]];
    if (!place || !who) return [];
    const { brandId, objectId } = place;
    return [{ state, visit: { auditorId: who.id, brandId, objectId, isDouble, reason } }];
  });
  const standing: PlanDraft = {
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
  return {
    isChanged: draft !== null,
    visits: now.visits,
    visitOf: (seat: Seat) => shown.get(seatKey(seat)),
    stateOf,
    isBegun,
    load: (auditorId: string) => now.visits.filter((visit) => visit.auditorId === auditorId).length,
    windowOf: (site: Site) => now.windows.get(siteKey(site)) ?? anyDay,
    assign: (seat: Seat, on: boolean) => setDraft(assign(now, seat, on)),
    hand(seat: Seat, auditorId: string) {
      const next = isBegun(seat) ? null : hand(now, seat, auditorId);
      if (next) setDraft(next);
    },
    setWindow: (site: Site, window: VisitWindow) => setDraft(setWindow(now, site, window)),
    take: (proposed: readonly PlannedVisit[]) => setDraft(takeProposal(now, proposed, isBegun)),
    discard: () => setDraft(null),
    input: () => visitsToSave(now),
  };
}

export type Plan = ReturnType<typeof usePlan>;
