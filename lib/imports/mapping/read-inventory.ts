import type { Control, Involvement, Phase, Presence } from '@/db/values/touchpoints';
import { ImportError } from '../read/import-error';
import type { Table } from '../read/table';
import { columnGetter } from './find-column';
import { flatText } from './flat-text';
import { foldName } from './fold-name';
import { type ImportReport, ReportBuilder } from './import-report';
import {
  controlWords,
  fieldWords,
  type InventoryField,
  involvementWords,
  phaseWords,
  presenceWords,
} from './inventory-words';
import type { ColumnReference } from './mapping-schema';

export interface InventoryColumn {
  column: ColumnReference;
  field: InventoryField;
}

/** One touchpoint as a file describes it; what the file does not say is null, and empty for texts. */
export interface InventoryTouchpoint {
  row: number;
  name: string;
  /** Name of the touchpoint that it is a part of. */
  parent: string | null;
  phase: Phase | null;
  involvement: Involvement | null;
  control: Control | null;
  channel: string | null;
  kind: string | null;
  presence: Presence | null;
  unit: string | null;
  purpose: string;
  description: string;
}

const mostTouchpoints = 5000;
const longest: Record<InventoryField, number> = {
  name: 200,
  parent: 200,
  phase: 100,
  involvement: 100,
  control: 100,
  channel: 100,
  kind: 100,
  presence: 100,
  unit: 100,
  purpose: 2000,
  description: 5000,
};

/** Which columns of a file describe touchpoints, by their headers; the first column is the name where none says so. */
export function proposeInventoryColumns(header: readonly string[]): InventoryColumn[] {
  const taken = new Set<InventoryField>();
  const columns = header.flatMap((column): InventoryColumn[] => {
    const field = fieldWords.get(foldName(column));
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ column, field }];
  });
  const [first] = header.filter((column) => columns.every((known) => known.column !== column));
  if (!taken.has('name') && first !== undefined) columns.unshift({ column: first, field: 'name' });
  return columns;
}

/**
 * The touchpoints of a table, one a row. Rows without a name or with a name that was there before are left out, words
 * that are none of a list's values too; the report names row and column. Throws ImportError where no column is the
 * name, a column is not in the file, or there are more than 5,000.
 */
export async function readInventory(
  table: Table,
  columns: readonly InventoryColumn[],
): Promise<{ touchpoints: InventoryTouchpoint[]; report: ImportReport }> {
  const getColumn = columnGetter(table.header);
  const indexes = new Map(columns.map(({ field, column }) => [field, getColumn(column)]));
  if (!indexes.has('name'))
    throw new ImportError('mappingRoleMissing', { role: 'name', layout: 'touchpoints' });
  const report = new ReportBuilder();
  const touchpoints: InventoryTouchpoint[] = [];
  const names = new Set<string>();
  for await (const { firstRow, rows } of table.batches) {
    rows.forEach((row, at) => {
      const touchpoint = readRow(row, firstRow + at, indexes, table.header, report, names);
      if (touchpoint) touchpoints.push(touchpoint);
    });
    if (touchpoints.length > mostTouchpoints)
      throw new ImportError('tooManyRows', { limit: mostTouchpoints });
  }
  return { touchpoints, report: report.build() };
}

function readRow(
  row: readonly string[],
  rowNumber: number,
  indexes: ReadonlyMap<InventoryField, number>,
  header: readonly string[],
  report: ReportBuilder,
  names: Set<string>,
): InventoryTouchpoint | undefined {
  const columnOf = (field: InventoryField) => header[indexes.get(field) ?? -1] ?? '';
  const text = (field: InventoryField): string => {
    const cell = (row[indexes.get(field) ?? -1] ?? '').trim();
    if (cell.length <= longest[field]) return flatText(cell);
    report.leaveOutValue('textTooLong', rowNumber, columnOf(field), cell);
    return '';
  };
  const word = <Value>(field: InventoryField, words: ReadonlyMap<string, Value>): Value | null => {
    const cell = text(field);
    const value = words.get(foldName(cell));
    if (value === undefined && cell !== '')
      report.leaveOutValue('unknownWord', rowNumber, columnOf(field), cell);
    return value ?? null;
  };
  report.rows.read += 1;
  if (row.every((cell) => cell.trim() === '')) {
    report.rows.blank += 1;
    return undefined;
  }
  const name = text('name').replace(/\s+/gu, ' ');
  if (name === '' || names.has(foldName(name))) {
    report.leaveOutRow(name === '' ? 'missingName' : 'duplicateName', rowNumber, columnOf('name'), name);
    return undefined;
  }
  names.add(foldName(name));
  report.rows.taken += 1;
  return {
    row: rowNumber,
    name,
    parent: text('parent') || null,
    phase: word('phase', phaseWords),
    involvement: word('involvement', involvementWords),
    control: word('control', controlWords),
    channel: text('channel') || null,
    kind: text('kind') || null,
    presence: word('presence', presenceWords),
    unit: text('unit') || null,
    purpose: text('purpose'),
    description: text('description'),
  };
}
