import type { NamedRow, MadeRows } from '@/lib/ratings/import-types';
import type { ColumnFacts } from '@/lib/ratings/import-types';
import type { PeriodSpan } from '@/lib/imports/mapping/period';
import type { ImportSummary } from '@/lib/imports/mapping/summary';
import type { ToldChange, ToldFigure } from '../results/snapshot';
import type { FormerMapping } from './former-mapping';
import type { FormerName } from './read-former';

/** A name of the file with what it would be: found here, or made. */
export interface FormerMatch extends FormerName {
  isNew: boolean;
}

/** One cycle that a former audit becomes. */
export interface FormerCycle {
  id: string;
  name: string;
  period: PeriodSpan;
  visits: number;
  ratings: number;
  touchpoints: number;
  overall: ToldFigure & { change: ToldChange | null };
  /** Names of touchpoints at stop, the lowest first. */
  stops: string[];
  /** Name of the cycle before, and whether its figures can be compared. */
  previous: { name: string; comparable: boolean } | null;
}

/** What is said about the reading: as of an import of ratings. */
export type FormerReport = Pick<ImportSummary, 'leftOut' | 'notes' | 'notTaken' | 'file'>;

export type FormerResult =
  | { kind: 'brought'; cycles: FormerCycle[]; matches: FormerMatch[]; report: FormerReport }
  /** The same sheet of the same file was brought in before: nothing changes. */
  | { kind: 'already'; importId: string; fileName: string; committedAt: string };

/** What the record of an import keeps: no figure, those are the cycles' to tell. */
export interface FormerSummary {
  former: { cycles: NamedRow[]; visits: number; ratings: number };
  report: FormerReport;
  made: MadeRows & { people: NamedRow[]; formId: string };
}

/** A sheet as it was recognized, with a mapping to begin with. */
export interface FormerContents {
  kind: 'delimited' | 'xlsx';
  sheets: readonly string[];
  encodingCertain: boolean;
  columns: readonly ColumnFacts[];
  rows: readonly (readonly string[])[];
  mapping: FormerMapping;
  /** Whether the mapping is that of a former audit that was brought in before. */
  followed: boolean;
}
