// A spreadsheet runs a cell that starts like this as a formula; quotes and blanks before it do not help.
const formula = /^['"\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;
const guarded = /^'['"\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;
const number = /^[+-]?\d+([.,]\d+)?$/u;

/** The cell with an apostrophe before it where a spreadsheet could take it for a formula. Numbers stay as they are. */
export function guardCell(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that `guardCell` put there, so that an export comes back as it was. */
export function stripGuard(cell: string): string {
  return cell.charCodeAt(0) === 39 && guarded.test(cell) ? cell.slice(1) : cell;
}
