import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';

/** What a sample of one column looks like. */
export interface ColumnProfile {
  name: string;
  /** Filled cells of the sample. */
  filled: number;
  /** Distinct filled cells, trimmed. */
  distinct: Map<string, number>;
  /** Share of filled cells that are numbers, or dates. */
  numbers: number;
  dates: number;
  /** All numbers are whole. */
  whole: boolean;
  min: number;
  max: number;
  longest: number;
}

/** Looks at every column of a sample. */
export function profileColumns(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  decimal: '.' | ',',
): ColumnProfile[] {
  return columns.map((name, index) =>
    profile(
      name,
      sample.map((row) => (row[index] ?? '').trim()),
      decimal,
    ),
  );
}

function profile(name: string, cells: string[], decimal: '.' | ','): ColumnProfile {
  const filled = cells.filter((cell) => cell !== '');
  const distinct = new Map<string, number>();
  for (const cell of filled) distinct.set(cell, (distinct.get(cell) ?? 0) + 1);
  const numbers = filled.flatMap((cell) => {
    const number = parseNumber(cell, decimal);
    return number === undefined ? [] : [Number(number)];
  });
  const dates = filled.filter(
    (cell) => parseDate(cell, 'DMY') !== undefined || parseDate(cell, 'MDY') !== undefined,
  ).length;
  return {
    name,
    filled: filled.length,
    distinct,
    numbers: filled.length === 0 ? 0 : numbers.length / filled.length,
    dates: filled.length === 0 ? 0 : dates / filled.length,
    whole: numbers.every(Number.isInteger),
    min: Math.min(...numbers),
    max: Math.max(...numbers),
    longest: Math.max(0, ...filled.map((cell) => cell.length)),
  };
}

const withComma = /^[+-]?\d+,\d+$/;
const withPoint = /^[+-]?\d+\.\d+$/;

/** The decimal mark that the numbers of a sample have; a point where none has any. */
export function detectDecimal(sample: readonly (readonly string[])[]): '.' | ',' {
  let commas = 0;
  let points = 0;
  for (const row of sample) {
    for (const cell of row) {
      if (withComma.test(cell.trim())) commas += 1;
      else if (withPoint.test(cell.trim())) points += 1;
    }
  }
  return commas > points ? ',' : '.';
}
