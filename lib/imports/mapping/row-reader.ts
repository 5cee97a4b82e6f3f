import { ImportError } from '../read/import-error';
import { ContextReader } from './context-reader';
import { columnGetter } from './find-column';
import { flatText } from './flat-text';
import type { ReportBuilder } from './import-report';
import { LabelReader } from './label-reader';
import { columnsOf } from './mapping-columns';
import type { ColumnReference, Mapping } from './mapping-schema';
import type { DateOrder } from './parse-date';
import { parseNumber } from './parse-number';

export interface EvaluateOptions {
  header: readonly string[];
  /** How dates in the file are written; `detectDateOrder` finds it where the mapping says auto. */
  dateOrder: DateOrder;
  /** Tells this file's unnamed respondents from another's, such as the first characters of its SHA-256. */
  fileKey: string;
}

export interface Weight {
  text: string;
  number: number;
}

interface AttributeColumn {
  index: number;
  name: string;
  reader: LabelReader;
  pieces: Map<string, string>;
}

const longestKey = 200;
const remembered = 5000;
const one: Weight = { text: '1', number: 1 };

/** What all layouts read from a row before its answers: period, brand and object; respondent, weight, attributes. */
export class RowReader {
  readonly contexts: ContextReader;
  readonly getColumn: (reference: ColumnReference) => number;
  readonly weighted: boolean;
  readonly hasRespondents: boolean;
  private readonly header: readonly string[];
  private readonly respondentColumn: number;
  private readonly weightColumn: number;
  private readonly weights = new Map<string, Weight | null>();
  private readonly attributes: AttributeColumn[];
  private readonly rowKey: string;

  constructor(
    private readonly mapping: Mapping,
    options: EvaluateOptions,
    private readonly report: ReportBuilder,
  ) {
    this.header = options.header;
    this.getColumn = columnGetter(options.header);
    this.refuseColumnTwice();
    this.contexts = new ContextReader(mapping, this.getColumn, options.dateOrder, options.header);
    const [respondent] = columnsOf(mapping, 'respondent');
    const [weight] = columnsOf(mapping, 'weight');
    this.respondentColumn = respondent ? this.getColumn(respondent.column) : -1;
    this.weightColumn = weight ? this.getColumn(weight.column) : -1;
    this.hasRespondents = this.respondentColumn !== -1;
    this.weighted = this.weightColumn !== -1;
    this.rowKey = `row ${options.fileKey} `;
    this.attributes = columnsOf(mapping, 'attribute').map((column) => ({
      index: this.getColumn(column.column),
      name: column.attribute,
      reader: new LabelReader(column),
      pieces: new Map(),
    }));
  }

  /** All columns are looked for before a row is read, in the order of the mapping. */
  private refuseColumnTwice(): void {
    const found = new Set<number>();
    for (const { column, role } of this.mapping.columns) {
      if (role === 'ignore') continue;
      const index = this.getColumn(column);
      if (found.has(index)) throw new ImportError('mappingColumnTwice', { column });
      found.add(index);
    }
  }

  nameOf(column: number): string {
    return this.header[column] ?? '';
  }

  /** The number of the row's context; undefined where the row is blank or left out, which is then reported. */
  context(row: readonly string[], rowNumber: number): number | undefined {
    this.report.rows.read += 1;
    if (isBlank(row)) {
      this.report.rows.blank += 1;
      return undefined;
    }
    if (row.length !== this.header.length && !this.acceptLength(row, rowNumber)) return undefined;
    const reading = this.contexts.read(row);
    if ('context' in reading) return reading.context;
    const { column, reason } = reading;
    this.report.leaveOutRow(reason, rowNumber, this.nameOf(column), row[column] ?? '');
    return undefined;
  }

  /** Who answered: the id in the file, else the row itself; undefined where the id is too long, which is reported. */
  respondent(row: readonly string[], rowNumber: number): string | undefined {
    if (this.respondentColumn === -1) return this.rowKey + String(rowNumber);
    const key = (row[this.respondentColumn] ?? '').trim();
    if (key.length > longestKey) {
      this.report.leaveOutRow('textTooLong', rowNumber, this.nameOf(this.respondentColumn), key);
      return undefined;
    }
    if (key !== '') return key;
    this.report.note('blankRespondent', {
      row: rowNumber,
      column: this.nameOf(this.respondentColumn),
      value: '',
    });
    return this.rowKey + String(rowNumber);
  }

  reportDuplicate(row: number, key: string): void {
    this.report.leaveOutRow('duplicateRespondent', row, this.nameOf(this.respondentColumn), key);
  }

  /** The row's weight; undefined where it is no number above 0, which is reported. */
  weight(row: readonly string[], rowNumber: number): Weight | undefined {
    if (this.weightColumn === -1) return one;
    const cell = row[this.weightColumn] ?? '';
    let weight = this.weights.get(cell);
    if (weight === undefined) {
      const text = parseNumber(cell, this.mapping.decimal);
      weight = text !== undefined && Number(text) > 0 ? { text: flatText(text), number: Number(text) } : null;
      if (this.weights.size < remembered) this.weights.set(flatText(cell), weight);
    }
    if (weight) return weight;
    const reason = cell.trim() === '' ? 'missingWeight' : 'badWeight';
    this.report.leaveOutRow(reason, rowNumber, this.nameOf(this.weightColumn), cell);
    return undefined;
  }

  /** The row's attributes as a JSON object, without the blank ones. */
  attributesJson(row: readonly string[], rowNumber: number): string {
    let json = '';
    for (const attribute of this.attributes) {
      const label = this.attributeLabel(attribute, row, rowNumber);
      if (label === undefined) continue;
      let piece = attribute.pieces.get(label);
      if (piece === undefined) {
        piece = `${JSON.stringify(attribute.name)}:${JSON.stringify(label)}`;
        if (attribute.pieces.size < remembered) attribute.pieces.set(label, piece);
      }
      json = json === '' ? piece : `${json},${piece}`;
    }
    return `{${json}}`;
  }

  /** The one attribute of an aggregated file: its name and the row's label; empty where the figure is about everybody. */
  singleAttribute(row: readonly string[], rowNumber: number): { name: string; label: string } {
    const [attribute] = this.attributes;
    const label = attribute && this.attributeLabel(attribute, row, rowNumber);
    return attribute && label !== undefined ? { name: attribute.name, label } : { name: '', label: '' };
  }

  private attributeLabel(
    attribute: AttributeColumn,
    row: readonly string[],
    rowNumber: number,
  ): string | undefined {
    const cell = row[attribute.index] ?? '';
    const reading = attribute.reader.read(cell);
    if (reading.kind === 'taken') return reading.label;
    if (reading.kind === 'rejected') {
      this.report.leaveOutValue(reading.reason, rowNumber, this.nameOf(attribute.index), cell);
    }
    return undefined;
  }

  /** Short rows are common where the last cells are empty; a long one has lost a quote, and its columns have moved. */
  private acceptLength(row: readonly string[], rowNumber: number): boolean {
    const width = this.header.length;
    if (row.length < width) {
      this.report.note('shortRows', { row: rowNumber, column: this.nameOf(row.length), value: '' });
      return true;
    }
    const extra = row.slice(width).find((cell) => cell.trim() !== '');
    if (extra === undefined) return true;
    this.report.leaveOutRow('extraCells', rowNumber, '', extra);
    return false;
  }
}

function isBlank(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}
