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

/**
 * What is neglected about a touchpoint on a given day (`YYYY-MM-DD`, the workspace's). Retired and archived ones are left
 * in peace; proposed ones cannot be rated or measured yet. "On no map" joins when there are maps. `no-data` means that
 * nobody has said whether traces of contact are measured, observable or dark.
 */
export function neglectsOf(
  row: Judged,
  { lastRatedOn }: RatedFact,
  today: string,
  { staleAfter = staleAfterDays }: { staleAfter?: number } = {},
): Neglect[] {
  if (row.presence === 'retired' || row.archived) return [];
  const exists = row.presence === 'existing';
  const age = lastRatedOn === null ? null : (Date.parse(today) - Date.parse(lastRatedOn)) / day;
  const found: Record<Neglect, boolean> = {
    'never-rated': exists && age === null,
    stale: exists && age !== null && age > staleAfter,
    'no-owner': row.ownerId === null,
    'no-channel': row.channelId === null,
    'no-aim': row.aims.length === 0,
    'no-data': exists && row.dataKind === null,
    'no-standard': exists && row.standards === 0,
  };
  return neglects.filter((neglect) => found[neglect]);
}
