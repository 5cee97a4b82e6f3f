import type { ImportKind, ImportState } from '@/db/values/ratings';
import type { Followed, FormerMapping } from '@/lib/imports/mapping/adapt-mapping';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import type { JourneyPlan } from './journey/journey-types';
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
  /** Of a table of touchpoints or a journey: how many were made and changed. */
  touchpoints: { created: number; changed: number } | null;
}

export interface ImportDetail extends ImportListEntry {
  /** SHA-256 of the file, hexadecimal. */
  fileHash: string;
  mapping: Mapping | null;
  result: ImportResult | null;
  /** What a journey made. */
  journey: JourneyPlan | null;
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

/** An attribute of respondents that former imports have. */
export interface AttributeChoice {
  key: string;
  label: string;
}

/** A mapping of former files that this one could be read by. */
export interface FormerChoice {
  id: string;
  from: FormerMapping['from'];
  name: string;
  /** When it was saved or brought in, ISO 8601. */
  at: string;
  /** Its columns that the file has, of all that it reads. */
  found: number;
  of: number;
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
  /** Saved mappings, then those of the latest imports; without those that have no column here. */
  formers: readonly FormerChoice[];
  proposal: {
    mapping: Mapping;
    /** The former mapping that it follows: chosen, or recognized by its columns. */
    followed: Followed | null;
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
