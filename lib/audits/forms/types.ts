import type { CriterionSubject, FormRules } from '@/db/values/audits';

export interface FormSummary {
  id: string;
  name: string;
  description: string;
  archived: boolean;
  /** The latest published version; null where none was published yet. */
  version: number | null;
  publishedAt: string | null;
  hasDraft: boolean;
  /** Of the draft, or of the latest version where there is none. */
  criteria: number;
  /** Cycles that use any of its versions. */
  cycles: number;
  /** Whether other brands of the organization may take it over. */
  shared: boolean;
  /** The template of another brand that it was made from, and the latest version that was looked at. */
  source: { formId: string; version: number } | null;
}

export interface FormCriterion extends CriterionSubject {
  id: string;
  /** The same in every version of the form and in every form made from it. */
  key: string;
  question: string;
  help: string;
  weight: number;
  critical: boolean;
  anchorLow: string;
  anchorMiddle: string;
  anchorHigh: string;
}

export interface FormContent extends FormRules {
  criteria: FormCriterion[];
}

export interface AuditForm {
  id: string;
  name: string;
  description: string;
  archived: boolean;
  /** Changes with every save. */
  revision: string;
  /** The draft, or the latest version, from which a change makes a new draft. */
  content: FormContent;
  /** The number that the content has, or will have. */
  number: number;
  isDraft: boolean;
  /** Published versions, the latest first. */
  versions: { number: number; publishedAt: string }[];
  touchpoints: { id: string; name: string; kind: string | null }[];
}
