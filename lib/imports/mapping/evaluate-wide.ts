import type { RowBatch } from '../read/table';
import type { EvaluatedBatch, Evaluation, Target } from './evaluation';
import { emptyBatch, type RowEvaluator } from './row-evaluator';
import { FigureSums } from './figures';
import { ReportBuilder } from './import-report';
import type { Mapping, MappedColumn } from './mapping-schema';
import { Respondents } from './respondents';
import { type EvaluateOptions, RowReader } from './row-reader';
import { ScoreReader } from './score-reader';
import { columnReport, scoreRules, touchpointName } from './targets';

interface AnswerColumn {
  index: number;
  target: number;
  reader: ScoreReader;
}

/** Evaluates files with one row a respondent and one column a touchpoint. */
export class WideEvaluator implements RowEvaluator {
  private readonly report = new ReportBuilder();
  private readonly reader: RowReader;
  private readonly respondents = new Respondents();
  private readonly targets: Target[] = [];
  private readonly columns: AnswerColumn[] = [];
  private readonly sums: FigureSums;
  private responses = 0;

  constructor(
    private readonly mapping: Mapping,
    private readonly options: EvaluateOptions,
  ) {
    this.reader = new RowReader(mapping, options, this.report);
    this.sums = new FigureSums(this.reader.weighted);
    for (const column of mapping.columns) this.addColumn(column);
  }

  evaluate(batch: RowBatch): EvaluatedBatch {
    const result = emptyBatch(this.responses);
    const { responses, answers } = result;
    const { report, reader } = this;
    for (let at = 0; at < batch.rows.length; at += 1) {
      const row = batch.rows[at] ?? [];
      const rowNumber = batch.firstRow + at;
      const context = reader.context(row, rowNumber);
      if (context === undefined) continue;
      const key = reader.respondent(row, rowNumber);
      if (key === undefined) continue;
      if (reader.hasRespondents && this.respondents.find(context, key) !== undefined) {
        reader.reportDuplicate(rowNumber, key);
        continue;
      }
      const weight = reader.weight(row, rowNumber);
      if (weight === undefined) continue;
      if (reader.hasRespondents) this.respondents.add(context, key);
      responses.row.push(rowNumber);
      responses.context.push(context);
      reader.contexts.countResponse(context);
      responses.key.push(key);
      responses.weight.push(weight.text);
      responses.attributes.push(reader.attributesJson(row, rowNumber));
      const before = answers.value.length;
      for (const { index, target, reader: scores } of this.columns) {
        const cell = row[index] ?? '';
        const reading = scores.read(cell);
        if (reading.kind === 'taken') {
          answers.response.push(this.responses);
          answers.target.push(target);
          answers.value.push(reading.value);
          this.sums.add(context, target, reading.number, weight.number);
        } else if (reading.kind === 'rejected') {
          report.leaveOutValue(reading.reason, rowNumber, reader.nameOf(index), cell);
        }
      }
      if (answers.value.length === before) {
        report.note('withoutAnswers', { row: rowNumber, column: '', value: '' });
      }
      this.responses += 1;
      report.rows.taken += 1;
    }
    return result;
  }

  finish(): Evaluation {
    const { report, targets } = this;
    const columns = this.columns.map(({ index, target, reader }) =>
      columnReport(this.options.header[index] ?? '', target, [reader]),
    );
    for (const { reader } of this.columns) {
      report.values.taken += reader.counts.taken;
      report.values.missing += reader.counts.missing;
      report.values.notApplicable += reader.counts.notApplicable;
    }
    return {
      targets,
      contexts: this.reader.contexts.contexts,
      responsesByContext: this.reader.contexts.responses,
      responses: this.responses,
      answers: report.values.taken,
      aggregates: [],
      figures: this.sums.build(targets),
      columns,
      report: report.build(),
    };
  }

  private addColumn(column: MappedColumn): void {
    if (column.role !== 'touchpoint' && column.role !== 'overall' && column.role !== 'recommendation') return;
    const index = this.reader.getColumn(column.column);
    const source = this.options.header[index] ?? '';
    const reader = new ScoreReader(scoreRules(this.mapping, column.role, column));
    const touchpoint = column.role === 'touchpoint' ? column.touchpoint : null;
    this.columns.push({ index, target: this.targets.length, reader });
    this.targets.push({
      measure: column.role,
      touchpoint,
      name: touchpointName(touchpoint) ?? source,
      source,
      min: reader.min,
      max: reader.max,
    });
  }
}
