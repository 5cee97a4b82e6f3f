import type { ActionState } from '@/db/values/actions';
import type { BrandKind, ObjectKind, Phase } from '@/db/values/touchpoints';
import type { PeriodKind, Level } from '@/db/values/ratings';
import type { ChangeVerdict } from '@/lib/ratings/statistics/change';
import type { FormMove } from '../cycles/read-form-moves';
import type { Agreement } from '../rules/agreement';

/** A mean on 0–10 as it was told: unrounded, with what one needs to judge it. */
export interface ToldFigure {
  score: number | null;
  level: Level | null;
  n: number;
  low: number | null;
  high: number | null;
  min: number | null;
  max: number | null;
  /** Standard deviation of the visits' scores, from n = 2 on. */
  spread: number | null;
  /** The single scores where they are fewer than five. */
  dots: number[];
}

export interface ToldChange {
  difference: number | null;
  /** Half of the 95 % interval's width, unclipped side; null where there is none. */
  margin: number | null;
  verdict: ChangeVerdict;
  method: 'paired' | 'welch' | null;
}

export interface ToldTouchpoint extends ToldFigure {
  id: string;
  change: ToldChange | null;
}

export interface ToldGroup extends ToldFigure {
  id: string;
}

/** One touchpoint across the brands: own against the best other. */
export interface ToldComparison {
  id: string;
  scores: { brandId: string; score: number | null; n: number }[];
  /** Own score minus the best competitor's. */
  gap: number | null;
  /** Place of the own brand, 1 is best; equals share a place. */
  rank: number | null;
  bestId: string | null;
}

export interface ToldResults {
  /** Weighted by impact where the cycle says so and a rated touchpoint has one. */
  overall: ToldFigure & { change: ToldChange | null; entered: string[]; left: string[] };
  /** The same with every touchpoint counting the same; only beside a weighted one. */
  equal?: ToldFigure & { change: ToldChange | null };
  touchpoints: ToldTouchpoint[];
  byObject: ToldGroup[];
  byPhase: ToldGroup[];
  byChannel: ToldGroup[];
  byBrand: ToldGroup[];
  /** Absent in snapshots of before segments were told apart. */
  bySegment?: ToldGroup[];
  comparisons: ToldComparison[];
  agreement: Agreement;
  /** Changes compared, and how many of them would look clear by chance. */
  compared: number;
  expectedByChance: number;
}

export interface SnapshotVisit {
  id: string;
  auditorId: string;
  brandId: string;
  objectId: string | null;
  visitedOn: string | null;
  isDouble: boolean;
  /** Touchpoint → score 0–10, segments averaged. */
  scores: Record<string, number>;
  /** Segment → touchpoint → score, where segments were scored apart. */
  segmentScores?: Record<string, Record<string, number>>;
}

/** An action as it stood at closing. */
export interface SnapshotAction {
  id: string;
  title: string;
  touchpointIds: string[];
  state: ActionState;
  dueOn: string | null;
  /** One of the snapshot's people; absent in older snapshots. */
  ownerId?: string | null;
}

/** What is stored when a cycle closes: all that its results page needs, so that nothing later can change it. */
export interface Snapshot {
  version: 1;
  cycle: {
    id: string;
    name: string;
    period: { kind: PeriodKind; startsOn: string; endsOn: string; label: string | null };
    dueOn: string;
    openedAt: string | null;
    driverId: string | null;
  };
  /** With the overall score and the actions as they stood at this closing; absent in older snapshots. */
  previous: {
    id: string;
    name: string;
    overall?: Pick<ToldFigure, 'score' | 'level' | 'n' | 'low' | 'high'>;
    /** Whether that score was weighted by impact. */
    byImpact?: boolean;
    /** The form that it was scored by. */
    form?: { name: string; number: number };
    actions?: SnapshotAction[];
  } | null;
  /** Of an audit of former times: the file that brought it in, when, and the scale that its scores were given on. */
  former?: { fileName: string; at: string; scale: { min: number; max: number } };
  /** The previous cycle was scored on this other scale: nothing is compared with it. */
  otherScale?: { min: number; max: number };
  /** The cycle weighs by impact; touchpoints without one are named and left out of the overall score. */
  weighting?: { by: 'impact'; unjudged: string[] };
  thresholds: { wow: number; ok: number };
  ownBrandIds: string[];
  brands: { id: string; name: string; kind: BrandKind }[];
  objects: { id: string; name: string; kind: ObjectKind; brandId: string }[];
  touchpoints: {
    id: string;
    name: string;
    phase: Phase;
    channelId: string | null;
    channel: string | null;
    parentId: string | null;
    /** 1, or the impact of a cycle that weighs by it; 0 where it counts for nothing. */
    weight: number;
    reason: string;
  }[];
  /** Absent in snapshots of before segments were told apart. */
  segments?: { id: string; name: string }[];
  people: { id: string; name: string }[];
  form: {
    name: string;
    number: number;
    step: number;
    /** Versions that the cycle was moved through while it was under way, the first move first. */
    moves?: FormMove[];
    criteria: { id: string; question: string; weight: number }[];
  };
  actions: SnapshotAction[];
  visits: SnapshotVisit[];
  results: ToldResults;
}

/** The people of a snapshot, those who were erased since without their names. */
export const withoutNames = (people: Snapshot['people'], erased: ReadonlySet<string>): Snapshot['people'] =>
  people.map((one) => (erased.has(one.id) ? { id: one.id, name: '' } : one));
