export const mapTypes = ['current-state', 'day-in-the-life', 'future-state', 'service-blueprint'] as const;
export type MapType = (typeof mapTypes)[number];

export const mapStatuses = ['draft', 'in-research', 'live'] as const;
export type MapStatus = (typeof mapStatuses)[number];

export const mapScopes = ['company', 'object', 'touchpoints'] as const;
export type MapScope = (typeof mapScopes)[number];

/** Rows of a map; what each holds and where it stands is in lib/journeys/core/lanes.ts. */
export const laneKinds = [
  'goals',
  'duration',
  'context',
  'physical-evidence',
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotion',
  'needs',
  'pains',
  'moment-of-truth',
  'storyboard',
  'score',
  'metric',
  'message',
  'frontstage-people',
  'frontstage-technology',
  'backstage',
  'support',
  'owner',
  'opportunities',
  'changes',
  'assumptions',
  'text',
] as const;
export type LaneKind = (typeof laneKinds)[number];

export const laneZones = ['customer', 'frontstage', 'backstage', 'support', 'insight'] as const;
export type LaneZone = (typeof laneZones)[number];

export const laneHeights = ['small', 'medium', 'large', 'auto'] as const;
export type LaneHeight = (typeof laneHeights)[number];

/** How well the text of a cell is known. */
export const evidenceLevels = ['none', 'assumption', 'partly', 'researched'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export const cardKinds = ['touchpoint', 'channel', 'pain', 'opportunity', 'image'] as const;
export type CardKind = (typeof cardKinds)[number];

export const mapOperationOutcomes = ['applied', 'conflict', 'refused'] as const;
export type MapOperationOutcome = (typeof mapOperationOutcomes)[number];

/** Why an operation was not applied: newer words, what it names is gone, too many, not of this brand, a circle of maps. */
export const mapOperationReasons = ['changed', 'removed', 'limit', 'reference', 'circle'] as const;
export type MapOperationReason = (typeof mapOperationReasons)[number];

/** Why a version of a map was kept. */
export const mapVersionReasons = [
  'begin',
  'pause',
  'hour',
  'asked',
  'before-many',
  'before-removal',
  'before-restore',
  'restored',
  'cycle-closed',
] as const;
export type MapVersionReason = (typeof mapVersionReasons)[number];
