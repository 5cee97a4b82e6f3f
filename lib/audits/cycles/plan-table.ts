import type { AssignmentReason, VisitState } from '@/db/values/audits';
import type { CycleDetail, PlanVisit, VisitWindow } from './get-cycle';
import { siteKey } from './plan-visits';

/**
 * A visit of a plan by the places of its site and its auditor in the table's lists: a plan may have thousands, and ids and
 * names would stand in each of them.
 */
export type PlanCell = [
  site: number,
  auditor: number,
  state: VisitState,
  reason: AssignmentReason,
  isDouble: boolean,
];

/** Who goes where, as the page of a cycle gets it. */
export interface PlanTable {
  id: string;
  sites: CycleDetail['sites'];
  auditors: CycleDetail['auditors'];
  cells: PlanCell[];
  /** The days of a site's visits, where they have some of their own. */
  windows: [site: number, opensOn: string | null, dueOn: string | null][];
  /** Of the cycle: no visit is due later. */
  dueOn: string;
}

const isPlanned = ({ isGuest, state }: PlanVisit) => !isGuest && state !== 'aside';

/** The table of a cycle's plan; visits of guests and those set aside are none of it. */
export function toPlanTable(
  cycle: Pick<CycleDetail, 'id' | 'sites' | 'auditors' | 'visits'> & { values: { dueOn: string } },
): PlanTable {
  const sites = new Map(cycle.sites.map((site, at) => [siteKey(site), at]));
  const auditors = new Map(cycle.auditors.map(({ id }, at) => [id, at]));
  const windows = new Map<number, VisitWindow>();
  for (const visit of cycle.visits) {
    const site = sites.get(siteKey(visit));
    const { opensOn, dueOn } = visit.window;
    if (site !== undefined && isPlanned(visit) && (opensOn || dueOn)) windows.set(site, visit.window);
  }
  return {
    id: cycle.id,
    sites: cycle.sites,
    auditors: cycle.auditors,
    cells: cycle.visits.filter(isPlanned).flatMap((visit): PlanCell[] => {
      const [site, auditor] = [sites.get(siteKey(visit)), auditors.get(visit.auditorId)];
      if (site === undefined || auditor === undefined) return [];
      return [[site, auditor, visit.state, visit.reason, visit.isDouble]];
    }),
    windows: [...windows].map(([site, { opensOn, dueOn }]) => [site, opensOn, dueOn]),
    dueOn: cycle.values.dueOn,
  };
}
