const two = (value: number) => String(value).padStart(2, '0');

/**
 * The days on which the board looks back: the last days of the fiscal quarters before `today`, oldest first, and today. All
 * `YYYY-MM-DD`; `firstFiscalMonth` 1–12.
 */
export function lifeDays(today: string, firstFiscalMonth: number, count = 8): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const intoQuarter = (month - firstFiscalMonth + 12) % 3;
  const ends = Array.from({ length: count - 1 }, (_, at) => {
    const end = new Date(Date.UTC(year, month - 1 - intoQuarter - 3 * (count - 2 - at), 0));
    return `${end.getUTCFullYear()}-${two(end.getUTCMonth() + 1)}-${two(end.getUTCDate())}`;
  });
  return [...ends, today];
}
