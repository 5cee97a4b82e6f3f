import { sources, type Source } from '@/db/values/ratings';
import { ideals, prioritySubjects, type Ideal, type PrioritySubject } from '@/lib/priorities/constants';
import { firstOf, type SearchParams } from '@/lib/utils/page-query';

/** What the address of the priorities says; null where it says nothing. */
export interface PrioritiesParams {
  of: PrioritySubject;
  source: Source | null;
  period: string | null;
  segment: string | null;
  ideal: Ideal;
  /** The list, or the sitting in which all are judged. */
  view: 'list' | 'judge';
  /** How many lines of each list. */
  lines: number;
}

/** Lines of a list to begin with, how many more come at a time, and how many at most. */
export const linesAtATime = 50;
const linesAtMost = 1_000;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// What is no id is not there: a mangled address shows the default and no error.
const idOf = (value: SearchParams[string]) => (uuid.test(firstOf(value)) ? firstOf(value) : null);
const oneOf = <const Value extends string>(list: readonly Value[], value: SearchParams[string]) =>
  list.find((one) => one === firstOf(value));

/** What an address says, all that is not of its lists left out. */
export function readPrioritiesParams(from: SearchParams): PrioritiesParams {
  const lines = Number(/^\d{1,4}$/.exec(firstOf(from.lines))?.[0] ?? linesAtATime);
  return {
    of: oneOf(prioritySubjects, from.of) ?? 'touchpoint',
    source: oneOf(sources, from.source) ?? null,
    period: idOf(from.period),
    segment: idOf(from.segment),
    ideal: oneOf(ideals, from.ideal) ?? 'ideal',
    view: oneOf(['list', 'judge'], from.view) ?? 'list',
    lines: Math.min(linesAtMost, Math.max(linesAtATime, lines)),
  };
}

/** An address back from what it says: `?of=chain&ideal=competitor`; empty where it says what is usual. */
export function writePrioritiesParams(params: PrioritiesParams): string {
  const usual = readPrioritiesParams({});
  const search = new URLSearchParams();
  for (const key of ['of', 'source', 'period', 'segment', 'ideal', 'view', 'lines'] as const) {
    const value = params[key];
    if (value !== null && value !== usual[key]) search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
