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
  /** Above the heading: titles over so many columns each, as one cell. */
  bands?: readonly { title: string; span: number }[];
  /** Columns that stay in sight while one scrolls to the side. */
  fixedColumns?: number;
  /** Long texts break within their cells. */
  wraps?: boolean;
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

/** Longest text that a cell of a workbook takes. */
const longestText = 32_767;
const textOf = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1).toWellFormed()}…`;

/** Text is written as text, never as a formula, whatever it begins with; what is no number at all is left empty. */
function cellOf(value: CsvCell) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'number') return { value: textOf(value), type: String };
  return Number.isFinite(value) ? { value, type: Number } : null;
}

const bold = (value: string) => ({ value: textOf(value), type: String, fontWeight: 'bold' as const });

/** A title and the cells that it covers. */
const bandOf = ({ title, span }: { title: string; span: number }) => [
  title === '' ? null : { ...bold(title), columnSpan: span },
  ...Array.from({ length: span - 1 }, () => null),
];

const onTop = { wrap: true, alignVertical: 'top' } as const;

/** Tables as the sheets of one workbook (XLSX), each with its heading in bold and in sight while one scrolls. */
export async function toWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets);
  return writeExcelFile(
    sheets.map(({ heading, rows, widths = [], bands, fixedColumns = 0, wraps }, at) => ({
      sheet: names[at] ?? '',
      data: [
        ...(bands ? [bands.flatMap(bandOf)] : []),
        heading.map((value) => (wraps ? { ...bold(value), ...onTop } : bold(value))),
        ...rows.map((cells) =>
          cells.map((value) => {
            const cell = cellOf(value);
            return wraps && cell ? { ...cell, ...onTop } : cell;
          }),
        ),
      ],
      columns: heading.map((_, column) => ({ width: widths[column] ?? usualWidth })),
      stickyRowsCount: bands ? 2 : 1,
      ...(fixedColumns > 0 ? { stickyColumnsCount: fixedColumns } : {}),
    })),
  ).toBuffer();
}
