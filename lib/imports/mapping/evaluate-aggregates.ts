import type { RowBatch } from '../read/table';
import type { AggregateRow, EvaluatedBatch, Evaluation, Figure, FoundFigure, Target } from './evaluation';
import { onTen } from './figures';
import { ReportBuilder } from './import-report';
import { columnsOf, scaleRange } from './mapping-columns';
import type { ColumnOf, Mapping } from './mapping-schema';
import { DistributionReader } from './distribution-reader';
import { MeansReader } from './means-reader';
import { emptyBatch, type RowEvaluator } from './row-evaluator';
import { type EvaluateOptions, RowReader } from './row-reader';
import { scoreRules, touchpointName } from './targets';
import { TouchpointNames } from './touchpoint-names';

/** Evaluates files of published figures: means with n, or distributions in per cent. Batches come out empty. */
export class AggregateEvaluator implements RowEvaluator {
  private readonly report = new ReportBuilder();
  private readonly reader: RowReader;
  private readonly names: TouchpointNames | undefined;
  private readonly nameIndex: number;
  private readonly columnTargets: Target[] = [];
  private readonly figures: MeansReader | DistributionReader;
  private readonly rows = new Map<string, AggregateRow>();

  constructor(
    private readonly mapping: Mapping,
    options: EvaluateOptions,
  ) {
    this.reader = new RowReader(mapping, options, this.report);
    const { getColumn } = this.reader;
    const [name] = columnsOf(mapping, 'touchpoint-name');
    this.nameIndex = name ? getColumn(name.column) : -1;
    const figures =
      mapping.layout === 'aggregated-means'
        ? new MeansReader(mapping, getColumn, this.report, options.header)
        : new DistributionReader(mapping, getColumn, this.report, options.header);
    this.figures = figures;
    if (name) {
      const fixed = figures instanceof DistributionReader ? figures.scale : undefined;
      const nameColumn = this.reader.nameOf(this.nameIndex);
      this.names = new TouchpointNames(mapping, name, { scale: figures.scale }, nameColumn, fixed);
    } else {
      for (const column of mapping.columns) this.addColumn(column as ColumnOf<'touchpoint'>, options.header);
    }
  }

  evaluate(batch: RowBatch): EvaluatedBatch {
    for (let at = 0; at < batch.rows.length; at += 1) {
      const row = batch.rows[at] ?? [];
      const rowNumber = batch.firstRow + at;
      const context = this.reader.context(row, rowNumber);
      if (context === undefined) continue;
      const before = this.report.rows.leftOut;
      if (this.names) this.readNamedRow(row, rowNumber, context);
      else this.readColumns(row, rowNumber, context);
      if (this.report.rows.leftOut === before) this.report.rows.taken += 1;
    }
    return emptyBatch(0);
  }

  finish(): Evaluation {
    const targets = this.names?.targets ?? this.columnTargets;
    if (this.figures instanceof DistributionReader) {
      for (const { found, row, context, attribute } of this.figures.finish()) {
        this.add(found, row, context, attribute);
      }
    }
    const aggregates = [...this.rows.values()];
    this.report.values.taken = aggregates.length;
    return {
      targets,
      contexts: this.reader.contexts.contexts,
      responsesByContext: this.reader.contexts.responses,
      responses: 0,
      answers: 0,
      aggregates,
      figures: aggregates.flatMap((row) => figureOf(row, targets[row.target])),
      columns: targets.map((target, at) => ({
        column: target.source,
        target: at,
        taken: aggregates.filter((row) => row.target === at).length,
        missing: 0,
        notApplicable: 0,
        leftOut: 0,
        values: null,
      })),
      report: this.report.build(),
    };
  }

  private addColumn(
    column: ColumnOf<'touchpoint' | 'overall' | 'recommendation'>,
    header: readonly string[],
  ) {
    if (column.role !== 'touchpoint' && column.role !== 'overall' && column.role !== 'recommendation') return;
    const source = header[this.reader.getColumn(column.column)] ?? '';
    const touchpoint = column.role === 'touchpoint' ? column.touchpoint : null;
    const { scale } = scoreRules(this.mapping, column.role, column);
    this.columnTargets.push({
      measure: column.role,
      touchpoint,
      name: touchpointName(touchpoint) ?? source,
      source,
      ...scaleRange(scale),
    });
  }

  private readNamedRow(row: readonly string[], rowNumber: number, context: number): void {
    const cell = row[this.nameIndex] ?? '';
    const reading = this.names?.read(cell);
    if (!reading || 'reason' in reading) {
      const column = this.reader.nameOf(this.nameIndex);
      this.report.leaveOutRow(reading?.reason ?? 'missingTouchpoint', rowNumber, column, cell);
      return;
    }
    const attribute = this.reader.singleAttribute(row, rowNumber);
    const target = this.names?.targets[reading.target];
    const found =
      target &&
      this.figures.readNamed(row, rowNumber, { context, attribute, target: reading.target, scale: target });
    if (found) this.add(found, rowNumber, context, attribute);
  }

  private readColumns(row: readonly string[], rowNumber: number, context: number): void {
    const attribute = this.reader.singleAttribute(row, rowNumber);
    if (!(this.figures instanceof MeansReader)) return;
    for (const found of this.figures.readColumns(row, rowNumber, this.columnTargets)) {
      this.add(found, rowNumber, context, attribute);
    }
  }

  private add(
    found: FoundFigure,
    row: number,
    context: number,
    attribute: { name: string; label: string },
  ): void {
    const key = JSON.stringify([found.target, context, attribute.name, attribute.label]);
    if (this.rows.has(key)) {
      const named =
        this.names?.targets[found.target]?.source ?? this.columnTargets[found.target]?.source ?? '';
      if (this.names)
        this.report.leaveOutRow('duplicateFigure', row, this.reader.nameOf(this.nameIndex), named);
      else this.report.leaveOutValue('duplicateFigure', row, named, found.mean);
      return;
    }
    this.rows.set(key, {
      row,
      context,
      attribute: attribute.name,
      attributeValue: attribute.label,
      ...found,
    });
  }
}

function figureOf(row: AggregateRow, target: Target | undefined): Figure[] {
  if (!target) return [];
  const mean = Number(row.mean);
  return [
    {
      target: row.target,
      context: row.context,
      attribute: row.attribute,
      attributeValue: row.attributeValue,
      n: row.n,
      mean,
      weightedMean: null,
      effectiveN: null,
      score: onTen(mean, target),
    },
  ];
}
