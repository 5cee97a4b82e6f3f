import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { locales } from '../values/accounts';
import { oneOf } from './columns';
import { journeyMaps } from './journeys';
import { linkColumns, linkKeyColumns } from './link-columns';

/** A link under which somebody without an account reads chosen lanes of a journey map. */
export const mapLinks = pgTable(
  'map_links',
  {
    ...linkColumns(),
    mapId: uuid('map_id').notNull(),
    /** The lanes that are shown; one that is added to the map later is not. */
    laneIds: uuid('lane_ids').array().notNull(),
    showsScores: boolean('shows_scores').notNull(),
    showsOwners: boolean('shows_owners').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('map_links_map_idx').on(t.workspaceId, t.mapId),
    foreignKey({
      name: 'map_links_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    check('map_links_language_check', oneOf(t.language, locales)),
    check('map_links_lanes_check', sql`cardinality(${t.laneIds}) > 0`),
  ],
);

export const mapLinkKeys = pgTable('map_link_keys', linkKeyColumns(), (t) => [
  uniqueIndex('map_link_keys_link_key').on(t.workspaceId, t.linkId),
  foreignKey({
    name: 'map_link_keys_link_fk',
    columns: [t.workspaceId, t.linkId],
    foreignColumns: [mapLinks.workspaceId, mapLinks.id],
  }).onDelete('cascade'),
]);
