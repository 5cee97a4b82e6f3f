import { check, foreignKey, index, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { locales } from '../values/accounts';
import { auditCycles } from './audit-cycles';
import { oneOf } from './columns';
import { linkColumns, linkKeyColumns } from './link-columns';

/** A link under which somebody without an account reads the report of a closed cycle. */
export const reportLinks = pgTable(
  'report_links',
  { ...linkColumns(), cycleId: uuid('cycle_id').notNull() },
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

export const reportLinkKeys = pgTable('report_link_keys', linkKeyColumns(), (t) => [
  uniqueIndex('report_link_keys_link_key').on(t.workspaceId, t.linkId),
  foreignKey({
    name: 'report_link_keys_link_fk',
    columns: [t.workspaceId, t.linkId],
    foreignColumns: [reportLinks.workspaceId, reportLinks.id],
  }).onDelete('cascade'),
]);
