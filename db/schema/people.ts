import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, workspaceId } from './columns';
import { workspaces } from './organizations';

/**
 * Authors, owners and assignees of a workspace. Made when somebody first acts there, kept when they leave,
 * blanked on erasure; content points here and never at users.
 */
export const workspacePeople = pgTable(
  'workspace_people',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    userId: uuid('user_id'),
    name: text('name').notNull(),
    email: text('email'),
    /** Audits a visit through a link, without an account; never owns, drives or is assigned anything else. */
    isGuest: boolean('is_guest').notNull().default(false),
    createdAt: createdAt(),
    leftAt: instant('left_at'),
    erasedAt: instant('erased_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('workspace_people_user_key').on(t.workspaceId, t.userId),
    index('workspace_people_user_id_idx').on(t.userId),
    foreignKey({
      name: 'workspace_people_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('workspace_people_guest_check', sql`not (${t.isGuest} and ${t.userId} is not null)`),
  ],
);
