import 'server-only';
import { collectionRounds, galleryItems } from '@/db/schema/collection';
import { calibrations } from '@/db/schema/calibration';
import { chains } from '@/db/schema/chains';
import { personas } from '@/db/schema/personas';
import { journeyMaps } from '@/db/schema/journeys';
import { touchpoints } from '@/db/schema/touchpoints';
import { lists } from '@/lib/touchpoints/lists/lists';
import type { TrashKind } from './types';

/** Where records of each kind lie; all have `deletedAt` and `updatedBy`, which is who deleted them. */
export const trashTables = {
  touchpoint: touchpoints,
  channel: lists.channel.table,
  unit: lists.unit.table,
  brandValue: lists.brandValue.table,
  segment: lists.segment.table,
  brand: lists.brand.table,
  object: lists.object.table,
  collectionRound: collectionRounds,
  galleryItem: galleryItems,
  chain: chains,
  calibration: calibrations,
  persona: personas,
  journeyMap: journeyMaps,
} as const satisfies Record<TrashKind, object>;

/** What people call a record of a kind. */
export function nameColumn(kind: TrashKind) {
  return kind === 'galleryItem' || kind === 'journeyMap' ? trashTables[kind].title : trashTables[kind].name;
}
