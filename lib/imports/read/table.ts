/** Rows in the order of the file. Cells are as written; a row may be shorter or longer than the header. */
export interface RowBatch {
  /** Number of the first row, as a spreadsheet counts: from 1, header and blank rows included. */
  firstRow: number;
  rows: string[][];
}

/** A file read as a table, whatever its format. The batches can be walked once. */
export interface Table {
  /** Column names, trimmed, unique, never empty: "Column 7" for an empty one, "name (2)" for the second of a name. */
  header: string[];
  batches: AsyncIterable<RowBatch>;
  /** Lets go of the file where the batches are not walked to the end. */
  close(): Promise<void>;
}

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface ReadLimits {
  fileBytes: number;
  /** Data rows. */
  rows: number;
  columns: number;
  /** Characters of one record. */
  recordLength: number;
}

/** What a delimited file may be at most; a caller may lower or raise each. */
export const defaultReadLimits: ReadLimits = {
  fileBytes: 250 * 1024 * 1024,
  rows: 2_000_000,
  columns: 500,
  recordLength: 1024 * 1024,
};
