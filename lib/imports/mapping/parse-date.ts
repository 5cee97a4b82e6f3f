import type { DateFormat } from './mapping-values';

export type DateOrder = Exclude<DateFormat, 'auto'>;

const pattern = /^(\d{1,4})[-./ ]\s?(\d{1,2})[-./ ]\s?(\d{1,4})\.?(?:[T ,].*)?$/;

/** A day as an ISO date, read in the given order of day, month and year; undefined where it is no date. A time is let go. */
export function parseDate(cell: string, order: DateOrder): string | undefined {
  const match = pattern.exec(cell.trim());
  if (!match) return undefined;
  const [, first = '', second = '', third = ''] = match;
  if (first.length > 2) return calendarDay(first, second, third);
  if (order === 'YMD') return undefined;
  return order === 'DMY' ? calendarDay(third, second, first) : calendarDay(third, first, second);
}

function calendarDay(year: string, month: string, day: string): string | undefined {
  if (year.length !== 4 || day.length > 2) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = date.toISOString().slice(0, 10);
  const same = iso === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return same && Number(year) >= 1900 && Number(year) <= 2100 ? iso : undefined;
}

/** Watches dates go by and says in which order day, month and year stand. */
export class DateOrderDetector {
  private dayFirst = 0;
  private monthFirst = 0;
  private ymd = 0;
  private unclear = 0;

  add(cell: string): void {
    const match = pattern.exec(cell.trim());
    if (!match) return;
    const [whole, first = '', second = ''] = match;
    if (first.length > 2) this.ymd += 1;
    else if (Number(first) > 12) this.dayFirst += 1;
    else if (Number(second) > 12) this.monthFirst += 1;
    else if (whole.includes('.')) this.dayFirst += 1;
    else if (first !== second) this.unclear += 1;
  }

  /**
   * The order seen. `ambiguous` where no date could only be read one way, or some only one way and some only the
   * other: then day before month is assumed, and a person should look.
   */
  get result(): { order: DateOrder; ambiguous: boolean } {
    const { dayFirst, monthFirst } = this;
    if (dayFirst === 0 && monthFirst === 0) {
      if (this.unclear > 0) return { order: 'DMY', ambiguous: true };
      return { order: this.ymd > 0 ? 'YMD' : 'DMY', ambiguous: false };
    }
    return { order: monthFirst > dayFirst ? 'MDY' : 'DMY', ambiguous: monthFirst > 0 && dayFirst > 0 };
  }
}
