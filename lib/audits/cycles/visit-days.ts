/** Of a visit: `YYYY-MM-DD`, null where it has no such day of its own. */
type Days = { opensOn: string | null; dueOn: string | null };

/** The last own day of each visit that has days of its own, the earliest first: with `lostDays`, what a due date takes away. */
export function lastDaysOf(visits: readonly { window: Days }[]): string[] {
  return visits
    .flatMap(({ window: { opensOn, dueOn } }) => {
      const own = [opensOn, dueOn].filter((day) => day !== null).sort();
      return own.slice(-1);
    })
    .sort();
}

/** How many visits have days of their own behind a due date of their cycle, and so lose them with it. */
export function lostDays(lastDays: readonly string[], dueOn: string): number {
  return lastDays.filter((day) => day > dueOn).length;
}
