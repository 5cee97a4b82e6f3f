import type { FixedPeriod } from './mapping-schema';
import type { Granularity } from './mapping-values';
import type { PeriodKind } from '@/db/values/ratings';

/** A stretch of days, both ends belonging to it, as ISO dates. */
export interface PeriodSpan {
  kind: PeriodKind;
  start: string;
  end: string;
  label: string | null;
}

const months: Record<Granularity, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The span of a period that a mapping states. Months, quarters, halves and years begin on the first of a month and
 * find their end themselves; a custom one needs an end. Undefined where that does not hold.
 */
export function periodSpan(period: FixedPeriod): PeriodSpan | undefined {
  const { kind, start, end, label = null } = period;
  if (kind === 'custom') return end !== undefined && start <= end ? { kind, start, end, label } : undefined;
  if (!start.endsWith('-01')) return undefined;
  const last = lastDay(start, months[kind]);
  return end === undefined || end === last ? { kind, start, end: last, label } : undefined;
}

/** The period of a given length that a date lies in, in a year that begins with `firstMonth` (1 = January). */
export function periodOfDate(date: string, granularity: Granularity, firstMonth = 1): PeriodSpan {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1;
  const length = months[granularity];
  const since = (month - (firstMonth - 1) + 12) % length;
  const start = iso(year, month - since, 1);
  return { kind: granularity, start, end: lastDay(start, length), label: null };
}

/**
 * A period as people write it: 2025, 2025-03, 03/2025, 2025-Q1, Q1 2025, 2025 H2. Quarters and halves are counted
 * in a year that begins with `firstMonth`. Undefined where it is none of these.
 */
export function parsePeriod(text: string, firstMonth = 1): PeriodSpan | undefined {
  const cell = text.trim().toUpperCase();
  const whole = /^(\d{4})$/.exec(cell);
  if (whole) return inYear(whole[1], 'year', 1, firstMonth);
  const part =
    /^(\d{4})[-_/. ]?([QH])([1-4])$/.exec(cell) ?? swap(/^([QH])([1-4])[-_/. ]?(\d{4})$/.exec(cell));
  if (part) return inYear(part[1], part[2] === 'Q' ? 'quarter' : 'half', Number(part[3]), firstMonth);
  const month = /^(\d{4})[-_/.](\d{1,2})$/.exec(cell);
  if (month) return inMonth(month[1], month[2]);
  const turned = /^(\d{1,2})[-_/.](\d{4})$/.exec(cell);
  return turned ? inMonth(turned[2], turned[1]) : undefined;
}

function swap(match: RegExpExecArray | null): [string, string?, string?, string?] | null {
  return match ? [match[0], match[3], match[1], match[2]] : null;
}

function inYear(year: string | undefined, kind: Granularity, place: number, firstMonth: number) {
  const length = months[kind];
  if (!plausibleYear(year) || place * length > 12) return undefined;
  const start = iso(Number(year), firstMonth - 1 + (place - 1) * length, 1);
  return { kind, start, end: lastDay(start, length), label: null };
}

function inMonth(year: string | undefined, month: string | undefined): PeriodSpan | undefined {
  if (!plausibleYear(year) || Number(month) < 1 || Number(month) > 12) return undefined;
  const start = iso(Number(year), Number(month) - 1, 1);
  return { kind: 'month', start, end: lastDay(start, 1), label: null };
}

function plausibleYear(year: string | undefined): boolean {
  return Number(year) >= 1900 && Number(year) <= 2100;
}

function lastDay(start: string, length: number): string {
  return iso(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + length, 0);
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
