import type { CompactTouchpoint, TouchpointRow } from './types';

type Required = 'id' | 'name' | 'phase' | 'position' | 'createdAt' | 'updatedAt';

const empty: Omit<TouchpointRow, Required> = {
  description: '',
  otherPhases: [],
  involvement: null,
  control: null,
  influence: '',
  channelId: null,
  kind: null,
  presence: 'existing',
  frequency: null,
  duration: null,
  lifecycleStage: null,
  ownerId: null,
  unitId: null,
  parentId: null,
  aims: [],
  purpose: '',
  immediateGoal: '',
  ultimateGoal: '',
  customerQuestions: '',
  customerGets: '',
  offers: [],
  brandFit: null,
  brandValueIds: [],
  risk: null,
  relationshipBuilder: false,
  dataKind: null,
  carrier: '',
  carriesIdentity: null,
  senses: [],
  wowFactor: '',
  vipRank: null,
  goal: null,
  impact: null,
  monthlyCost: null,
  staffMinutes: null,
  objectIds: [],
  standards: 0,
  variants: 0,
  libraryKey: null,
  isSample: false,
  archived: false,
};

const isEmpty = (value: unknown, blank: unknown) =>
  Array.isArray(value) ? value.length === 0 : value === blank;

/** The row without its empty attributes: most are, and 5,000 rows travel at a time. */
export function compactTouchpoint(row: TouchpointRow): CompactTouchpoint {
  const blanks = empty as Record<string, unknown>;
  const kept = Object.entries(row).filter(([key, value]) => !(key in blanks) || !isEmpty(value, blanks[key]));
  return Object.fromEntries(kept) as CompactTouchpoint;
}

/** The whole row again. */
export function expandTouchpoint(compact: CompactTouchpoint): TouchpointRow {
  return { ...empty, ...compact };
}
