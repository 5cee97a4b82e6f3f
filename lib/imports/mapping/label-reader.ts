import { flatText } from './flat-text';
import { foldName } from './fold-name';

export interface LabelRules {
  values?: Record<string, string> | undefined;
  otherValues: 'keep' | 'leave-out';
  missing?: readonly string[] | undefined;
}

export type LabelReading =
  | { kind: 'taken'; label: string }
  | { kind: 'missing' }
  | { kind: 'rejected'; reason: 'unknownCode' | 'textTooLong' };

const longestLabel = 200;
const remembered = 5000;
const missing: LabelReading = { kind: 'missing' };

/** Reads a column of names or codes: the label that the mapping gives the code, or the text itself. Blank is missing. */
export class LabelReader {
  private readonly readings = new Map<string, LabelReading>();
  private readonly labels: Map<string, string> | undefined;
  private readonly missingCodes: Set<string>;

  constructor(private readonly rules: LabelRules) {
    if (rules.values) {
      this.labels = new Map(Object.entries(rules.values).map(([code, label]) => [foldName(code), label]));
    }
    this.missingCodes = new Set((rules.missing ?? []).map(foldName));
  }

  read(cell: string): LabelReading {
    let reading = this.readings.get(cell);
    if (reading === undefined) {
      reading = this.judge(cell.trim());
      if (this.readings.size < remembered) this.readings.set(flatText(cell), reading);
    }
    return reading;
  }

  private judge(cell: string): LabelReading {
    if (cell === '') return missing;
    const key = foldName(cell);
    if (this.missingCodes.has(key)) return missing;
    const label = this.labels?.get(key);
    if (label !== undefined) return { kind: 'taken', label };
    if (this.rules.otherValues === 'leave-out') return { kind: 'rejected', reason: 'unknownCode' };
    if (cell.length > longestLabel) return { kind: 'rejected', reason: 'textTooLong' };
    return { kind: 'taken', label: flatText(cell) };
  }
}
