const two = (part: number) => String(part).padStart(2, '0');
const asDay = (date: Date) =>
  `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/** The last day of the three months that begin on a first of a month, `YYYY-MM-DD`. */
export function quarterEnd(startsOn: string): string {
  const [year = 0, month = 1] = startsOn.split('-').map(Number);
  return asDay(new Date(Date.UTC(year, month + 2, 0)));
}

/** First days of the fiscal quarters around a day: the two before, its own, and the two after. */
export function quartersAround(today: string, firstFiscalMonth: number): string[] {
  return [-2, -1, 0, 1, 2].map((step) => quarterAt(today, firstFiscalMonth, step));
}

/** First days of the fiscal quarter of a day and of those before it, the latest first. */
export function quartersUntil(today: string, firstFiscalMonth: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => quarterAt(today, firstFiscalMonth, -at));
}

function quarterAt(today: string, firstFiscalMonth: number, step: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const into = (month - firstFiscalMonth + 12) % 3;
  return asDay(new Date(Date.UTC(year, month - 1 - into + step * 3, 1)));
}
