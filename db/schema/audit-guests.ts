import { foreignKey, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { auditVisits } from './audit-visits';
import { authorship, instant, workspaceId } from './columns';

/**
 * The link under which somebody without an account makes one visit. The page finds it by its hash before any workspace is
 * known, so it holds no content.
 */
export const auditGuestLinks = pgTable(
  'audit_guest_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    workspaceId: workspaceId(),
    visitId: uuid('visit_id').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    ...authorship(),
  },
  (t) => [
    uniqueIndex('audit_guest_links_visit_key').on(t.workspaceId, t.visitId),
    foreignKey({
      name: 'audit_guest_links_visit_fk',
      columns: [t.workspaceId, t.visitId],
      foreignColumns: [auditVisits.workspaceId, auditVisits.id],
    }).onDelete('cascade'),
  ],
);
