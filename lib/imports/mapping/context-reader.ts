import { ImportError } from '../read/import-error';
import type { Context } from './evaluation';
import type { LeftOutReason } from './import-report';
import { LabelReader, type LabelReading } from './label-reader';
import { columnsOf } from './mapping-columns';
import type { Mapping } from './mapping-schema';
import { type DateOrder, parseDate } from './parse-date';
import { parsePeriod, periodOfDate, periodSpan, type PeriodSpan } from './period';
import { flatText } from './flat-text';

type ColumnGetter = (reference: string | number) => number;
export type ContextReading = { context: number } | { reason: LeftOutReason; column: number };
type PeriodReading = { period: number } | { reason: LeftOutReason };

const mostPeriods = 1000;
const mostBrands = 1000;
const mostObjects = 10_000;
const remembered = 5000;

/** Finds period, brand and object of every row and numbers the combinations that occur. */
export class ContextReader {
  readonly contexts: Context[] = [];
  /** How many responses each context has. */
  readonly responses: number[] = [];
  private readonly numbers = new Map<number, ContextReading>();
  private readonly periods: PeriodSpan[] = [];
  private readonly periodReadings = new Map<string, PeriodReading>();
  private readonly periodColumn: number;
  private readonly namedPeriods = new Map<string, PeriodSpan>();
  private readonly brand: NameColumn;
  private readonly object: NameColumn;
  private readonly objectKind: NonNullable<Context['object']>['kind'];

  constructor(
    private readonly mapping: Mapping,
    getColumn: ColumnGetter,
    private readonly dateOrder: DateOrder,
    private readonly header: readonly string[],
  ) {
    const rule = mapping.period;
    const [source] = 'from' in rule ? columnsOf(mapping, rule.from) : [];
    this.periodColumn = source ? getColumn(source.column) : -1;
    if ('kind' in rule) this.number(this.periods, periodSpan(rule), mostPeriods, '');
    for (const { value, ...stated } of columnsOf(mapping, 'period')[0]?.values ?? []) {
      const span = periodSpan(stated);
      if (span) this.namedPeriods.set(value, span);
    }
    const [brand] = columnsOf(mapping, 'brand');
    const [object] = columnsOf(mapping, 'object');
    this.brand = new NameColumn(brand, getColumn, mapping.brand, mostBrands, header);
    this.object = new NameColumn(object, getColumn, mapping.object?.name, mostObjects, header);
    this.objectKind = object?.kind ?? mapping.object?.kind ?? 'place';
  }

  read(row: readonly string[]): ContextReading {
    const period = this.periodColumn === -1 ? 0 : this.readPeriod(row[this.periodColumn] ?? '');
    if (typeof period !== 'number') return { reason: period.reason, column: this.periodColumn };
    const brand = this.brand.read(row);
    if (brand === undefined) return { reason: 'missingBrand', column: this.brand.column };
    const object = this.object.read(row) ?? 0;
    const key = (period * (mostBrands + 1) + brand) * (mostObjects + 1) + object;
    let reading = this.numbers.get(key);
    if (!reading) {
      const span = this.periods[period];
      if (!span) throw new Error('a period without a span');
      const name = this.object.names[object] ?? null;
      this.contexts.push({
        period: span,
        brand: this.brand.names[brand] ?? null,
        object: name === null ? null : { name, kind: this.objectKind },
      });
      this.responses.push(0);
      reading = { context: this.contexts.length - 1 };
      this.numbers.set(key, reading);
    }
    return reading;
  }

  countResponse(context: number): void {
    this.responses[context] = (this.responses[context] ?? 0) + 1;
  }

  private readPeriod(cell: string): number | { reason: LeftOutReason } {
    let reading = this.periodReadings.get(cell);
    if (!reading) {
      reading = this.judgePeriod(cell.trim());
      if (this.periodReadings.size < remembered) this.periodReadings.set(flatText(cell), reading);
    }
    return 'period' in reading ? reading.period : reading;
  }

  private judgePeriod(cell: string): PeriodReading {
    const rule = this.mapping.period;
    if (!('from' in rule)) return { period: 0 };
    if (cell === '') return { reason: 'missingPeriod' };
    let span: PeriodSpan | undefined;
    if (rule.from === 'date') {
      const date = parseDate(cell, this.dateOrder);
      if (date === undefined) return { reason: 'badDate' };
      span = periodOfDate(date, rule.granularity, rule.firstMonth);
    } else {
      span = this.namedPeriods.get(cell);
      if (!span && this.namedPeriods.size === 0) span = parsePeriod(cell, rule.firstMonth);
      if (!span) return { reason: 'badPeriod' };
    }
    return {
      period: this.number(this.periods, span, mostPeriods, this.header[this.periodColumn] ?? ''),
    };
  }

  private number(list: PeriodSpan[], span: PeriodSpan | undefined, most: number, column: string): number {
    if (!span) throw new ImportError('mappingPeriod', { where: 'period' });
    const known = list.findIndex(
      ({ kind, start, end }) => kind === span.kind && start === span.start && end === span.end,
    );
    if (known !== -1) return known;
    if (list.length >= most) throw new ImportError('tooManyDistinct', { column, limit: most });
    return list.push(span) - 1;
  }
}

/** A column of names, numbered from 1 in the order of their first appearance; 0 is the default or none. */
class NameColumn {
  readonly column: number;
  readonly names: (string | null)[];
  private readonly reader: LabelReader | undefined;
  private readonly numbers = new Map<string, number>();

  constructor(
    rules: (ConstructorParameters<typeof LabelReader>[0] & { column: string | number }) | undefined,
    getColumn: ColumnGetter,
    fixed: string | undefined,
    private readonly most: number,
    private readonly header: readonly string[],
  ) {
    this.column = rules ? getColumn(rules.column) : -1;
    this.reader = rules ? new LabelReader(rules) : undefined;
    this.names = [fixed ?? null];
  }

  /** The number of the row's name; undefined where there is none and no default either. */
  read(row: readonly string[]): number | undefined {
    if (!this.reader) return 0;
    const reading: LabelReading = this.reader.read(row[this.column] ?? '');
    if (reading.kind !== 'taken') return reading.kind === 'missing' && this.names[0] !== null ? 0 : undefined;
    const known = this.numbers.get(reading.label);
    if (known !== undefined) return known;
    if (this.names.length > this.most) {
      throw new ImportError('tooManyDistinct', { column: this.header[this.column] ?? '', limit: this.most });
    }
    this.numbers.set(reading.label, this.names.length);
    return this.names.push(reading.label) - 1;
  }
}
