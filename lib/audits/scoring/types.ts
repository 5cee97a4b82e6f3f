import type { CycleState, EvidenceRule, VisitState } from '@/db/values/audits';
import type { Phase } from '@/db/values/touchpoints';
import type { EvidencePhoto } from '../evidence/types';
import type { QualityScores } from './input';

export interface Criterion {
  id: string;
  touchpointId: string | null;
  kind: string | null;
  question: string;
  help: string;
  weight: number;
  critical: boolean;
  anchorLow: string;
  anchorMiddle: string;
  anchorHigh: string;
}

export interface FormRules {
  step: number;
  askQualities: boolean;
  askExpected: boolean;
  evidenceRule: EvidenceRule;
  /** A note or a photo is asked for at and below this score. */
  evidenceBelow: number;
  /** And at and above this one. */
  evidenceAbove: number;
}

export interface CriterionGiven {
  score: number | null;
  notApplicable: boolean;
}

/** What an auditor said about one line of a visit. */
export interface RatingGiven {
  score: number | null;
  notApplicable: boolean;
  note: string;
  expected: number | null;
  perceived: number | null;
  qualities: QualityScores;
  proposedChange: string;
  followUp: boolean;
  unsure: boolean;
  /** A reviewer's question. */
  question: string;
  answers: Record<string, CriterionGiven>;
}

/** One thing to score: a touchpoint, for one segment or for all. */
export interface ScoringLine {
  touchpointId: string;
  name: string;
  phase: Phase;
  segmentId: string | null;
  segment: string | null;
  /** The criteria that make its score; none where it is scored directly. */
  criterionIds: string[];
  /** So many of its questions were new or asked again when the form changed under the visit. */
  askedAgain: number;
  given: RatingGiven | null;
}

export interface ScoringVisit {
  id: string;
  state: VisitState;
  cycle: { id: string; name: string; state: CycleState };
  brand: string;
  object: string | null;
  dueOn: string | null;
  visitedOn: string | null;
  /** When the auditor came and went, `HH:MM`. */
  arrivedAt: string | null;
  leftAt: string | null;
  note: string;
  /** Whether answers are still taken. */
  isOpen: boolean;
  /** Today where the brand is. */
  today: string;
  okFrom: number;
  form: FormRules;
  /** Changes where the cycle is moved to another version of its form. */
  formVersionId: string;
  criteria: Criterion[];
  /** The chain or map along which it is walked, and its lines with it; null where the order is that of the journey. */
  chain: string | null;
  lines: ScoringLine[];
  /** What it was seen by; a photo of a touchpoint counts for all its segments. */
  photos: EvidencePhoto[];
}

export interface OwnVisit {
  id: string;
  state: VisitState;
  cycleId: string;
  cycle: string;
  cycleState: CycleState;
  brand: string;
  object: string | null;
  /** The first day of the visit's window, where it has one. */
  opensOn: string | null;
  dueOn: string | null;
  overdue: boolean;
  isOpen: boolean;
  /** Lines that somebody said something about, of all. */
  rated: number;
  lines: number;
  formVersionId: string;
}
