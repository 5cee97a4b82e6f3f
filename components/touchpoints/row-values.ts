import type { CellChange, CellValue } from '@/components/data-table/column';
import { fieldOf, touchpointFields, type TouchpointField } from '@/lib/touchpoints/fields';
import type { TouchpointPatch } from '@/lib/touchpoints/types';
import type { RowChange } from './inventory-rows';

const isField = (key: string): key is TouchpointField => key in touchpointFields;

/** The value of a cell as the attribute holds it. */
function attribute(field: TouchpointField, value: CellValue): CellValue {
  return fieldOf(field).kind === 'boolean' && typeof value === 'string' ? value === 'true' : value;
}

export interface SortedChanges {
  patches: RowChange<TouchpointPatch>[];
  /** These have verbs of their own. */
  parents: { id: string; parentId: string | null }[];
  ranks: { id: string; rank: number | null }[];
}

/** Changes of cells as changes of touchpoints, one for each row. */
export function sortChanges(changes: readonly CellChange[]): SortedChanges {
  const patches = new Map<string, Record<string, CellValue>>();
  const sorted: SortedChanges = { patches: [], parents: [], ranks: [] };
  for (const { rowId, key, value } of changes) {
    if (!isField(key)) continue;
    if (key === 'parentId') sorted.parents.push({ id: rowId, parentId: value as string | null });
    else if (key === 'vipRank') sorted.ranks.push({ id: rowId, rank: value === null ? null : Number(value) });
    else patches.set(rowId, { ...patches.get(rowId), [key]: attribute(key, value) });
  }
  sorted.patches = [...patches].map(([id, patch]) => ({ id, patch: patch as TouchpointPatch }));
  return sorted;
}
