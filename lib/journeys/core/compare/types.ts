import type { LaneKind } from '@/db/values/journeys';

export const differenceKinds = [
  'stage',
  'step',
  'lane',
  'text',
  'emotion',
  'touchpoint',
  'channel',
  'pain',
  'opportunity',
  'moment-of-truth',
  'figure',
  'image',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export const differenceChanges = ['added', 'removed', 'moved', 'changed'] as const;
export type DifferenceChange = (typeof differenceChanges)[number];

/** What of a part differs. `place` is where it stands. */
export type DifferenceField =
  'title' | 'phase' | 'text' | 'note' | 'owner' | 'metric' | 'map' | 'place' | 'value' | 'target' | 'flag';

/** One thing that the future has otherwise than the present. */
export interface Difference {
  key: string;
  kind: DifferenceKind;
  change: DifferenceChange;
  field: DifferenceField;
  /** Where it is: in the future, or where it was. Empty ids of stage and step where it belongs to none. */
  stageId: string;
  stage: string;
  step: string;
  lane: { kind: LaneKind; title: string } | null;
  /** What it is called where the two texts do not say it: a card that was moved, a step whose map changed. */
  name: string;
  /** Null where there was, or is, none. */
  before: string | number | null;
  after: string | number | null;
  /** Of a curve: whose; null is everybody's. */
  personaId: string | null;
  unit: string;
}

/** The points of one owner's curve by column: null is an empty step, undefined a step that the map does not have. */
export type CurveValues = readonly (number | null | undefined)[];

export interface ComparedCurve {
  /** Null is everybody's. */
  personaId: string | null;
  current: CurveValues;
  future: CurveValues;
}

export interface StageMean {
  /** Empty for the whole journey. */
  stageId: string;
  stage: string;
  /** Means of the points, −2 to 2; null without a point. */
  current: number | null;
  future: number | null;
  /** Future less current; null where one of them is. */
  difference: number | null;
}

export interface ComparedColumn {
  stepId: string;
  stageId: string;
  stage: string;
  step: string;
  isIn: 'both' | 'current' | 'future';
}

export interface TouchpointFate {
  /** Null where it is only a name on the map. */
  touchpointId: string | null;
  name: string;
  fate: 'new' | 'gone' | 'moved' | 'kept';
  /** The steps at which it is met, in their order. */
  before: string[];
  after: string[];
}

export interface PainAnswer {
  id: string;
  text: string;
  stage: string;
  step: string;
  /** Whether the future still has the step at which it hurts, and the pain itself where that map tells pains. */
  hasStep: boolean;
  remains: boolean;
  /** Opportunities that stand at the same step of the future. */
  answers: { id: string; text: string; isNew: boolean; owner: string; metric: string }[];
}

/** A future-state map laid beside the current-state map that it starts from. */
export interface MapComparison {
  columns: ComparedColumn[];
  curves: (ComparedCurve & { means: StageMean[]; whole: StageMean })[];
  touchpoints: TouchpointFate[];
  pains: PainAnswer[];
  differences: Difference[];
}
