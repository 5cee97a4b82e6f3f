import type { Measure, PeriodKind, Source } from '@/db/values/ratings';
import type { SegmentRules } from '@/db/values/segments';
import type { BrandKind, Phase } from '@/db/values/touchpoints';
import type { MeanEstimate } from './statistics/mean-estimate';
import type { RollUp } from './statistics/roll-up';
import type { Scale } from './statistics/scale';

export interface Period {
  id: string;
  kind: PeriodKind;
  /** ISO dates; both belong to the period. */
  startsOn: string;
  endsOn: string;
  label: string | null;
}

export interface RatedBrand {
  id: string;
  name: string;
  kind: BrandKind;
}

/** Which answers a figure counts. Everything but the source may be left out. */
export interface FigureFilters {
  source: Source;
  /** All brands where left out. */
  brandIds?: readonly string[];
  periodIds?: readonly string[];
  phases?: readonly Phase[];
  channelIds?: readonly string[];
  /** Touchpoints that stand at one of these objects; not the answers given about them. */
  objectIds?: readonly string[];
  /** Touchpoints below this one, at any depth, and itself. */
  parentId?: string;
  ownerIds?: readonly string[];
  touchpointIds?: readonly string[];
  /** Attribute → labels: respondents who have one of the labels, of every attribute named. */
  segment?: Readonly<Record<string, readonly string[]>>;
  /** Respondents whom one of these finds; an empty list finds nobody. */
  rules?: readonly SegmentRules[] | undefined;
}

/** The two ways of telling a mean; the same where the source has no weights. */
export interface Estimates {
  weighted: MeanEstimate;
  unweighted: MeanEstimate;
}

/** One touchpoint in one period of one brand. */
export interface FigureCell extends Estimates {
  touchpointId: string;
  periodId: string;
  brandId: string;
  /** The sums behind it; null for a published figure, whose answers are elsewhere. */
  rollUp: RollUp | null;
  /** Of the raw answers; 0–10 where several scales meet. */
  scale: Scale;
}

/** Which figure's rows are asked for. */
export interface CellChoice {
  source: Source;
  brandId: string;
  periodId: string;
  measure: Measure;
  /** For the measure `touchpoint`. */
  touchpointId?: string;
  segment?: FigureFilters['segment'];
  /** Segments with rules: respondents of any of them. */
  segmentIds?: readonly string[] | undefined;
  /** From 1. */
  page?: number;
}

/** One answer behind a figure, as it was given. */
export interface CellRow {
  responseId: string;
  /** The respondent's key in the file; null where the file had none. */
  respondent: string | null;
  object: string | null;
  /** Raw, as an exact decimal, on `scale`. */
  value: string;
  scale: Scale;
  /** On 0–10. */
  score: number;
  weight: string;
  attributes: Readonly<Record<string, string>>;
  /** The file it came with, or the audit cycle that it was given in. */
  origin: { kind: 'import' | 'cycle'; id: string; name: string };
}

/** A published figure behind a cell. */
export interface PublishedRow {
  id: string;
  object: string | null;
  n: number | null;
  mean: string;
  standardDeviation: string | null;
  shares: { category: string; value: number; percent: number }[] | null;
  scale: Scale;
  import: { id: string; fileName: string };
}

/** What a figure is made of. */
export interface CellRows {
  touchpoint: { id: string; name: string } | null;
  brand: RatedBrand;
  period: Period;
  /** The segments that the choice named, as far as they are here. */
  segmentNames: string[];
  /** The figure itself, over all its rows. */
  figure: Estimates | null;
  /** How many answers in all; a page holds `pageSize` of them. */
  total: number;
  page: number;
  pageSize: number;
  rows: CellRow[];
  /** How people call the attributes of the rows, by key. */
  attributeLabels: Readonly<Record<string, string>>;
  published: PublishedRow[];
}
