import { flatText } from './flat-text';
import { foldName } from './fold-name';
import { scaleRange } from './mapping-columns';
import type { Scale } from './mapping-schema';
import { parseNumber } from './parse-number';

export interface ScoreRules {
  scale: Scale;
  missing: readonly string[];
  notApplicable: readonly string[];
  decimal: '.' | ',';
}

export type ScoreReading =
  | { kind: 'taken'; value: string; number: number; count: number }
  | { kind: 'missing' | 'notApplicable'; count: number }
  | { kind: 'rejected'; reason: 'notANumber' | 'unknownWord' | 'outOfScale'; count: number };

/** Distinct cells remembered; a column of answers has a handful, and one that has more is slower, not larger. */
const remembered = 2000;

/**
 * Reads the answers of one column: a raw value as an exact decimal, missing, not applicable, or rejected with the
 * reason. A blank cell is missing. Codes are compared as text and as numbers, so that 0 also stands for 0.0.
 */
export class ScoreReader {
  readonly min: number;
  readonly max: number;
  readonly counts = { taken: 0, missing: 0, notApplicable: 0, rejected: 0 };
  private readonly readings = new Map<string, ScoreReading>();
  private readonly words: Map<string, number> | undefined;
  private readonly codes = new Map<string, 'missing' | 'notApplicable'>();

  constructor(private readonly rules: ScoreRules) {
    const { scale } = rules;
    ({ min: this.min, max: this.max } = scaleRange(scale));
    if ('words' in scale) {
      this.words = new Map(Object.entries(scale.words).map(([word, step]) => [foldName(word), step]));
    }
    for (const code of rules.notApplicable) this.addCode(code, 'notApplicable');
    for (const code of rules.missing) this.addCode(code, 'missing');
  }

  read(cell: string): ScoreReading {
    let reading = this.readings.get(cell);
    if (reading === undefined) {
      reading = this.judge(cell.trim());
      if (this.readings.size < remembered) this.readings.set(flatText(cell), reading);
    }
    reading.count += 1;
    this.counts[reading.kind] += 1;
    return reading;
  }

  /** Takes back a reading of an answer that is left out all the same, such as a second one of the same person. */
  leaveOut(reading: ScoreReading): void {
    reading.count -= 1;
    this.counts[reading.kind] -= 1;
    this.counts.rejected += 1;
  }

  /** How often each raw value was taken, by value; without the cells beyond the first 2,000 distinct ones. */
  distribution(): { value: string; count: number }[] {
    const counts = new Map<string, number>();
    for (const reading of this.readings.values()) {
      if (reading.kind === 'taken' && reading.count > 0) {
        counts.set(reading.value, (counts.get(reading.value) ?? 0) + reading.count);
      }
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => Number(a.value) - Number(b.value));
  }

  private addCode(code: string, kind: 'missing' | 'notApplicable'): void {
    this.codes.set(foldName(code), kind);
    const number = parseNumber(code, this.rules.decimal);
    if (number !== undefined) this.codes.set(number, kind);
  }

  private judge(cell: string): ScoreReading {
    if (cell === '') return { kind: 'missing', count: 0 };
    const number = parseNumber(cell, this.rules.decimal);
    const word = foldName(cell);
    const code = this.codes.get(word) ?? (number === undefined ? undefined : this.codes.get(number));
    if (code) return { kind: code, count: 0 };
    if (this.words) {
      const step = this.words.get(word);
      if (step === undefined) return { kind: 'rejected', reason: 'unknownWord', count: 0 };
      return { kind: 'taken', value: String(step), number: step, count: 0 };
    }
    if (number === undefined) return { kind: 'rejected', reason: 'notANumber', count: 0 };
    const value = Number(number);
    if (value < this.min || value > this.max) return { kind: 'rejected', reason: 'outOfScale', count: 0 };
    return { kind: 'taken', value: flatText(number), number: value, count: 0 };
  }
}
