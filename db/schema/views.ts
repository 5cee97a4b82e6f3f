import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { authorship, lifeMarks, workspaceId } from './columns';
import { journeyMaps } from './journeys';
import { workspacePeople } from './people';

/** A named arrangement of a screen, or of one map: filter, sort, group, columns, lanes. Own, or shared with the workspace. */
export const savedViews = pgTable(
  'saved_views',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    screen: text('screen').notNull(),
    /** Of the screen `map`, which is another one for each map. */
    mapId: uuid('map_id'),
    name: text('name').notNull(),
    ownerId: uuid('owner_id').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    state: jsonb('state').$type<Record<string, unknown>>().notNull(),
    ...authorship(),
    deletedAt: lifeMarks().deletedAt,
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('saved_views_screen_idx').on(t.workspaceId, t.screen),
    index('saved_views_map_idx').on(t.workspaceId, t.mapId),
    foreignKey({
      name: 'saved_views_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    check('saved_views_map_check', sql`(${t.screen} = 'map') = (${t.mapId} is not null)`),
    foreignKey({
      name: 'saved_views_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }).onDelete('cascade'),
  ],
);
