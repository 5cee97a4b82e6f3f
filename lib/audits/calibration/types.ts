import type { CalibrationState } from '@/db/values/audits';
import type { CalibrationAgreement } from '../rules/calibration-agreement';

export interface CalibrationSummary {
  id: string;
  name: string;
  state: CalibrationState;
  cycle: string | null;
  cases: number;
  auditors: number;
  /** Auditors whose scores are all in. */
  handedIn: number;
  /** The reader's own part; null for whoever was not invited. */
  own: { handedIn: boolean; scored: number } | null;
  /** ISO 8601: of the last step of its life. */
  since: string;
}

export interface CasePhoto {
  fileId: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** A photo of a closed cycle that can become a case. */
export interface CyclePhoto {
  id: string;
  width: number;
  height: number;
  touchpoint: string;
  /** Empty where the visit was at no object. */
  place: string;
}

/** What an auditor gave to a case. */
export interface GivenScore {
  score: number | null;
  notApplicable: boolean;
  note: string;
  unsure: boolean;
}

export interface CaseWords {
  id: string;
  title: string;
  body: string;
  link: string;
  photo: CasePhoto | null;
  criterionId: string | null;
  question: string;
  help: string;
  anchorLow: string;
  anchorMiddle: string;
  anchorHigh: string;
}

export interface CaseOutcome {
  discussion: string;
  consensus: number | null;
  proposedLow: string;
  proposedMiddle: string;
  proposedHigh: string;
  takenOverAt: string | null;
}

/** A score with the name behind it: for managers alone. */
export interface NamedScore extends GivenScore {
  auditorId: string;
  /** More than two points from the median of the others. */
  apart: boolean;
}

/** What the group gave to a case. */
export interface CaseFigures {
  n: number;
  mean: number;
  min: number;
  max: number;
}

export type CaseResult =
  | { kind: 'named'; figures: CaseFigures | null; scores: NamedScore[] }
  /** The others' scores in order of size, so that no one can be followed from case to case. */
  | { kind: 'anonymous'; figures: CaseFigures; others: number[]; apart: boolean }
  /** Fewer than two others scored it: a group of one would have a name. */
  | { kind: 'withheld' };

export interface CalibrationCase extends CaseWords {
  /** The reader's own score; null where they gave none. */
  own: GivenScore | null;
  /** Null until the results are told. */
  outcome: CaseOutcome | null;
  result: CaseResult | null;
}

export interface CalibrationAuditor {
  id: string;
  name: string;
  handedIn: boolean;
  /** Cases with a score or "not applicable". */
  scored: number;
}

/** A session as the reader may see it. */
export interface Calibration {
  id: string;
  name: string;
  state: CalibrationState;
  step: number;
  form: { id: string; versionId: string; name: string; number: number } | null;
  cycle: { id: string; name: string } | null;
  revision: string;
  openedAt: string | null;
  toldAt: string | null;
  closedAt: string | null;
  reopenedAt: string | null;
  /** Whether the reader leads it: makes, opens, tells, closes, and sees names. */
  leads: boolean;
  /** The reader's own part; null for whoever was not invited. */
  own: { handedIn: boolean } | null;
  counts: { auditors: number; handedIn: number };
  /** With names, for who leads; empty for all others. */
  auditors: CalibrationAuditor[];
  cases: CalibrationCase[];
  /** Null until the results are told, and for auditors where the group would have a name. */
  agreement: CalibrationAgreement | null;
  /** The session's form: whether it has a draft, and which version a new one would follow; for who leads. */
  draft: { exists: boolean; number: number; archived: boolean } | null;
}
