import type { PeriodKind } from '@/db/values/ratings';

export interface Period {
  kind: PeriodKind;
  /** First and last day, `YYYY-MM-DD`. */
  start: string;
  end: string;
}

/** Day of the calendar as an instant at UTC midnight, to be formatted with the time zone UTC. */
export function dayToDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * Place of a day in the fiscal year. The year is named after the calendar year in which it begins; where it does not
 * begin in January both years are named: `2026/27`.
 */
export function fiscalPlace(day: string, firstMonth = 1): { year: string; quarter: number; half: number } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const offset = (month - firstMonth + 12) % 12;
  const begins = month < firstMonth ? year - 1 : year;
  return {
    year: firstMonth === 1 ? String(begins) : `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`,
    quarter: Math.floor(offset / 3) + 1,
    half: Math.floor(offset / 6) + 1,
  };
}
