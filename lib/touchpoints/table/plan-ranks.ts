import type { TouchpointRow } from '../types';
import { addIssue, type DraftRow, type TableChoices } from './draft';
import type { TableColumn } from '../fields';
import type { IssueKey } from './types';

/** Why a row cannot have the rank that it asks for, given the ranks that are taken before it; null where it can. */
function obstacle(
  row: DraftRow,
  before: TouchpointRow | undefined,
  taken: ReadonlySet<number>,
  defaults: TableChoices['defaults'],
): IssueKey | null {
  const presence = row.patch.presence ?? before?.presence ?? defaults.presence;
  if (presence === 'retired' || before?.archived) return 'retiredRanked';
  return row.vipRank && taken.has(row.vipRank) ? 'rankTaken' : null;
}

/**
 * A rank belongs to one touchpoint: one that is taken, by the table or outside it, is left out and said. Whoever is
 * refused keeps the rank that it had, which may take it from another: so it is looked at again until nobody is refused.
 */
export function planRanks(
  drafts: readonly DraftRow[],
  columns: readonly (TableColumn | null)[],
  existing: readonly TouchpointRow[],
  { defaults }: Pick<TableChoices, 'defaults'>,
): void {
  const rows = new Map(existing.map((row) => [row.id, row]));
  const isBroken = ({ issues }: DraftRow) => issues.some(({ level }) => level === 'error');
  for (let refused = true; refused;) {
    refused = false;
    const asking = drafts.filter((row) => row.vipRank !== undefined && !isBroken(row));
    const moved = new Set(asking.map(({ id }) => id));
    const staying = existing.filter(({ id, archived }) => !archived && !moved.has(id));
    const taken = new Set(staying.flatMap(({ vipRank }) => vipRank ?? []));
    for (const row of asking) {
      const rank = row.vipRank;
      if (!rank) continue;
      const key = obstacle(row, row.id === null ? undefined : rows.get(row.id), taken, defaults);
      if (key === null) {
        taken.add(rank);
        continue;
      }
      addIssue(row, columns, 'vipRank', key, 'warning', { rank });
      delete row.vipRank;
      refused = true;
      break;
    }
  }
}
