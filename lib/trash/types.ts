/** What can lie in the trash. */
export const trashKinds = [
  'touchpoint',
  'channel',
  'unit',
  'brandValue',
  'segment',
  'brand',
  'object',
  'collectionRound',
  'galleryItem',
  'chain',
  'calibration',
  'persona',
  'journeyMap',
] as const;
export type TrashKind = (typeof trashKinds)[number];

export interface TrashEntry {
  kind: TrashKind;
  id: string;
  name: string;
  /** ISO 8601. */
  deletedAt: string;
  deletedBy: string | null;
  /** When it will be removed for good, ISO 8601; null while visits or answers hang on it. */
  purgedAt: string | null;
}
