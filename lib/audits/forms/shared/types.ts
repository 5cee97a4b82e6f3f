import type { CriterionSubject, FormRules, SharedCriterion } from '@/db/values/audits';
import type { FormCriterion } from '../types';

/** A form that another brand of the organization shares. */
export interface SharedFormSummary {
  /** Of the form in its own brand: the one name that a template has. */
  id: string;
  name: string;
  description: string;
  brand: string;
  version: number;
  criteria: number;
}

/** What a criterion becomes in another brand. */
export type TakenAs =
  /** Not tied to a touchpoint: it comes as it is. */
  | 'same'
  /** Tied to the one touchpoint of that name. */
  | 'matched'
  /** No touchpoint, or more than one, has that name: asked of all of its kind. */
  | 'kind'
  /** Neither touchpoint nor kind: nothing to ask it of. */
  | 'leftOut';

/** A criterion of a template with what it becomes here. */
export interface PlannedCriterion extends SharedCriterion {
  takenAs: TakenAs;
  /** Null for one that is left out. */
  here: CriterionSubject | null;
}

/** A template as it would be taken over into a brand. */
export interface SharedFormPlan extends Omit<SharedFormSummary, 'criteria'> {
  rules: FormRules;
  criteria: PlannedCriterion[];
}

/** A touchpoint that criteria can be tied to. */
export interface Place {
  id: string;
  name: string;
}

/** What can be different about a criterion. */
export type CriterionField = keyof Omit<FormCriterion, 'id' | 'key' | keyof CriterionSubject> | 'subject';

/** A value here, and the template's. `isLocal`: it was changed here too. */
export interface FieldChange<Field extends string> {
  field: Field;
  from: string | number | boolean | CriterionSubject;
  to: string | number | boolean | CriterionSubject;
  isLocal: boolean;
}

type Keyed = Omit<FormCriterion, 'id'>;

/** What a newer version of a template changes in a form; `id` is the criterion's key, or names the other two. */
export type FormChange =
  | { id: string; type: 'added'; criterion: PlannedCriterion }
  | { id: string; type: 'removed'; criterion: Keyed; isLocal: boolean }
  /** Deleted here or left out before, and changed in the template since. */
  | { id: string; type: 'gone'; criterion: PlannedCriterion; isLocal: true }
  | { id: string; type: 'changed'; criterion: Keyed; fields: FieldChange<CriterionField>[]; isLocal: boolean }
  | { id: 'rules'; type: 'rules'; fields: FieldChange<keyof FormRules>[]; isLocal: boolean }
  | { id: 'order'; type: 'order'; isLocal: boolean };

/** Where a form came from, as its page tells it. */
export interface FormOrigin {
  name: string;
  brand: string;
  /** The latest version that was taken over or declined here. */
  version: number;
  /** A newer one, where there is one. */
  newer: number | null;
  /** Whether the template is still shared. */
  isShared: boolean;
}

/** What the form's page tells of sharing. */
export interface FormSharing {
  /** The version that other brands may take over; null where the form is not shared. */
  sharedVersion: number | null;
  /** The latest published version; null where there is none to share yet. */
  published: number | null;
  origin: FormOrigin | null;
}

/** A newer version of a form's template. */
export interface FormUpdate {
  form: { id: string; name: string; revision: string };
  template: { name: string; brand: string };
  /** The version that was looked at last, and the one that is offered. */
  from: number;
  version: number;
  changes: FormChange[];
  /** Names of touchpoints that the changes speak of, by id. */
  places: Record<string, string>;
}
