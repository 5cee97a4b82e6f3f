import type {
  CardKind,
  EvidenceLevel,
  LaneHeight,
  LaneKind,
  LaneZone,
  MapOperationOutcome,
  MapOperationReason,
  MapScope,
  MapStatus,
  MapType,
} from '@/db/values/journeys';
import type { Phase } from '@/db/values/touchpoints';

/** What every part of a map carries beside its fields. */
export interface Part {
  id: string;
  /** Removed parts stay, so that they can come back with all that is in them. */
  removed: boolean;
  /** Sequence of the operation that last wrote a field; also of `added`, `place` and `removed`. Absent is 0. */
  versions: Readonly<Record<string, number>>;
}

export interface HeaderFields {
  title: string;
  scenario: string;
  goal: string;
  /** Where the journey begins and ends. */
  startsWith: string;
  endsWith: string;
  /** The time that the map describes, and what it rests on. */
  period: string;
  evidenceBasis: string;
  scope: MapScope;
  objectId: string | null;
  scopeTouchpointIds: readonly string[];
  ownerId: string | null;
  status: MapStatus;
  /** Dates, `2026-11-23`. */
  reviewedOn: string | null;
  reviewedBy: string | null;
  reviewDue: string | null;
  /** The current-state map that this one starts from. */
  currentMapId: string | null;
}

export interface StageFields {
  phase: Phase;
  title: string;
}

export interface StepFields {
  title: string;
  /** A map that shows this step in detail. */
  subMapId: string | null;
}

export type Settings = Readonly<Record<string, string | number | boolean>>;

export interface LaneFields {
  kind: LaneKind;
  /** Empty: the kind's own name in the reader's language. */
  title: string;
  zone: LaneZone;
  height: LaneHeight;
  settings: Settings;
}

export interface CellFields {
  text: string;
  evidence: EvidenceLevel;
  amount: number | null;
  unit: string;
  target: number | null;
  sampleSize: number | null;
  source: string;
  /** A moment of truth. */
  flag: boolean;
  /** By curve, −2 to 2 in halves. */
  emotions: Readonly<Record<string, number>>;
}

export interface CardFields {
  kind: CardKind;
  text: string;
  note: string;
  touchpointId: string | null;
  channelId: string | null;
  fileId: string | null;
  ownerId: string | null;
  metric: string;
}

/** Fields by kind of part. `header` is the map itself. */
export interface FieldsOf {
  header: HeaderFields;
  stage: StageFields;
  step: StepFields;
  lane: LaneFields;
  cell: CellFields;
  card: CardFields;
}
export type PartKind = keyof FieldsOf;
/** Kinds that are added, ordered and removed. */
export type PlacedKind = 'stage' | 'step' | 'lane' | 'card';

interface Placed {
  /** Compared byte by byte, see lib/touchpoints/position.ts. */
  position: string;
}

export type Header = Part & HeaderFields;
export type Stage = Part & Placed & StageFields;
export type Step = Part & Placed & StepFields & { stageId: string };
export type Lane = Part & Placed & LaneFields;
/** Its id is `laneId:stepId`. It exists from the first value on. */
export type Cell = Part & CellFields;
export type Card = Part & Placed & CardFields & { laneId: string; stepId: string };

export interface PartsOf {
  header: Header;
  stage: Stage;
  step: Step;
  lane: Lane;
  cell: Cell;
  card: Card;
}

type Table<P> = Readonly<Record<string, P>>;

/** A whole map. Never changed in place: what did not change keeps its reference. */
export interface MapState {
  id: string;
  type: MapType;
  /** Language of what stands in it. */
  language: string;
  /** Of the last operation in it. */
  sequence: number;
  header: Header;
  stage: Table<Stage>;
  step: Table<Step>;
  lane: Table<Lane>;
  cell: Table<Cell>;
  card: Table<Card>;
}

/** Fields that are written by key, each key with a version of its own. */
export type KeyedField = 'emotions' | 'settings';

type SetOf<K extends PartKind> = {
  [F in keyof FieldsOf[K] & string]: {
    type: 'set';
    kind: K;
    id: string;
    field: F;
    /** Of a keyed field. */
    key?: string;
    /** Null takes a key away. */
    value: F extends KeyedField ? string | number | boolean | null : FieldsOf[K][F];
    /** The version of the field that the person saw. */
    base: number;
  };
}[keyof FieldsOf[K] & string];

/** Gives a field a value. */
export type SetOperation = { [K in PartKind]: SetOf<K> }[PartKind];

/** Where a part stands: `under` is a step's stage or a card's cell. */
interface Place {
  position: string;
  under?: string;
}

type InsertOf<K extends PlacedKind> = {
  type: 'insert';
  kind: K;
  id: string;
  values: FieldsOf[K];
} & Place;
export type InsertOperation = { [K in PlacedKind]: InsertOf<K> }[PlacedKind];

export type PlaceOperation = { type: 'place'; kind: PlacedKind; id: string } & Place;
interface Named {
  kind: PlacedKind;
  id: string;
}
export type RemoveOperation = Named & { type: 'remove' };
/** Brings a removed part back with all that is in it. */
export type RestoreOperation = Named & { type: 'restore' };

/** All that can happen to a map; what editors do is made of these in edits-*.ts. */
export type Operation = SetOperation | InsertOperation | PlaceOperation | RemoveOperation | RestoreOperation;

/** An operation as a client sends it. */
export interface SentOperation {
  /** Made by the client; a repeat changes nothing. */
  id: string;
  /** The open page that made it. */
  clientId: string;
  operation: Operation;
}

/** An operation as the map's log has it. */
export interface LogEntry extends SentOperation {
  sequence: number;
  outcome: MapOperationOutcome;
  reason: MapOperationReason | null;
}
