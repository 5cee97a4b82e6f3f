import type { Medium } from '@/db/values/touchpoints';
import type { TableColumn } from '../fields';
import type { TouchpointPatch } from '../types';

/** A cell that could not be taken as it is. An error keeps its row out; a warning leaves the cell out. */
export interface CellIssue {
  /** From 0; null where the whole row is meant. */
  column: number | null;
  field: TableColumn | null;
  level: 'error' | 'warning';
  /** Words: `tableIssues.<key>`, with `values`. */
  key: IssueKey;
  values: Record<string, string | number>;
}

export const issueKeys = [
  'unknownValue',
  'notNumber',
  'outOfRange',
  'tooLong',
  'nameMissing',
  'nameTwice',
  'nameAmbiguous',
  'idUnknown',
  'idTwice',
  'unknownPerson',
  'unknownObject',
  'unknownParent',
  'parentCycle',
  'rankTaken',
  'lifecycleNeedsExisting',
  'retiredRanked',
] as const;
export type IssueKey = (typeof issueKeys)[number];

export type RowState = 'create' | 'update' | 'unchanged' | 'error';

/** What a row of the table would do. */
export interface PlannedRow {
  /** Line of the table, as a spreadsheet counts: from 1, header included. */
  line: number;
  state: RowState;
  /** The touchpoint that the row changes; null where it makes one. */
  id: string | null;
  name: string;
  /** What would be set; for an existing touchpoint only what differs. Names that are not here yet stand in `newNames`. */
  patch: TouchpointPatch;
  newNames: { channelId?: string; unitId?: string; brandValueIds?: string[] };
  /** The parent where the table says one: an id, the line that makes it, or none. */
  parent?: { id: string } | { line: number } | null;
  vipRank?: number | null;
  issues: CellIssue[];
}

export interface TablePlan {
  hasHeader: boolean;
  /** What each column holds; null for columns that are not brought in. */
  columns: (TableColumn | null)[];
  /** The header's own words, or nothing without a header. */
  headings: string[];
  rows: PlannedRow[];
  counts: Record<RowState, number>;
  /** List entries that would be made. */
  newChannels: { name: string; medium: Medium; libraryKey?: string }[];
  newUnits: string[];
  newBrandValues: string[];
}
