import type { TouchpointKind } from '@/db/values/touchpoint-kinds';
import type {
  Aim,
  BrandKind,
  Control,
  DataKind,
  Duration,
  Frequency,
  Involvement,
  LifecycleStage,
  Medium,
  ObjectKind,
  Offer,
  Phase,
  Presence,
  Risk,
  Sense,
  StandardOperator,
  StandardUnit,
} from '@/db/values/touchpoints';

/** One touchpoint with all its attributes, as the grid works with it. Instants are ISO 8601. */
export interface TouchpointRow {
  id: string;
  name: string;
  description: string;
  phase: Phase;
  otherPhases: Phase[];
  involvement: Involvement | null;
  control: Control | null;
  influence: string;
  channelId: string | null;
  kind: TouchpointKind | null;
  presence: Presence;
  frequency: Frequency | null;
  duration: Duration | null;
  lifecycleStage: LifecycleStage | null;
  ownerId: string | null;
  unitId: string | null;
  parentId: string | null;
  /** Order among the children of one parent: a fractional index, compared byte by byte. */
  position: string;
  aims: Aim[];
  purpose: string;
  immediateGoal: string;
  ultimateGoal: string;
  customerQuestions: string;
  customerGets: string;
  offers: Offer[];
  /** 0–10. */
  brandFit: number | null;
  brandValueIds: string[];
  risk: Risk | null;
  relationshipBuilder: boolean;
  dataKind: DataKind | null;
  carrier: string;
  carriesIdentity: boolean | null;
  senses: Sense[];
  wowFactor: string;
  /** 1–10, unique in the workspace. */
  vipRank: number | null;
  /** 0–10; the workspace's goal where empty. */
  goal: number | null;
  /** On decisions and on the relationship, 0–10 in halves, as last judged. */
  impact: number | null;
  /** Minor units of the workspace's currency. */
  monthlyCost: number | null;
  staffMinutes: number | null;
  objectIds: string[];
  /** How many service standards and variants it has. */
  standards: number;
  variants: number;
  libraryKey: string | null;
  isSample: boolean;
  archived: boolean;
  createdAt: string;
  updatedAt: string;
}

/** What a bulk edit may change. Parent and position have their own verb, so has the rank in the TOP-10. */
export type TouchpointValues = Pick<
  TouchpointRow,
  | 'name'
  | 'description'
  | 'phase'
  | 'otherPhases'
  | 'involvement'
  | 'control'
  | 'influence'
  | 'channelId'
  | 'kind'
  | 'presence'
  | 'frequency'
  | 'duration'
  | 'lifecycleStage'
  | 'ownerId'
  | 'unitId'
  | 'aims'
  | 'purpose'
  | 'immediateGoal'
  | 'ultimateGoal'
  | 'customerQuestions'
  | 'customerGets'
  | 'offers'
  | 'brandFit'
  | 'brandValueIds'
  | 'risk'
  | 'relationshipBuilder'
  | 'dataKind'
  | 'carrier'
  | 'carriesIdentity'
  | 'senses'
  | 'wowFactor'
  | 'goal'
  | 'impact'
  | 'monthlyCost'
  | 'staffMinutes'
  | 'objectIds'
>;
export type TouchpointPatch = Partial<TouchpointValues>;

export interface TouchpointChange {
  id: string;
  patch: TouchpointPatch;
}

/** A touchpoint on the wire: attributes that are empty are left out (see compact-touchpoint.ts). */
export type CompactTouchpoint = Pick<
  TouchpointRow,
  'id' | 'name' | 'phase' | 'position' | 'createdAt' | 'updatedAt'
> &
  Partial<TouchpointRow>;

/** An entry of one of the workspace's lists. Archived ones keep their name and are not offered any more. */
export interface ListEntry {
  id: string;
  name: string;
  archived: boolean;
}

export interface ChannelEntry extends ListEntry {
  medium: Medium;
}

interface BrandEntry extends ListEntry {
  kind: BrandKind;
}

interface ObjectEntry extends ListEntry {
  brandId: string;
  kind: ObjectKind;
}

interface PersonEntry {
  id: string;
  name: string;
  /** Left the workspace or was erased: keeps what it owns, is not offered any more. */
  left: boolean;
}

/** Everything that the inventory screen works with, in one answer. */
export interface Inventory {
  /** The live sequence that these rows contain at least; follow the stream from here. */
  seq: number;
  currency: string;
  rows: CompactTouchpoint[];
  channels: ChannelEntry[];
  people: PersonEntry[];
  units: ListEntry[];
  brands: BrandEntry[];
  objects: ObjectEntry[];
  brandValues: ListEntry[];
  segments: ListEntry[];
}

export type StandardState = 'met' | 'missed' | 'not-measured';

export interface Measurement {
  id: string;
  /** `YYYY-MM-DD`. */
  measuredOn: string;
  value: number;
  note: string;
}

export interface Standard {
  id: string;
  metric: string;
  operator: StandardOperator;
  target: number;
  unit: StandardUnit;
  state: StandardState;
  /** Newest first. */
  measurements: Measurement[];
}

export interface Variant {
  id: string;
  segmentId: string;
  segmentName: string;
  message: string;
  offer: string;
  note: string;
}

export interface HistoryEntry {
  id: string;
  at: string;
  action: string;
  /** Null for work without a person. */
  personName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** A touchpoint with everything around it, for the passport. */
export interface TouchpointDetail {
  touchpoint: TouchpointRow;
  /** From the topmost one down to the parent. */
  ancestors: { id: string; name: string }[];
  children: { id: string; name: string; phase: Phase; presence: Presence }[];
  channel: ChannelEntry | null;
  unit: ListEntry | null;
  owner: PersonEntry | null;
  objects: ObjectEntry[];
  brandValues: ListEntry[];
  standards: Standard[];
  variants: Variant[];
  /** The newest judgement of its impact: the day in the brand's time zone, and who; null before the first. */
  impactJudged: { value: number; on: string; by: string | null } | null;
  createdBy: string | null;
  updatedBy: string | null;
  /** Newest first, at most 100; empty for roles that may not read activity. */
  history: HistoryEntry[];
}

/** What a write gives back: the rows as they are now, and what would take it back. */
export interface UpdateResult {
  rows: CompactTouchpoint[];
  inverse: TouchpointChange[];
  /** Long texts that somebody else changed meanwhile: theirs stayed, both are shown. */
  conflicts: { id: string; field: string; current: string }[];
}
