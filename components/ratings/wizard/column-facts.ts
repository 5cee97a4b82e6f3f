/** What is known about a column of the file from its first rows. */
export interface ColumnFacts {
  name: string;
  /** First different values, blanks left out. */
  samples: readonly string[];
  /** Different values with their counts, commonest first; null where there are too many to list. */
  values: readonly { value: string; count: number }[] | null;
}

export interface TouchpointOption {
  id: string;
  name: string;
  phase: 'before' | 'during' | 'after';
  channel: string | null;
}
