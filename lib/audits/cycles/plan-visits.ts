import type { AssignmentReason } from '@/db/values/audits';

/** A brand at one of its objects, or as a whole where the cycle names no object of it. */
export interface Site {
  brandId: string;
  objectId: string | null;
}

export interface PlannedVisit extends Site {
  auditorId: string;
  isDouble: boolean;
  reason: AssignmentReason;
}

export interface PlanInput {
  sites: readonly Site[];
  auditors: readonly { id: string; capacity: number | null }[];
  /** Auditors of each site in the closed cycles before, the latest first: keys from `siteKey`. */
  history: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export interface VisitPlan {
  visits: PlannedVisit[];
  /** Sites that nobody may or can take. */
  open: Site[];
}

/** The part of the sites that a second auditor visits, for agreement: 10–15 % where so many sites allow it. */
const doubledShare = 0.1;

export const siteKey = ({ brandId, objectId }: Site): string => `${brandId}:${objectId ?? ''}`;

/** How many of `sites` get a second visit: a tenth, rounded up; none where there is one site only. */
export function doubledSites(sites: number): number {
  return sites < 2 ? 0 : Math.ceil(sites * doubledShare);
}

/** Whether an auditor was at a site in both of the last two cycles: a third time running is not proposed. */
export function isThirdTime(auditorId: string, site: Site, history: PlanInput['history']): boolean {
  const [last, before] = history.get(siteKey(site)) ?? [];
  return Boolean(last?.includes(auditorId) && before?.includes(auditorId));
}

/**
 * Proposes who goes where: each site to the auditor with the fewest visits who has room left; nobody a third time
 * running; of equals, whoever was not there last time. Every tenth site gets a second auditor. The same input gives the
 * same plan.
 */
export function planVisits({ sites, auditors, history }: PlanInput): VisitPlan {
  const load = new Map(auditors.map(({ id }) => [id, 0]));
  const loadOf = (id: string) => load.get(id) ?? 0;
  const wasLast = (id: string, site: Site) => Number(history.get(siteKey(site))?.[0]?.includes(id) ?? false);
  const room = auditors.filter(({ capacity }) => capacity !== 0);
  const free = (except: string | null) =>
    room.filter(({ id, capacity }) => id !== except && (capacity === null || loadOf(id) < capacity));
  const lightest = (candidates: readonly { id: string }[], site: Site) =>
    [...candidates].sort(
      (a, b) =>
        loadOf(a.id) - loadOf(b.id) || wasLast(a.id, site) - wasLast(b.id, site) || (a.id < b.id ? -1 : 1),
    )[0];
  const visits: PlannedVisit[] = [];
  const open: Site[] = [];
  const assign = (site: Site, except: string | null, isDouble: boolean) => {
    const able = free(except);
    const allowed = able.filter(({ id }) => !isThirdTime(id, site, history));
    const chosen = lightest(allowed, site);
    if (!chosen) return false;
    // Rotation decided where the plain order of load would have sent somebody else.
    const byLoad = [...able].sort((a, b) => loadOf(a.id) - loadOf(b.id) || (a.id < b.id ? -1 : 1))[0];
    const reason = isDouble ? 'double' : byLoad?.id === chosen.id ? 'load' : 'rotation';
    visits.push({ ...site, auditorId: chosen.id, isDouble, reason });
    load.set(chosen.id, loadOf(chosen.id) + 1);
    return true;
  };
  for (const site of sites) if (!assign(site, null, false)) open.push(site);
  const visited = [...visits];
  const doubles = doubledSites(visited.length);
  for (let at = 0; at < doubles; at += 1) {
    const first = visited[Math.floor((at * visited.length) / doubles)];
    if (first) assign({ brandId: first.brandId, objectId: first.objectId }, first.auditorId, true);
  }
  return { visits, open };
}
