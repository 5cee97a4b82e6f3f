import type { ReactNode } from 'react';

/** What a cell holds. Several chosen values are a list; nothing chosen is null or an empty list. */
export type CellValue = string | number | boolean | null | readonly string[];

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  group?: string;
}

/** A typed or pasted text as a value, or what is wrong with it in a sentence. */
export type Parsed = { value: CellValue } | { problem: string };

export interface CellEdit<Row> {
  kind: 'text' | 'longText' | 'number' | 'choice' | 'choices';
  value: (row: Row) => CellValue;
  parse: (text: string) => Parsed;
  /** The text to start from; what the cell shows where absent. */
  text?: (row: Row) => string;
  /** What an emptied cell holds; absent where a cell may not be empty. */
  empty?: CellValue;
  /** Of `choice` and `choices`. */
  choices?: (row: Row) => readonly Choice[];
  /** Ways to make what was typed and is not among the choices; null where it could not be made. */
  creates?: readonly { label: (text: string) => string; make: (text: string) => Promise<string | null> }[];
  /** Characters. */
  maxLength?: number;
}

export interface Column<Row> {
  key: string;
  label: string;
  /** Pixels. */
  width: number;
  /** Figures stand at the right, in one width. */
  numeric?: boolean;
  /** The cell in words: shown, searched, copied, sorted, grouped. */
  text: (row: Row) => string;
  /** The order of rows where it is not that of the words; null goes last. */
  order?: (row: Row) => number | null;
  /** More than words. */
  content?: (row: Row) => ReactNode;
  edit?: CellEdit<Row>;
  /** Rows can be grouped by it. */
  groupable?: boolean;
}

export interface CellChange {
  rowId: string;
  key: string;
  value: CellValue;
}

export interface SortRule {
  key: string;
  descending: boolean;
}
