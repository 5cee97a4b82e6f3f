import type { LaneKind } from '@/db/values/journeys';
import { phases, type Phase } from '@/db/values/touchpoints';
import type { Difference, DifferenceChange, DifferenceField, DifferenceKind } from './types';

/** The words of the reader's language for differences. */
export interface DifferenceWords {
  kind: (kind: DifferenceKind) => string;
  change: (change: DifferenceChange) => string;
  field: (field: DifferenceField) => string;
  laneKind: (kind: LaneKind) => string;
  phase: (phase: Phase) => string;
  /** The name of whose curve it is; null is everybody. */
  owner: (personaId: string | null) => string;
  number: (value: number) => string;
  /** With its sign. */
  emotion: (value: number) => string;
}

/** A difference in words; empty where there is nothing to say. */
export interface ToldDifference {
  kind: string;
  change: string;
  stage: string;
  step: string;
  lane: string;
  /** Which thing, and what of it, where the two texts do not say so. */
  what: string;
  before: string;
  after: string;
}

const isPhase = (value: unknown): value is Phase => phases.some((phase) => phase === value);

/** Says a difference in the reader's language. */
export function tellDifference(difference: Difference, words: DifferenceWords): ToldDifference {
  const { kind, change, field, stage, step, lane, name, personaId, unit } = difference;
  const say = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') {
      return kind === 'emotion' ? words.emotion(value) : `${words.number(value)} ${unit}`.trim();
    }
    return field === 'phase' && isPhase(value) ? words.phase(value) : value;
  };
  // A lane without a title of its own is called by its kind.
  const usual = lane ? words.laneKind(lane.kind) : '';
  const titleOf = (value: string | number | null, isThere: boolean) =>
    say(value) || (kind === 'lane' && field === 'title' && isThere ? usual : '');
  const saysItself = field === 'title' || field === 'text' || field === 'place' || field === 'flag';
  const what = kind === 'emotion' ? [words.owner(personaId)] : [name, saysItself ? '' : words.field(field)];
  return {
    kind: words.kind(kind),
    change: words.change(change),
    stage,
    step,
    lane: kind === 'lane' ? '' : lane?.title || usual,
    what: what.filter(Boolean).join(': '),
    before: titleOf(difference.before, change !== 'added'),
    after: titleOf(difference.after, change !== 'removed'),
  };
}
