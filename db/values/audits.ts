import type { Phase } from './touchpoints';

/** A cycle's life: planned → open → review → closed; a closed one may be reopened into review. */
export const cycleStates = ['planned', 'open', 'review', 'closed'] as const;
export type CycleState = (typeof cycleStates)[number];

/** A visit: planned for an auditor, begun, sent in, sent back with questions, or sent too late and kept aside. */
export const visitStates = ['planned', 'started', 'submitted', 'returned', 'aside'] as const;
export type VisitState = (typeof visitStates)[number];

/** Why a visit was given to its auditor: proposed by load or by rotation, as a second opinion, or by hand. */
export const assignmentReasons = ['load', 'rotation', 'double', 'hand'] as const;
export type AssignmentReason = (typeof assignmentReasons)[number];

/** They explain a score and never enter it. */
export const qualities = [
  'simple',
  'appropriate',
  'relevant',
  'meaningful',
  'attractive',
  'personal',
] as const;
export type Quality = (typeof qualities)[number];

/** At which scores a photo or a note is asked for. */
export const evidenceRules = ['none', 'low', 'high', 'both'] as const;
export type EvidenceRule = (typeof evidenceRules)[number];

/** Every how many quarters a cycle is planned: each quarter, each half-year, each year. */
export const schedulePaces = [1, 2, 4] as const;

/** How touchpoints enter the overall score. */
export const cycleWeights = ['equal', 'impact'] as const;
export type CycleWeights = (typeof cycleWeights)[number];

/** How a cycle's touchpoints were chosen, with the names that things had when it was saved. */
export type CycleScope =
  | { by: 'list' }
  | { by: 'chain'; chainId: string; name: string }
  | { by: 'map'; mapId: string; name: string }
  | { by: 'filter'; phases: Phase[]; channelIds: string[]; kinds: string[]; channels: string[] }
  | { by: 'object'; objectIds: string[]; names: string[] }
  | { by: 'last'; cycleId: string; name: string };

/** What a form asks besides its criteria. */
export interface FormRules {
  step: number;
  askQualities: boolean;
  askExpected: boolean;
  evidenceRule: EvidenceRule;
  evidenceBelow: number;
  evidenceAbove: number;
}

/** A criterion as other brands see it: a touchpoint is told by its name and kind, nothing by an id. */
export interface SharedCriterion {
  key: string;
  touchpoint: { name: string; kind: string | null } | null;
  kind: string | null;
  question: string;
  help: string;
  weight: number;
  critical: boolean;
  anchorLow: string;
  anchorMiddle: string;
  anchorHigh: string;
}

/** What a criterion is asked of in a brand: one touchpoint, a kind of them, or all where both are empty. */
export interface CriterionSubject {
  touchpointId: string | null;
  kind: string | null;
}

/** What a form took from the template of another brand, and what its criteria became here: null for those left out. */
export interface FormBase {
  name: string;
  brand: string;
  rules: FormRules;
  criteria: (SharedCriterion & { here: CriterionSubject | null })[];
}
/** A calibration: being made, scored by its auditors alone, its results told, finished. */
export const calibrationStates = ['draft', 'open', 'told', 'closed'] as const;
export type CalibrationState = (typeof calibrationStates)[number];
