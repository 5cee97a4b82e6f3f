import type { AggregateRow, FoundFigure } from './evaluation';
import { foldName } from './fold-name';
import { flatText } from './flat-text';
import type { ReportBuilder } from './import-report';
import { categoryValues, columnsOf } from './mapping-columns';
import type { ColumnReference, Mapping, Scale } from './mapping-schema';
import { type FigurePlace, type RefusedCell, readCount, withoutPercent } from './means-reader';
import { parseNumber } from './parse-number';

type Shares = NonNullable<AggregateRow['shares']>;

interface Group extends FigurePlace {
  row: number;
  n: number | null;
  shares: Shares;
}

/** Reads distributions in per cent: all categories in columns of one row, or one category a row. */
export class DistributionReader {
  readonly scale: Scale;
  private readonly percents: { index: number; category: string; value: number }[];
  private readonly categoryIndex: number;
  private readonly categories = new Map<string, { category: string; value: number }>();
  private readonly nIndex: number;
  private readonly groups = new Map<string, Group>();

  constructor(
    private readonly mapping: Mapping,
    getColumn: (reference: ColumnReference) => number,
    private readonly report: ReportBuilder,
    private readonly header: readonly string[],
  ) {
    const values = categoryValues(mapping);
    this.scale = { min: Math.min(...values), max: Math.max(...values) };
    this.percents = columnsOf(mapping, 'percent').map(({ column, category = '', value = 0 }) => ({
      index: getColumn(column),
      category,
      value,
    }));
    const [category] = columnsOf(mapping, 'answer-category');
    this.categoryIndex = category ? getColumn(category.column) : -1;
    for (const [name, value] of Object.entries(category?.values ?? {})) {
      this.categories.set(foldName(name), { category: name, value });
    }
    const [n] = columnsOf(mapping, 'n');
    this.nIndex = n ? getColumn(n.column) : -1;
  }

  /** The distribution of a row that holds all of it; rows of one category each are gathered until `finish`. */
  readNamed(row: readonly string[], rowNumber: number, place: FigurePlace): FoundFigure | undefined {
    const n = readCount(row[this.nIndex], this.mapping.decimal);
    if (n === undefined) return this.refuse(row, rowNumber, { reason: 'badCount', column: this.nIndex });
    if (n === 0) return this.refuse(row, rowNumber, { reason: 'noAnswers', column: this.nIndex });
    if (this.categoryIndex !== -1) return this.gather(row, rowNumber, n, place);
    const shares: Shares = [];
    for (const { index, category, value } of this.percents) {
      const percent = this.percent(row[index]);
      if (percent === undefined) return this.refuse(row, rowNumber, { reason: 'badPercent', column: index });
      if (percent !== null) shares.push({ category, value, percent });
    }
    if (shares.length === 0) {
      this.report.values.missing += 1;
      return undefined;
    }
    if (!addUp(shares)) {
      return this.refuse(row, rowNumber, {
        reason: 'sharesDoNotAddUp',
        column: this.percents[0]?.index ?? -1,
      });
    }
    return { target: place.target, n, mean: meanOf(shares), sd: null, shares };
  }

  /** The distributions gathered from rows of one category each. */
  finish(): { found: FoundFigure; row: number; context: number; attribute: FigurePlace['attribute'] }[] {
    return [...this.groups.values()].flatMap(({ row, context, attribute, target, n, shares }) => {
      if (!addUp(shares)) {
        const total = shares.reduce((sum, share) => sum + share.percent, 0);
        const column = this.header[this.percents[0]?.index ?? -1] ?? '';
        this.report.leaveOutValue('sharesDoNotAddUp', row, column, String(total));
        return [];
      }
      return [{ found: { target, n, mean: meanOf(shares), sd: null, shares }, row, context, attribute }];
    });
  }

  private gather(row: readonly string[], rowNumber: number, n: number | null, place: FigurePlace): undefined {
    const category = this.categories.get(foldName(row[this.categoryIndex] ?? ''));
    if (!category)
      return this.refuse(row, rowNumber, { reason: 'unknownCategory', column: this.categoryIndex });
    const index = this.percents[0]?.index ?? -1;
    const percent = this.percent(row[index]);
    if (percent === undefined) return this.refuse(row, rowNumber, { reason: 'badPercent', column: index });
    if (percent === null) {
      this.report.values.missing += 1;
      return undefined;
    }
    const { attribute, context, target } = place;
    const key = JSON.stringify([target, context, attribute.name, attribute.label]);
    let group = this.groups.get(key);
    if (!group) {
      const kept = { name: attribute.name, label: flatText(attribute.label) };
      this.groups.set(key, (group = { ...place, attribute: kept, row: rowNumber, n, shares: [] }));
    }
    if (group.shares.some((share) => share.category === category.category)) {
      return this.refuse(row, rowNumber, { reason: 'duplicateCategory', column: this.categoryIndex });
    }
    group.n ??= n;
    group.shares.push({ ...category, percent });
    return undefined;
  }

  private refuse(row: readonly string[], rowNumber: number, { reason, column }: RefusedCell): undefined {
    this.report.leaveOutRow(reason, rowNumber, this.header[column] ?? '', row[column] ?? '');
    return undefined;
  }

  private percent(cell: string | undefined): number | null | undefined {
    const text = withoutPercent((cell ?? '').trim());
    if (text === '') return null;
    const percent = Number(parseNumber(text, this.mapping.decimal) ?? NaN);
    return percent >= 0 && percent <= 100 ? percent : undefined;
  }
}

/** Whether shares make a whole: each may be rounded to a whole per cent. */
function addUp(shares: Shares): boolean {
  const total = shares.reduce((sum, share) => sum + share.percent, 0);
  return Math.abs(total - 100) <= Math.max(1, shares.length / 2) + 1e-9;
}

/** Σ(percent·value)/Σpercent, to ten decimal places. */
function meanOf(shares: Shares): string {
  const total = shares.reduce((sum, share) => sum + share.percent, 0);
  const weighted = shares.reduce((sum, share) => sum + share.percent * share.value, 0);
  return (weighted / total).toFixed(10).replace(/\.?0+$/, '');
}
