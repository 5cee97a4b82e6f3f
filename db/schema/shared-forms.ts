import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { FormRules, SharedCriterion } from '../values/audits';
import { createdAt, instant, workspaceId } from './columns';
import { auditForms } from './forms';
import { workspaces } from './organizations';

/**
 * Forms that a brand shares with the other brands of its organization: a copy of the latest published version, which the
 * organization may read (docs/decisions/0065-shared-forms.md). Only the brand itself writes it.
 */
export const sharedForms = pgTable(
  'shared_forms',
  {
    workspaceId: workspaceId(),
    formId: uuid('form_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    version: integer('version').notNull(),
    /** The form's when the version was shared, the brand's as it is now: whoever may not enter the brand reads them here. */
    name: text('name').notNull(),
    description: text('description').notNull(),
    brand: text('brand').notNull(),
    rules: jsonb('rules').$type<FormRules>().notNull(),
    criteria: jsonb('criteria').$type<SharedCriterion[]>().notNull(),
    createdAt: createdAt(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.formId] }),
    index('shared_forms_organization_idx').on(t.organizationId),
    foreignKey({
      name: 'shared_forms_form_fk',
      columns: [t.workspaceId, t.formId],
      foreignColumns: [auditForms.workspaceId, auditForms.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'shared_forms_workspace_fk',
      columns: [t.organizationId, t.workspaceId],
      foreignColumns: [workspaces.organizationId, workspaces.id],
    }).onDelete('cascade'),
  ],
);
