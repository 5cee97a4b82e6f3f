import {
  bigint,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, workspaceId } from './columns';
import { workspaces } from './organizations';

/** A stored file; its bytes lie under `<workspace>/<sha256>` behind lib/files, a small rendition beside them. */
export const files = pgTable(
  'files',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sha256: text('sha256').notNull(),
    contentType: text('content_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** Bytes of the small rendition; empty where there is none. */
    smallSize: integer('small_size'),
    width: integer('width'),
    height: integer('height'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    /** Since when nothing refers to it; purged 30 days later. */
    orphanedAt: instant('orphaned_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('files_sha256_key').on(t.workspaceId, t.sha256),
    foreignKey({
      name: 'files_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);
