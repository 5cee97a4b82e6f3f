import type { FoundFigure, Target } from './evaluation';
import type { LeftOutReason, ReportBuilder } from './import-report';
import { columnsOf } from './mapping-columns';
import type { ColumnReference, Mapping, Scale } from './mapping-schema';
import { parseNumber } from './parse-number';

interface MeanColumn {
  mean: number;
  n: number;
  sd: number;
}

/** Why a row or value is left out, and the column that it is due to. */
export interface RefusedCell {
  reason: LeftOutReason;
  column: number;
}

/** Where a figure of a named row belongs. */
export interface FigurePlace {
  context: number;
  attribute: { name: string; label: string };
  target: number;
  scale: { min: number; max: number };
}

/** Reads published means, one a row beside its touchpoint's name or one a column. */
export class MeansReader {
  /** The scale of the mean column, or the mapping's. */
  readonly scale: Scale | undefined;
  private readonly named: MeanColumn;
  private readonly columns: MeanColumn[];

  constructor(
    private readonly mapping: Mapping,
    getColumn: (reference: ColumnReference) => number,
    private readonly report: ReportBuilder,
    private readonly header: readonly string[],
  ) {
    const index = (reference: ColumnReference | undefined) =>
      reference === undefined ? -1 : getColumn(reference);
    const [mean] = columnsOf(mapping, 'mean');
    const n = index(columnsOf(mapping, 'n')[0]?.column);
    const sd = index(columnsOf(mapping, 'sd')[0]?.column);
    this.scale = mean?.scale ?? mapping.defaults.scale;
    this.named = { mean: index(mean?.column), n, sd };
    this.columns = mapping.columns.flatMap((column) => {
      if (column.role === 'touchpoint') {
        return [
          {
            mean: index(column.column),
            n: column.n ? index(column.n) : n,
            sd: column.sd ? index(column.sd) : sd,
          },
        ];
      }
      if (column.role !== 'overall' && column.role !== 'recommendation') return [];
      return [{ mean: index(column.column), n, sd }];
    });
  }

  /** The mean of a row that names its touchpoint; undefined where there is none or the row is left out. */
  readNamed(row: readonly string[], rowNumber: number, place: FigurePlace): FoundFigure | undefined {
    const found = this.read(row, this.named, place.target, place.scale);
    if (!found) {
      this.report.values.missing += 1;
      return undefined;
    }
    if ('mean' in found) return found;
    this.report.leaveOutRow(
      found.reason,
      rowNumber,
      this.header[found.column] ?? '',
      row[found.column] ?? '',
    );
    return undefined;
  }

  /** The means of a row with a column a touchpoint. */
  readColumns(row: readonly string[], rowNumber: number, targets: readonly Target[]): FoundFigure[] {
    return this.columns.flatMap((column, at) => {
      const target = targets[at];
      const found = target && this.read(row, column, at, target);
      if (!found) {
        this.report.values.missing += 1;
        return [];
      }
      if ('mean' in found) return [found];
      const cell = row[found.column] ?? '';
      this.report.leaveOutValue(found.reason, rowNumber, this.header[found.column] ?? '', cell);
      return [];
    });
  }

  private read(
    row: readonly string[],
    at: MeanColumn,
    target: number,
    scale: { min: number; max: number },
  ): FoundFigure | RefusedCell | undefined {
    const cell = (row[at.mean] ?? '').trim();
    if (cell === '') return undefined;
    const mean = parseNumber(withoutPercent(cell), this.mapping.decimal);
    if (mean === undefined) return { reason: 'notANumber', column: at.mean };
    if (Number(mean) < scale.min || Number(mean) > scale.max) {
      return { reason: 'outOfScale', column: at.mean };
    }
    const n = readCount(row[at.n], this.mapping.decimal);
    if (n === undefined) return { reason: 'badCount', column: at.n };
    if (n === 0) return { reason: 'noAnswers', column: at.n };
    const sdCell = (row[at.sd] ?? '').trim();
    const sd = sdCell === '' ? null : parseNumber(sdCell, this.mapping.decimal);
    if (sd === undefined || Number(sd) < 0) return { reason: 'badDeviation', column: at.sd };
    return { target, n, mean, sd, shares: null };
  }
}

/** A cell without the per cent sign behind its number. */
export function withoutPercent(cell: string): string {
  return cell.replace(/\s*%$/u, '');
}

/** A number of answers: null where the cell is blank, undefined where it is no whole number from 0. */
export function readCount(cell: string | undefined, decimal: '.' | ','): number | null | undefined {
  const text = (cell ?? '').trim();
  if (text === '') return null;
  const count = Number(parseNumber(text, decimal) ?? NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
