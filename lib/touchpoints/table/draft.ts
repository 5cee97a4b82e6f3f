import type { Medium } from '@/db/values/touchpoints';
import type { TouchpointPatch, TouchpointRow } from '../types';
import type { TableColumn } from '../fields';
import type { CellIssue, IssueKey, PlannedRow } from './types';

export interface TableChoices {
  /** What the columns hold, where the person has said so. */
  columns?: readonly (TableColumn | null)[];
  hasHeader?: boolean;
  /** An empty cell empties the field; otherwise it leaves the field alone. */
  emptyClears?: boolean;
  /** Touchpoints that the rows overwrite, in their order, instead of finding them by id or name. */
  targets?: readonly string[];
  /** What new touchpoints have where the table says nothing. */
  defaults: TouchpointPatch & Pick<TouchpointRow, 'phase'>;
}

/** A row on its way to being planned, with what its cells say before names are settled. */
export interface DraftRow extends PlannedRow {
  /** The parent cell as it was written; '' where it was emptied, undefined where the table says nothing. */
  parentText?: string;
  medium?: Medium;
}

/** Notes what is wrong with a cell (or with the row, where the table has no such column). */
export function addIssue(
  row: DraftRow,
  columns: readonly (TableColumn | null)[],
  field: TableColumn | null,
  key: IssueKey,
  level: CellIssue['level'] = 'error',
  values: CellIssue['values'] = {},
): void {
  const column = field === null ? -1 : columns.indexOf(field);
  row.issues.push({ column: column < 0 ? null : column, field, level, key, values });
}
