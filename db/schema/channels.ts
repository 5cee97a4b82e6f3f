import {
  boolean,
  check,
  foreignKey,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { media } from '../values/touchpoints';
import { authorship, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';

export const channels = pgTable(
  'channels',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    medium: text('medium', { enum: media }).notNull(),
    note: text('note').notNull().default(''),
    /** The entry of the default channel list that it was made from, so that libraries find it again. */
    libraryKey: text('library_key'),
    position: text('position').notNull(),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('channels_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'channels_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('channels_medium_check', oneOf(t.medium, media)),
  ],
);

/** Organizational units that run touchpoints. */
export const units = pgTable(
  'units',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('units_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'units_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);

/** What the brand stands for; touchpoints show some of it. */
export const brandValues = pgTable(
  'brand_values',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    position: text('position').notNull(),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('brand_values_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'brand_values_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);
