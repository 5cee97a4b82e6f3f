import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { authorship, lifeMarks, workspaceId } from './columns';
import { workspacePeople } from './people';

/** A named arrangement of a screen: filter, sort, group, columns. Own, or shared with the workspace. */
export const savedViews = pgTable(
  'saved_views',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    screen: text('screen').notNull(),
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
    foreignKey({
      name: 'saved_views_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }).onDelete('cascade'),
  ],
);
