import 'server-only';
import writeExcelFile from 'write-excel-file/node';
import type { CsvCell } from './csv';

export interface Sheet {
  /** As people call it; what no workbook takes is left out, and equal names are numbered. */
  name: string;
  heading: readonly string[];
  rows: readonly (readonly CsvCell[])[];
  /** Width of each column in characters; 14 where none is given. */
  widths?: readonly (number | undefined)[];
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Longest name of a sheet that spreadsheets take. */
const longestName = 31;
const usualWidth = 14;

function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const bare =
      name
        .replace(/[:\\/?*[\]]/gu, ' ')
        .replace(/^'+|'+$/gu, '')
        .trim() || String(at + 1);
    let free = bare.slice(0, longestName).trim();
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const end = ` ${count}`;
      free = `${bare.slice(0, longestName - end.length).trim()}${end}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Text is written as text, never as a formula, whatever it begins with; what is no number at all is left empty. */
function cellOf(value: CsvCell) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'number') return { value, type: String };
  return Number.isFinite(value) ? { value, type: Number } : null;
}

/** Tables as the sheets of one workbook (XLSX), each with its heading in bold and in sight while one scrolls. */
export async function toWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets);
  return writeExcelFile(
    sheets.map(({ heading, rows, widths = [] }, at) => ({
      sheet: names[at] ?? '',
      data: [
        heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((cells) => cells.map(cellOf)),
      ],
      columns: heading.map((_, column) => ({ width: widths[column] ?? usualWidth })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}
