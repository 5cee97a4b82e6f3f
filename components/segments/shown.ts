import type { SegmentRules } from '@/db/values/segments';
import type { CountedShare, Coverage } from '@/lib/segments/coverage';

/** An overall score on 0–10 with its interval, and how many respondents stand behind it. */
export interface ShownScore {
  score: number | null;
  n: number | null;
  interval: { low: number; high: number } | null;
}

/** A segment as its list shows it. */
export interface ShownSegment {
  id: string;
  name: string;
  note: string;
  share: number | null;
  shareSource: string;
  shareOn: string | null;
  rules: SegmentRules | null;
  archived: boolean;
  updatedAt: string;
  usedBy: { variants: number; cycles: number };
  finding: { respondents: CountedShare; ratings: CountedShare; score: ShownScore } | null;
  coverage: Coverage;
  audited: CountedShare | null;
  auditCoverage: Coverage;
  missing: readonly { key: string; label: string }[];
}

/** What rules that are being edited find. */
export interface ShownPreview {
  period: { id: string } | null;
  respondents: CountedShare;
  ratings: CountedShare;
  respondentsEver: number;
  brands: readonly { brand: { id: string; name: string }; score: ShownScore }[];
  overlaps: readonly { id: string; name: string; both: number }[];
  missing: readonly { key: string; label: string }[];
}

/** An attribute that rules can be made of, and the values that occur. */
export interface OfferedAttribute {
  key: string;
  label: string;
  /** Respondents of whom it is known. */
  known: number;
  distinct: number;
  values: readonly { value: string; n: number }[];
  numbers: { min: number; max: number } | null;
}

export interface NamedPeriod {
  id: string;
  name: string;
}

export interface Thresholds {
  wowFrom: number;
  okFrom: number;
}
