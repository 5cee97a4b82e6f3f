import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import {
  aims,
  controls,
  dataKinds,
  durations,
  frequencies,
  involvements,
  lifecycleStages,
  offers,
  phases,
  presences,
  risks,
  senses,
} from '@/db/values/touchpoints';

/** The lists of values that a cell of the inventory chooses from; labels are `enum.<list>.<value>`. */
export const valueLists = {
  phases,
  involvements,
  controls,
  presences,
  frequencies,
  durations,
  lifecycleStages,
  aims,
  offers,
  risks,
  dataKinds,
  senses,
  /** Labels are `touchpointKinds.<value>`. */
  touchpointKinds,
} as const;
export type ValueList = keyof typeof valueLists;

/** What a cell holds, which decides how it is shown, edited, pasted, exported and brought back. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'value'
  | 'values'
  | 'boolean'
  | 'score'
  | 'halves'
  | 'rank'
  | 'minutes'
  | 'money'
  | 'channel'
  | 'unit'
  | 'person'
  | 'parent'
  | 'objects'
  | 'brandValues';

interface Field {
  kind: FieldKind;
  list?: ValueList;
}

/**
 * Every attribute of a touchpoint that people fill in, in the order of columns in the grid and in exports.
 * Its label is `touchpointFields.<key>`.
 */
export const touchpointFields = {
  name: { kind: 'text' },
  description: { kind: 'longText' },
  parentId: { kind: 'parent' },
  phase: { kind: 'value', list: 'phases' },
  otherPhases: { kind: 'values', list: 'phases' },
  channelId: { kind: 'channel' },
  kind: { kind: 'value', list: 'touchpointKinds' },
  presence: { kind: 'value', list: 'presences' },
  involvement: { kind: 'value', list: 'involvements' },
  control: { kind: 'value', list: 'controls' },
  influence: { kind: 'longText' },
  ownerId: { kind: 'person' },
  unitId: { kind: 'unit' },
  objectIds: { kind: 'objects' },
  lifecycleStage: { kind: 'value', list: 'lifecycleStages' },
  vipRank: { kind: 'rank' },
  goal: { kind: 'score' },
  impact: { kind: 'halves' },
  frequency: { kind: 'value', list: 'frequencies' },
  duration: { kind: 'value', list: 'durations' },
  aims: { kind: 'values', list: 'aims' },
  purpose: { kind: 'longText' },
  immediateGoal: { kind: 'longText' },
  ultimateGoal: { kind: 'longText' },
  customerQuestions: { kind: 'longText' },
  customerGets: { kind: 'longText' },
  offers: { kind: 'values', list: 'offers' },
  brandFit: { kind: 'score' },
  brandValueIds: { kind: 'brandValues' },
  risk: { kind: 'value', list: 'risks' },
  relationshipBuilder: { kind: 'boolean' },
  dataKind: { kind: 'value', list: 'dataKinds' },
  carrier: { kind: 'text' },
  carriesIdentity: { kind: 'boolean' },
  senses: { kind: 'values', list: 'senses' },
  wowFactor: { kind: 'longText' },
  monthlyCost: { kind: 'money' },
  staffMinutes: { kind: 'minutes' },
} as const satisfies Record<string, Field>;
export type TouchpointField = keyof typeof touchpointFields;

export const touchpointFieldNames = Object.keys(touchpointFields) as TouchpointField[];

/** What a column of a brought-in table can hold: `id` tells which row is meant, `medium` how new channels are met. */
export const tableColumns = ['id', 'medium', ...touchpointFieldNames] as const;
export type TableColumn = (typeof tableColumns)[number];

/** The description of a field, with its list where it has one. */
export function fieldOf(name: TouchpointField): Field {
  return touchpointFields[name];
}
