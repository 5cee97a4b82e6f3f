import type { RowBatch } from '../read/table';
import type { EvaluatedBatch, Evaluation } from './evaluation';
import { FigureSums } from './figures';
import { ReportBuilder } from './import-report';
import { columnsOf } from './mapping-columns';
import type { Mapping } from './mapping-schema';
import { AnsweredTargets, Respondents } from './respondents';
import { emptyBatch, type RowEvaluator } from './row-evaluator';
import { type EvaluateOptions, RowReader } from './row-reader';
import { ScoreReader } from './score-reader';
import { columnReport } from './targets';
import { TouchpointNames } from './touchpoint-names';

/**
 * Evaluates files with one row a rating. The rows of a respondent may lie anywhere; weight and attributes are those
 * of the first one whose answer is taken. Without a respondent column every row is a respondent of its own.
 */
export class LongEvaluator implements RowEvaluator {
  private readonly report = new ReportBuilder();
  private readonly reader: RowReader;
  private readonly respondents = new Respondents();
  private readonly answered = new AnsweredTargets();
  private readonly sums: FigureSums;
  private readonly names: TouchpointNames;
  private readonly scoreIndex: number;
  private readonly nameIndex: number;
  private readonly scores: ScoreReader[] = [];
  private readonly weights: number[] = [];
  private responses = 0;
  private answers = 0;
  private lastContext = -1;
  private lastKey = '';
  private lastResponse = -1;

  constructor(mapping: Mapping, options: EvaluateOptions) {
    this.reader = new RowReader(mapping, options, this.report);
    this.sums = new FigureSums(this.reader.weighted);
    const [name] = columnsOf(mapping, 'touchpoint-name');
    const [score] = columnsOf(mapping, 'score');
    if (!name || !score) throw new Error('a mapping that was not checked');
    this.scoreIndex = this.reader.getColumn(score.column);
    this.nameIndex = this.reader.getColumn(name.column);
    this.names = new TouchpointNames(mapping, name, score, this.reader.nameOf(this.nameIndex));
  }

  evaluate(batch: RowBatch): EvaluatedBatch {
    const result = emptyBatch(this.responses);
    const { answers } = result;
    const { report, reader } = this;
    for (let at = 0; at < batch.rows.length; at += 1) {
      const row = batch.rows[at] ?? [];
      const rowNumber = batch.firstRow + at;
      const context = reader.context(row, rowNumber);
      if (context === undefined) continue;
      const target = this.target(row, rowNumber);
      if (target === undefined) continue;
      const cell = row[this.scoreIndex] ?? '';
      const scores = this.scoresOf(target);
      const reading = scores.read(cell);
      if (reading.kind === 'rejected') {
        report.leaveOutRow(reading.reason, rowNumber, reader.nameOf(this.scoreIndex), cell);
        continue;
      }
      if (reading.kind !== 'taken') {
        report.rows.taken += 1;
        continue;
      }
      const response = this.response(row, rowNumber, context, result);
      if (response === undefined) {
        scores.leaveOut(reading);
        continue;
      }
      if (reader.hasRespondents && !this.answered.mark(response, target)) {
        report.leaveOutRow(
          'duplicateAnswer',
          rowNumber,
          reader.nameOf(this.nameIndex),
          row[this.nameIndex] ?? '',
        );
        scores.leaveOut(reading);
        continue;
      }
      answers.response.push(response);
      answers.target.push(target);
      answers.value.push(reading.value);
      this.sums.add(context, target, reading.number, this.weights[response] ?? 1);
      this.answers += 1;
      report.rows.taken += 1;
    }
    return result;
  }

  finish(): Evaluation {
    const { report, names, scores } = this;
    report.values.taken = this.answers;
    for (const { counts } of scores) {
      report.values.missing += counts.missing;
      report.values.notApplicable += counts.notApplicable;
    }
    return {
      targets: names.targets,
      contexts: this.reader.contexts.contexts,
      responsesByContext: this.reader.contexts.responses,
      responses: this.responses,
      answers: this.answers,
      aggregates: [],
      figures: this.sums.build(names.targets),
      columns: names.targets.map((target, at) => columnReport(target.source, at, scores.slice(at, at + 1))),
      report: report.build(),
    };
  }

  private target(row: readonly string[], rowNumber: number): number | undefined {
    const cell = row[this.nameIndex] ?? '';
    const reading = this.names.read(cell);
    if ('target' in reading) return reading.target;
    this.report.leaveOutRow(reading.reason, rowNumber, this.reader.nameOf(this.nameIndex), cell);
    return undefined;
  }

  private scoresOf(target: number): ScoreReader {
    const known = this.scores[target];
    if (known) return known;
    const rules = this.names.rules[target];
    if (!rules) throw new Error('a target without rules');
    const made = new ScoreReader(rules);
    this.scores[target] = made;
    return made;
  }

  /** The response that a row belongs to, made where it is the first; undefined where the row is left out. */
  private response(
    row: readonly string[],
    rowNumber: number,
    context: number,
    { responses }: EvaluatedBatch,
  ): number | undefined {
    const { reader } = this;
    const key = reader.respondent(row, rowNumber);
    if (key === undefined) return undefined;
    // Most files keep the rows of a respondent together.
    if (context === this.lastContext && key === this.lastKey) return this.lastResponse;
    let response = reader.hasRespondents ? this.respondents.find(context, key) : undefined;
    if (response === undefined) {
      const weight = reader.weight(row, rowNumber);
      if (weight === undefined) return undefined;
      response = this.responses;
      this.responses += 1;
      if (reader.hasRespondents) this.respondents.add(context, key);
      if (reader.weighted) this.weights.push(weight.number);
      responses.row.push(rowNumber);
      responses.context.push(context);
      reader.contexts.countResponse(context);
      responses.key.push(key);
      responses.weight.push(weight.text);
      responses.attributes.push(reader.attributesJson(row, rowNumber));
    }
    this.lastContext = context;
    this.lastKey = key;
    this.lastResponse = response;
    return response;
  }
}
