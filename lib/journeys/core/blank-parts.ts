import type { CardFields, Cell, HeaderFields, LaneFields, Part } from './types';
import type { CardKind, LaneKind } from '@/db/values/journeys';
import { laneFacts } from './lanes';

/** The id of the cell where a lane and a step cross. */
export const cellId = (laneId: string, stepId: string): string => `${laneId}:${stepId}`;

/** Lane and step of a cell's id. */
export function placeOfCell(id: string): { laneId: string; stepId: string } {
  const at = id.indexOf(':');
  return { laneId: id.slice(0, at), stepId: id.slice(at + 1) };
}

const nothing = Object.freeze({});

export const newPart = (id: string): Part => ({ id, removed: false, versions: nothing });

/** A cell in which nothing stands. */
export const blankCell = (id: string): Cell => ({
  ...newPart(id),
  text: '',
  evidence: 'none',
  amount: null,
  unit: '',
  target: null,
  sampleSize: null,
  source: '',
  flag: false,
  emotions: nothing,
});

export const blankHeader: HeaderFields = {
  title: '',
  scenario: '',
  goal: '',
  startsWith: '',
  endsWith: '',
  period: '',
  evidenceBasis: '',
  scope: 'company',
  objectId: null,
  scopeTouchpointIds: [],
  ownerId: null,
  status: 'draft',
  reviewedOn: null,
  reviewedBy: null,
  reviewDue: null,
  currentMapId: null,
};

/** A lane of a kind, in its usual zone. */
export const newLane = (kind: LaneKind): LaneFields => ({
  kind,
  title: '',
  zone: laneFacts[kind].zone,
  height: 'medium',
  settings: nothing,
});

/** A card of a kind. */
export const newCard = (kind: CardKind, fields: Partial<CardFields> = {}): CardFields => ({
  text: '',
  note: '',
  touchpointId: null,
  channelId: null,
  fileId: null,
  ownerId: null,
  metric: '',
  ...fields,
  kind,
});
