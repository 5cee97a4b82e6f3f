import type { ImportKind, ImportState } from '@/db/values/ratings';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import type { ImportSummary } from '@/lib/imports/mapping/summary';

/** A row by its id and name. */
export interface NamedRow {
  id: string;
  name: string;
}

/** One value that an import changed: what stood, what stands now; null for none. */
export interface ImportChange {
  /** Row of the file, as a spreadsheet counts. */
  row: number;
  /** Null for published figures. */
  respondent: string | null;
  what: 'rating' | 'overall' | 'recommendation' | 'weight' | 'attribute' | 'figure';
  /** Name of the touchpoint or of the attribute; empty for the others. */
  subject: string;
  before: string | null;
  after: string | null;
}

/** What an import does, or would do, to what stands already. */
export interface ImportEffect {
  responses: { added: number; changed: number; unchanged: number };
  answers: { added: number; changed: number; removed: number; unchanged: number };
  /** Published figures; `behindAnswers` of them are not shown, because single answers to the same question stand. */
  figures: { added: number; changed: number; unchanged: number; behindAnswers: number };
  /** The first 200, in the order of the file. */
  changes: ImportChange[];
  changesTotal: number;
}

/** How many changes an import lists one by one. */
export const changesListed = 200;

/** What an import made, by id, so that undoing it can take back what nobody else uses. */
export interface MadeRows {
  touchpoints: NamedRow[];
  brands: NamedRow[];
  objects: NamedRow[];
  periods: NamedRow[];
}

/** The record of an import, or as a preview what it would be: the summary of docs/import.md and what it changes. */
export interface ImportResult extends ImportSummary {
  /** Answers that stood and that the file no longer gives. */
  removedAnswers: number;
  figuresBehindAnswers: number;
  changes: { total: number; listed: ImportChange[] };
  /** Channels that the mapping names and the workspace does not have; new touchpoints stay without. */
  unknownChannels: string[];
}

/** One import of the list. Instants are ISO 8601. */
export interface ImportListEntry {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  createdAt: string;
  committedAt: string | null;
  undoneAt: string | null;
  /** Who brought it in; null for work without a person. */
  personName: string | null;
  responses: number | null;
  answers: number | null;
  figures: number | null;
}

export interface ImportDetail extends ImportListEntry {
  /** SHA-256 of the file, hexadecimal. */
  fileHash: string;
  mapping: Mapping | null;
  result: ImportResult | null;
  /** A later import that changed what this one brought; undo that one first. */
  replacedBy: { id: string; fileName: string } | null;
}

/** What is known about a column of a file from its first rows. */
export interface ColumnFacts {
  name: string;
  /** First different values, blanks left out. */
  samples: readonly string[];
  /** Different values with their counts, commonest first; null where there are too many to list. */
  values: readonly { value: string; count: number }[] | null;
}

/** What an uploaded file looks like under a given reading, with a mapping to begin with. */
export interface ImportContents {
  kind: 'delimited' | 'xlsx';
  /** Visible sheets of a workbook. */
  sheets: readonly string[];
  /** False where the code page is a guess that a person should confirm. */
  encodingCertain: boolean;
  columns: readonly ColumnFacts[];
  /** The first rows below the header. */
  rows: readonly (readonly string[])[];
  proposal: {
    mapping: Mapping;
    /** The saved mapping that it follows. */
    savedId: string | null;
    /** Columns that a person should look at. */
    unsure: readonly string[];
  };
}

/** A mapping that was kept for the next wave. */
export interface SavedMappingEntry {
  id: string;
  name: string;
  mapping: Mapping;
  /** How many columns it reads. */
  columns: number;
  updatedAt: Date;
}
