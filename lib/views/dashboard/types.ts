import type { Level, PeriodKind, Source } from '@/db/values/ratings';
import type { LifecycleStage, Phase, Presence } from '@/db/values/touchpoints';
import type { Change } from '@/lib/ratings/statistics/change';
import type { MeanEstimate } from '@/lib/ratings/statistics/mean-estimate';
import type { NetPromoterScore } from '@/lib/ratings/statistics/nps';
import type { OverallChange } from '@/lib/ratings/statistics/overall-change';
import type { OverallScore } from '@/lib/ratings/statistics/overall-score';
import type { FigureFilters, Period, RatedBrand } from '@/lib/ratings/types';
import type { TrendBreak } from './trend-breaks';

export type Weighting = 'weighted' | 'unweighted';

/** What the address of the dashboard may say; all of it may be left out. */
export interface DashboardInput extends Partial<
  Omit<FigureFilters, 'brandIds' | 'periodIds' | 'touchpointIds' | 'rules'>
> {
  /** Segments with rules: respondents of any of them. */
  segmentIds?: readonly string[];
  /** The workspace's own brand where left out. */
  brandId?: string;
  /** Months, quarters, …; the kind of the newest period where left out. */
  periodKind?: PeriodKind;
  /** The newest where left out. */
  periodId?: string;
  /** The one before where left out. */
  comparisonId?: string;
  /** Weighted where the source has weights. */
  weighting?: Weighting;
}

/** A touchpoint in one period, by the chosen weighting. */
export interface DashboardCell {
  estimate: MeanEstimate;
  /** The same by the other weighting. */
  alternative: MeanEstimate;
  /** From the unrounded mean; null without one. */
  level: Level | null;
  /** A published figure instead of single answers. */
  aggregated: boolean;
  /** The change to the period before by pairs of visits; of auditors' figures alone, else the estimates tell it. */
  sinceLast?: Change | null;
}

export interface DashboardTouchpoint {
  id: string;
  name: string;
  phase: Phase;
  channelId: string | null;
  parentId: string | null;
  ownerId: string | null;
  vipRank: number | null;
  presence: Presence;
  lifecycleStage: LifecycleStage | null;
  /** 0–10: its own, else the workspace's. */
  goal: number;
  archived: boolean;
  /** In the order of `periods`; null where nobody rated it. */
  cells: (DashboardCell | null)[];
  /** From the comparison period to the chosen one; null where there is no comparison period. */
  change: Change | null;
}

/** What the inventory says of the touchpoints that the filters let through, rated or not. */
export interface InventoryFacts {
  /** The TOP-10 by rank; those that exist and are not archived. */
  top: { id: string; name: string; rank: number; ownerId: string | null }[];
  /** How many existing touchpoints stand at each stage; null is "not set". Stages without any are left out. */
  lifecycle: { stage: LifecycleStage | null; count: number }[];
  /** Existing touchpoints by phase, and how many of them were rated in the chosen period. */
  coverage: { phase: Phase; existing: number; rated: number }[];
}

/** The overall score in one period. */
export interface OverallPoint {
  periodId: string;
  overall: OverallScore;
  alternative: OverallScore;
  /** How many touchpoints are in it. */
  touchpoints: number;
}

/** A question beside the overall score: about the whole, or the recommendation as a mean. */
export interface QuestionPoint {
  periodId: string;
  estimate: MeanEstimate;
  alternative: MeanEstimate;
}

export interface RecommendationPoint {
  periodId: string;
  score: NetPromoterScore;
  alternative: NetPromoterScore;
}

export interface Dashboard {
  source: Source;
  /** Sources that have figures for this workspace. */
  sources: Source[];
  /** Null where the workspace has no figures of the source yet. */
  brand: RatedBrand | null;
  brands: RatedBrand[];
  periodKinds: PeriodKind[];
  /** Of the chosen kind with figures of the brand, oldest first. */
  periods: Period[];
  /** Places in `periods`; null where there is none. */
  current: number | null;
  comparison: number | null;
  weighting: Weighting;
  /** How many touchpoints in scope have auditors' figures that the reader is not told yet. */
  withheld: number;
  /** Whether the source has weights, so that the other weighting says something else. */
  hasWeights: boolean;
  /** Whether those are of touchpoints, by impact, and not of answers. */
  byImpact: boolean;
  /** Of auditors: where along the periods the form is another one. */
  formBreaks: TrendBreak[];
  /** What respondents can be filtered by: key for the filter, label for people, the values that occur in their order. */
  attributes: { key: string; label: string; values: string[] }[];
  /** Segments with rules, of whatever source; an archived one is offered no more and keeps its name. */
  segments: { id: string; name: string; archived: boolean }[];
  channels: { id: string; name: string }[];
  /** Of the brand, at which touchpoints stand. */
  objects: { id: string; name: string }[];
  people: { id: string; name: string }[];
  /** Of the people those who own a touchpoint. */
  owners: { id: string; name: string }[];
  /** When the figures were computed last, ISO 8601; null where nothing had to be computed. */
  asOf: string | null;
  overall: OverallPoint[];
  /** Over the touchpoints scored in both periods; null without a comparison. */
  overallChange: OverallChange | null;
  /** Sorted as in the inventory; all that have a figure in one of the periods. */
  touchpoints: DashboardTouchpoint[];
  inventory: InventoryFacts;
  changes: {
    /** Touchpoints compared, and how many of these would look clear by chance. */
    compared: number;
    expectedByChance: number;
    /** Ids of touchpoints: clearly better and clearly worse, the largest difference first; seen, not sure. */
    better: string[];
    worse: string[];
    unsure: string[];
  };
  /** Shares of the scored touchpoints of the chosen period at each level. */
  levels: Record<Level, { count: number; share: number }>;
  /** The survey's question about the whole, beside the score and never in it. Empty where it was not asked. */
  whole: QuestionPoint[];
  recommendation: RecommendationPoint[];
  goal: number;
  wowFrom: number;
  okFrom: number;
}
