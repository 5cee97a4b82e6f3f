import { foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { auditCycles } from './audit-cycles';
import { instant, workspaceId } from './columns';
import { auditFormVersions } from './forms';
import { workspacePeople } from './people';

/** A cycle under way that was moved to another version of its form, with what that meant for its visits. */
export const auditFormMoves = pgTable(
  'audit_form_moves',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    cycleId: uuid('cycle_id').notNull(),
    fromVersionId: uuid('from_version_id').notNull(),
    toVersionId: uuid('to_version_id').notNull(),
    movedAt: instant('moved_at').notNull().defaultNow(),
    movedBy: uuid('moved_by'),
    /** Answers that stayed and answers that are asked again, and visits that were sent in and came back. */
    kept: integer('kept').notNull(),
    asked: integer('asked').notNull(),
    returned: integer('returned').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('audit_form_moves_cycle_idx').on(t.workspaceId, t.cycleId),
    foreignKey({
      name: 'audit_form_moves_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_form_moves_from_fk',
      columns: [t.workspaceId, t.fromVersionId],
      foreignColumns: [auditFormVersions.workspaceId, auditFormVersions.id],
    }),
    foreignKey({
      name: 'audit_form_moves_to_fk',
      columns: [t.workspaceId, t.toVersionId],
      foreignColumns: [auditFormVersions.workspaceId, auditFormVersions.id],
    }),
    // `on delete set null (moved_by)` in the migration, which Drizzle cannot express.
    foreignKey({
      name: 'audit_form_moves_person_fk',
      columns: [t.workspaceId, t.movedBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
  ],
);
