import type { SegmentRules } from '@/db/values/segments';
import type { OverallScore } from '@/lib/ratings/statistics/overall-score';
import type { Period, RatedBrand } from '@/lib/ratings/types';
import type { CountedShare, Coverage } from '@/lib/segments/coverage';

/** An attribute that rules name. */
export interface NamedAttribute {
  key: string;
  label: string;
}

/** What the rules of a segment find among the respondents of a period. */
export interface SegmentFinding {
  /** Filled-in questionnaires. */
  respondents: CountedShare;
  /** Answers about touchpoints. */
  ratings: CountedShare;
  /** Overall score of the own brand by these respondents. */
  score: OverallScore;
}

export interface SegmentRow {
  id: string;
  name: string;
  note: string;
  /** 0 to 1; null where nobody typed it. */
  share: number | null;
  shareSource: string;
  shareOn: string | null;
  rules: SegmentRules | null;
  archived: boolean;
  /** ISO 8601; an update must name it. */
  updatedAt: string;
  usedBy: { variants: number; cycles: number };
  /** Null without rules, and where no survey is here. */
  finding: SegmentFinding | null;
  coverage: Coverage;
  /** Ratings of the latest closed cycle that scored segments; null where this segment was not scored in it. */
  audited: CountedShare | null;
  auditCoverage: Coverage;
  /** Attributes of the rules that no respondent has. */
  missing: NamedAttribute[];
}

export interface SegmentsScreen {
  /** Null without a survey. */
  brand: RatedBrand | null;
  /** Newest first. */
  periods: Period[];
  period: Period | null;
  /** Respondents of the period, and their answers about touchpoints. */
  respondents: number;
  ratings: number;
  /** The latest closed cycle that scored segments. */
  cycle: { id: string; name: string } | null;
  segments: SegmentRow[];
  /** How people call the attributes that rules name, by key. */
  attributeLabels: Readonly<Record<string, string>>;
  /** Sum of the shares of customers, archived segments left out. */
  shares: number;
}

export interface BrandScore {
  brand: RatedBrand;
  score: OverallScore;
  /** How many touchpoints are in it. */
  touchpoints: number;
}

/** What rules that are being edited find. */
export interface SegmentPreview {
  /** Null without a survey. */
  period: Period | null;
  respondents: CountedShare;
  ratings: CountedShare;
  /** Respondents found over all periods. */
  respondentsEver: number;
  /** The own brand first. */
  brands: BrandScore[];
  /** Other segments with some of the same respondents, the largest overlap first. */
  overlaps: { id: string; name: string; both: number }[];
  missing: NamedAttribute[];
}
