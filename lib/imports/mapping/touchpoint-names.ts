import { ImportError } from '../read/import-error';
import type { Target } from './evaluation';
import { flatText } from './flat-text';
import { foldName } from './fold-name';
import { scaleRange } from './mapping-columns';
import type { ColumnOf, Mapping, Scale } from './mapping-schema';
import type { ScoreRules } from './score-reader';
import { type OwnRules, scoreRules, touchpointName } from './targets';

const mostTargets = 1000;
const remembered = 5000;

export type NameReading =
  | { target: number }
  | { reason: 'missingTouchpoint' | 'ignoredTouchpoint' | 'unlistedTouchpoint' | 'textTooLong' };

/** Reads the column of a long or aggregated file that says what a row is about, and numbers the targets. */
export class TouchpointNames {
  readonly targets: Target[] = [];
  /** How the answers of each target are read. */
  readonly rules: ScoreRules[] = [];
  private readonly readings = new Map<string, NameReading>();
  private readonly byIdentity = new Map<string, number>();
  private readonly listed: Map<string, ColumnOf<'touchpoint-name'>['touchpoints'][number]>;

  constructor(
    private readonly mapping: Mapping,
    private readonly column: ColumnOf<'touchpoint-name'>,
    private readonly score: OwnRules,
    private readonly columnName: string,
    /** The scale of all of them, where it is not theirs to say: a distribution's categories. */
    private readonly fixedScale?: Scale,
  ) {
    this.listed = new Map(column.touchpoints.map((entry) => [foldName(entry.value), entry]));
  }

  read(cell: string): NameReading {
    let reading = this.readings.get(cell);
    if (!reading) {
      reading = this.judge(cell.replace(/\s+/gu, ' ').trim());
      if (this.readings.size < remembered) this.readings.set(flatText(cell), reading);
    }
    return reading;
  }

  private judge(cell: string): NameReading {
    if (cell === '') return { reason: 'missingTouchpoint' };
    if (cell.length > 200) return { reason: 'textTooLong' };
    const entry = this.listed.get(foldName(cell));
    if (!entry && this.column.otherValues === 'leave-out') return { reason: 'unlistedTouchpoint' };
    const measure = entry?.as ?? 'touchpoint';
    if (measure === 'ignore') return { reason: 'ignoredTouchpoint' };
    const source = flatText(cell);
    const made = { match: 'new', name: source, phase: this.column.phase } as const;
    const touchpoint = measure === 'touchpoint' ? (entry?.touchpoint ?? made) : null;
    const name = touchpointName(touchpoint);
    const identity = touchpoint?.match === 'id' ? touchpoint.id : `${measure} ${foldName(name ?? '')}`;
    const known = this.byIdentity.get(identity);
    if (known !== undefined) return { target: known };
    if (this.targets.length >= mostTargets) {
      throw new ImportError('tooManyDistinct', { column: this.columnName, limit: mostTargets });
    }
    const shared = measure === 'recommendation' ? {} : this.score;
    const rules = scoreRules(this.mapping, measure, {
      scale: this.fixedScale ?? entry?.scale ?? shared.scale,
      missing: entry?.missing ?? shared.missing,
      notApplicable: entry?.notApplicable ?? shared.notApplicable,
    });
    this.byIdentity.set(identity, this.targets.length);
    this.rules.push(rules);
    this.targets.push({ measure, touchpoint, name: name ?? source, source, ...scaleRange(rules.scale) });
    return { target: this.targets.length - 1 };
  }
}
