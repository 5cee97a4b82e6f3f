import { flatText } from './flat-text';
import { beginningOf } from '../read/well-formed';

/** Why a row or a value was left out. Words: `imports.reason.<code>`. */
export const leftOutReasons = [
  'extraCells',
  'duplicateRespondent',
  'duplicateAnswer',
  'duplicateFigure',
  'missingPeriod',
  'badPeriod',
  'badDate',
  'missingBrand',
  'missingTouchpoint',
  'ignoredTouchpoint',
  'unlistedTouchpoint',
  'missingWeight',
  'badWeight',
  'notANumber',
  'unknownWord',
  'outOfScale',
  'unknownCode',
  'textTooLong',
  'badCount',
  'noAnswers',
  'badDeviation',
  'unknownCategory',
  'duplicateCategory',
  'badPercent',
  'sharesDoNotAddUp',
  'missingAuditor',
  'duplicateScore',
  'futurePeriod',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What a reader should know although nothing was lost. Words: `imports.note.<code>`. */
export const noteCodes = [
  'shortRows',
  'blankRespondent',
  'dateOrderAmbiguous',
  'encodingGuessed',
  'formulas',
  'withoutAnswers',
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface Example {
  /** As a spreadsheet counts rows: from 1, with the header. */
  row: number;
  /** Name of the column, or empty where the whole row is meant. */
  column: string;
  value: string;
}

export interface LeftOut {
  reason: LeftOutReason;
  /** Whether whole rows were left out, or single values of rows that were taken. */
  what: 'rows' | 'values';
  count: number;
  /** The first ones. */
  examples: Example[];
}

export interface ImportReport {
  rows: { read: number; taken: number; leftOut: number; blank: number };
  values: { taken: number; missing: number; notApplicable: number; leftOut: number };
  leftOut: LeftOut[];
  notes: { code: NoteCode; count: number; examples: Example[] }[];
}

const examplesKept = 100;
const longestExample = 120;

/** Counts what happens to rows and values, keeping the first hundred examples of every reason. */
export class ReportBuilder {
  readonly rows = { read: 0, taken: 0, leftOut: 0, blank: 0 };
  readonly values = { taken: 0, missing: 0, notApplicable: 0, leftOut: 0 };
  private readonly entries = new Map<string, LeftOut>();
  private readonly notes = new Map<NoteCode, { code: NoteCode; count: number; examples: Example[] }>();

  leaveOutRow(reason: LeftOutReason, row: number, column = '', value = ''): void {
    this.rows.leftOut += 1;
    this.add(reason, 'rows', row, column, value);
  }

  leaveOutValue(reason: LeftOutReason, row: number, column: string, value: string): void {
    this.values.leftOut += 1;
    this.add(reason, 'values', row, column, value);
  }

  note(code: NoteCode, example?: Example, count = 1): void {
    let entry = this.notes.get(code);
    if (!entry) this.notes.set(code, (entry = { code, count: 0, examples: [] }));
    entry.count += count;
    if (example && entry.examples.length < examplesKept) entry.examples.push(example);
  }

  build(): ImportReport {
    return {
      rows: { ...this.rows },
      values: { ...this.values },
      leftOut: [...this.entries.values()].sort((a, b) => b.count - a.count),
      notes: [...this.notes.values()],
    };
  }

  private add(
    reason: LeftOutReason,
    what: LeftOut['what'],
    row: number,
    column: string,
    value: string,
  ): void {
    const key = `${what} ${reason}`;
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = { reason, what, count: 0, examples: [] }));
    entry.count += 1;
    if (entry.examples.length < examplesKept) {
      entry.examples.push({ row, column, value: flatText(beginningOf(value, longestExample)) });
    }
  }
}
