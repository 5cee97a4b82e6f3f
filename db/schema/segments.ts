import {
  check,
  date,
  foreignKey,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { SegmentRules } from '../values/segments';
import { authorship, lifeMarks, workspaceId } from './columns';
import { workspaces } from './organizations';

/** A named part of the customers; variants of touchpoints speak to one, audits score for one, figures are told of one. */
export const segments = pgTable(
  'segments',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    note: text('note').notNull().default(''),
    /** Share of all customers, 0 to 1, where known; where it was learnt, and as of which day. */
    share: numeric('share', { precision: 5, scale: 4, mode: 'number' }),
    shareSource: text('share_source').notNull().default(''),
    shareOn: date('share_on', { mode: 'string' }),
    /** Which respondents belong to it; empty where nobody has said. */
    rules: jsonb('rules').$type<SegmentRules>(),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('segments_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'segments_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('segments_share_check', sql`${t.share} between 0 and 1`),
  ],
);
