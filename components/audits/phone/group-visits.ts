import type { KeptVisit } from '@/lib/audits/phone/phone-storage';

export type VisitGroup = 'overdue' | 'today' | 'week' | 'later' | 'done';

const day = 86_400_000;

/** Visits by when they are due, `today` being yyyy-mm-dd on this phone; within a group as the server ordered them. */
export function groupVisits<
  Visit extends { summary: Pick<KeptVisit['summary'], 'isOpen' | 'dueOn'>; submission: unknown },
>(visits: readonly Visit[], today: string): { key: VisitGroup; visits: Visit[] }[] {
  const inWeek = new Date(Date.parse(today) + 7 * day).toISOString().slice(0, 10);
  const groupOf = ({ summary: { isOpen, dueOn }, submission }: Visit): VisitGroup => {
    if (!isOpen || submission) return 'done';
    if (dueOn === null || dueOn > inWeek) return 'later';
    return dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'week';
  };
  return (['overdue', 'today', 'week', 'later', 'done'] as const)
    .map((key) => ({
      key,
      visits: visits
        .filter((visit) => groupOf(visit) === key)
        .sort((a, b) => (a.summary.dueOn ?? '9').localeCompare(b.summary.dueOn ?? '9')),
    }))
    .filter((group) => group.visits.length > 0);
}
