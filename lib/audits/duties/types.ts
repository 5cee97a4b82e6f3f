import type { CycleState, VisitState } from '@/db/values/audits';

/** A visit that waits for its auditor. */
export interface DutyVisit {
  id: string;
  brand: string;
  object: string | null;
  address: string;
  cycle: string;
  state: Extract<VisitState, 'planned' | 'started' | 'returned'>;
  /** Days where the brand is, `YYYY-MM-DD`; `opensOn` only where the visit has a window. */
  dueOn: string;
  opensOn: string | null;
  /** When it was sent in before it was sent back, in milliseconds; 0 for never. */
  submittedAt: number;
  /** The last change of it or of its cycle, in milliseconds. */
  changedAt: number;
}

/** A cycle that waits for its driver. */
export interface DutyCycle {
  id: string;
  name: string;
  state: Exclude<CycleState, 'closed'>;
  dueOn: string;
  openedAt: number;
  changedAt: number;
  /** Its visits, without those that were set aside. */
  visits: { id: string; isIn: boolean; dueOn: string }[];
}

/** What waits for one person in one brand; counts and dates, never a score. */
export interface Duties {
  visits: DutyVisit[];
  cycles: DutyCycle[];
}
