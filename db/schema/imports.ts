import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { importKinds, importStates } from '../values/ratings';
import { authorship, instant, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';

/** One file brought in: what it was, how it was read, what came of it. */
export const imports = pgTable(
  'imports',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: importKinds }).notNull(),
    state: text('state', { enum: importStates }).notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    mapping: jsonb('mapping').$type<unknown>(),
    summary: jsonb('summary').$type<unknown>(),
    committedAt: instant('committed_at'),
    undoneAt: instant('undone_at'),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('imports_created_at_idx').on(t.workspaceId, t.createdAt),
    foreignKey({
      name: 'imports_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('imports_kind_check', oneOf(t.kind, importKinds)),
    check('imports_state_check', oneOf(t.state, importStates)),
  ],
);

/** What an import replaced, so that undoing it puts the former values back. */
export const importReplacements = pgTable(
  'import_replacements',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    importId: uuid('import_id').notNull(),
    tableName: text('table_name').notNull(),
    rowId: uuid('row_id').notNull(),
    before: jsonb('before').$type<unknown>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('import_replacements_import_idx').on(t.workspaceId, t.importId),
    foreignKey({
      name: 'import_replacements_import_fk',
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
  ],
);

/** How a file was read, remembered for the next wave. */
export const importMappings = pgTable(
  'import_mappings',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: importKinds }).notNull(),
    name: text('name').notNull(),
    mapping: jsonb('mapping').$type<unknown>().notNull(),
    ...authorship(),
    deletedAt: lifeMarks().deletedAt,
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('import_mappings_name_key')
      .on(t.workspaceId, t.kind, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'import_mappings_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('import_mappings_kind_check', oneOf(t.kind, importKinds)),
  ],
);
