import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { locales } from '../values/accounts';
import { auditCycles } from './audit-cycles';
import { createdAt, instant, oneOf, workspaceId } from './columns';

/** A link under which somebody without an account reads the report of a closed cycle. */
export const reportLinks = pgTable(
  'report_links',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    cycleId: uuid('cycle_id').notNull(),
    /** The report's language unless its reader chooses another. */
    language: text('language', { enum: locales }).notNull(),
    /** Argon2id; empty where the link alone opens it. */
    passwordHash: text('password_hash'),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    /** To the minute. */
    lastOpenedAt: instant('last_opened_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('report_links_cycle_idx').on(t.workspaceId, t.cycleId),
    foreignKey({
      name: 'report_links_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    check('report_links_language_check', oneOf(t.language, locales)),
  ],
);

// The public page finds a link by the hash of its secret before any workspace is known. A revoked link has none.
export const reportLinkKeys = pgTable(
  'report_link_keys',
  {
    tokenHash: text('token_hash').primaryKey(),
    workspaceId: workspaceId(),
    linkId: uuid('link_id').notNull(),
  },
  (t) => [
    uniqueIndex('report_link_keys_link_key').on(t.workspaceId, t.linkId),
    foreignKey({
      name: 'report_link_keys_link_fk',
      columns: [t.workspaceId, t.linkId],
      foreignColumns: [reportLinks.workspaceId, reportLinks.id],
    }).onDelete('cascade'),
  ],
);
