import { ImportError } from './import-error';
import { defaultReadLimits, delimiters, type Delimiter } from './table';
import { Tokenizer } from './tokenizer';

const sampleRows = 400;

interface Candidate {
  delimiter: Delimiter;
  rows: string[][];
  score: number;
}

/**
 * The delimiter under which the first rows of a text have the same number of columns, and those rows. With none,
 * the table has a single column and the delimiter is a comma. `text` may end in the middle of a record.
 */
export function detectDelimiter(text: string, complete: boolean): { delimiter: Delimiter; rows: string[][] } {
  const declared = /^sep=([,;|\t])\r?\n/i.exec(text)?.[1] as Delimiter | undefined;
  const candidates = (declared ? [declared] : delimiters).map((delimiter): Candidate => {
    const rows = cutSample(declared ? text.slice(text.indexOf('\n') + 1) : text, delimiter, complete);
    return { delimiter, rows, score: consistency(rows) };
  });
  const best = candidates.reduce((winner, other) => (other.score > winner.score ? other : winner));
  return { delimiter: best.delimiter, rows: best.rows };
}

function cutSample(text: string, delimiter: Delimiter, complete: boolean): string[][] {
  const tokenizer = new Tokenizer({
    delimiter,
    maxRecordLength: defaultReadLimits.recordLength,
    maxColumns: defaultReadLimits.columns,
  });
  const rows: string[][] = [];
  try {
    for (let at = 0; at < text.length && rows.length < sampleRows; at += 16_384) {
      rows.push(...tokenizer.push(text.slice(at, at + 16_384)));
    }
    if (complete && rows.length < sampleRows) rows.push(...tokenizer.finish());
  } catch (error) {
    // A wrong delimiter makes nonsense of the quotes; the reader will name the place if the right one does too.
    if (!(error instanceof ImportError)) throw error;
  }
  return rows.slice(0, sampleRows);
}

/** Share of rows with the commonest number of columns; 0 where that is one column; many columns decide a tie. */
function consistency(rows: string[][]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.length > 1 || (row[0] ?? '').trim() !== '');
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [columns, rowsWith] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (columns < 2) return 0;
  return rowsWith / filled.length + Math.min(columns, 100) / 1000;
}

const numberOrDate = /^[+-]?[\d\s.,:/'-]*\d[\d\s.,:/%'-]*$/u;

/** Whether the first row names the columns: it does unless half of its filled cells are numbers or dates. */
export function detectHeader(rows: readonly string[][]): boolean {
  const cells = (rows[0] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return true;
  return cells.filter((cell) => numberOrDate.test(cell)).length * 2 < cells.length;
}
