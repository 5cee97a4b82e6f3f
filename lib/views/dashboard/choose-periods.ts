import type { PeriodKind } from '@/db/values/ratings';
import type { Period } from '@/lib/ratings/types';

export interface ChosenPeriods {
  kinds: PeriodKind[];
  /** Of the chosen kind, oldest first. */
  periods: Period[];
  /** Places in `periods`. */
  current: number | null;
  comparison: number | null;
}

const inOrder = (a: Period, b: Period) =>
  a.startsOn.localeCompare(b.startsOn) || a.endsOn.localeCompare(b.endsOn) || a.id.localeCompare(b.id);

const place = (index: number) => (index < 0 ? null : index);

/**
 * Which periods a screen tells of: those of one kind (of the newest period where none is asked for), the newest as the
 * current one, and the one before it to compare with; the address may say otherwise. An id that is not there is ignored.
 */
export function choosePeriods(
  all: readonly Period[],
  wish: {
    periodKind?: PeriodKind | undefined;
    periodId?: string | undefined;
    comparisonId?: string | undefined;
  },
): ChosenPeriods {
  const sorted = [...all].sort(inOrder);
  const kinds = [...new Set(sorted.map(({ kind }) => kind))];
  const newest = [...all]
    .sort((a, b) => inOrder({ ...a, startsOn: a.endsOn }, { ...b, startsOn: b.endsOn }))
    .at(-1);
  const asked = all.find(({ id }) => id === wish.periodId);
  const wishedKind = wish.periodKind && kinds.includes(wish.periodKind) ? wish.periodKind : undefined;
  const kind = wishedKind ?? asked?.kind ?? newest?.kind;
  const periods = sorted.filter((period) => period.kind === kind);
  const chosen = place(periods.findIndex(({ id }) => id === wish.periodId));
  const current = chosen ?? place(periods.length - 1);
  const compared = place(periods.findIndex(({ id }) => id === wish.comparisonId));
  const before = current === null ? null : place(current - 1);
  return { kinds, periods, current, comparison: compared === current ? before : (compared ?? before) };
}
