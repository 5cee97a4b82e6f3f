import { staleAfterDays } from './constants';
import type { TouchpointRow } from './types';

/** What can be neglected about a touchpoint, in the order in which it is shown. Labels: `enum.neglects.<value>`. */
export const neglects = [
  'never-rated',
  'stale',
  'no-owner',
  'no-channel',
  'no-aim',
  'no-data',
  'no-standard',
] as const;
export type Neglect = (typeof neglects)[number];

type Judged = Pick<
  TouchpointRow,
  'presence' | 'archived' | 'ownerId' | 'channelId' | 'aims' | 'dataKind' | 'standards'
>;

export interface RatedFact {
  /** Last day of the newest period that has a figure, `YYYY-MM-DD`; null where it was never audited or rated. */
  lastRatedOn: string | null;
}

const day = 24 * 60 * 60 * 1000;

export const freshnesses = ['fresh', 'stale', 'never-rated'] as const;
export type Freshness = (typeof freshnesses)[number];

/** How old the newest figure of a touchpoint is on a given day; null of what cannot be rated. */
export function freshnessOf(
  { presence, archived }: Pick<TouchpointRow, 'presence' | 'archived'>,
  { lastRatedOn }: RatedFact,
  today: string,
  { staleAfter = staleAfterDays }: { staleAfter?: number } = {},
): Freshness | null {
  if (presence !== 'existing' || archived) return null;
  if (lastRatedOn === null) return 'never-rated';
  return (Date.parse(today) - Date.parse(lastRatedOn)) / day > staleAfter ? 'stale' : 'fresh';
}

/**
 * What is neglected about a touchpoint on a given day (`YYYY-MM-DD`, the workspace's). Retired and archived ones are left
 * in peace; proposed ones cannot be rated or measured yet. "On no map" joins when there are maps. `no-data` means that
 * nobody has said whether traces of contact are measured, observable or dark.
 */
export function neglectsOf(
  row: Judged,
  rated: RatedFact,
  today: string,
  options: { staleAfter?: number } = {},
): Neglect[] {
  if (row.presence === 'retired' || row.archived) return [];
  const exists = row.presence === 'existing';
  const freshness = freshnessOf(row, rated, today, options);
  const found: Record<Neglect, boolean> = {
    'never-rated': freshness === 'never-rated',
    stale: freshness === 'stale',
    'no-owner': row.ownerId === null,
    'no-channel': row.channelId === null,
    'no-aim': row.aims.length === 0,
    'no-data': exists && row.dataKind === null,
    'no-standard': exists && row.standards === 0,
  };
  return neglects.filter((neglect) => found[neglect]);
}
