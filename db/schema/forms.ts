import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { evidenceRules, type FormBase } from '../values/audits';
import { authorship, createdAt, instant, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';
import { touchpoints } from './touchpoints';

const score = (name: string) => numeric(name, { precision: 3, scale: 1, mode: 'number' });

/** What auditors are asked. Its content lies in versions, so that what was asked stays known. */
export const auditForms = pgTable(
  'audit_forms',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** The product's template it was made from. */
    templateKey: text('template_key'),
    /** Another brand's form that was shared: told by ids only; no key ties brands to each other. */
    sourceWorkspaceId: uuid('source_workspace_id'),
    sourceFormId: uuid('source_form_id'),
    /** The latest version of it that was taken over or declined here. */
    sourceVersion: integer('source_version'),
    /** What was taken from it: next to this, an offer tells the template's changes from the brand's own. */
    sourceBase: jsonb('source_base').$type<FormBase>(),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('audit_forms_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null and ${t.archivedAt} is null`),
    foreignKey({
      name: 'audit_forms_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);

/** A published version never changes; the one without a date is the draft, at most one a form. */
export const auditFormVersions = pgTable(
  'audit_form_versions',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    formId: uuid('form_id').notNull(),
    number: integer('number').notNull(),
    publishedAt: instant('published_at'),
    /** Scores go in steps of 1 or 0.5. */
    step: score('step').notNull().default(1),
    askQualities: boolean('ask_qualities').notNull().default(false),
    askExpected: boolean('ask_expected').notNull().default(false),
    /** A photo or a note is asked for at and below, or at and above these scores. */
    evidenceRule: text('evidence_rule', { enum: evidenceRules }).notNull().default('none'),
    evidenceBelow: score('evidence_below').notNull().default(3),
    evidenceAbove: score('evidence_above').notNull().default(9),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('audit_form_versions_number_key').on(t.workspaceId, t.formId, t.number),
    uniqueIndex('audit_form_versions_draft_key')
      .on(t.workspaceId, t.formId)
      .where(sql`${t.publishedAt} is null`),
    foreignKey({
      name: 'audit_form_versions_form_fk',
      columns: [t.workspaceId, t.formId],
      foreignColumns: [auditForms.workspaceId, auditForms.id],
    }).onDelete('cascade'),
    check('audit_form_versions_step_check', sql`${t.step} in (0.5, 1)`),
    check('audit_form_versions_evidence_check', oneOf(t.evidenceRule, evidenceRules)),
    check(
      'audit_form_versions_limits_check',
      sql`${t.evidenceBelow} between 0 and 10 and ${t.evidenceAbove} between 0 and 10`,
    ),
  ],
);

/** A criterion: of one touchpoint, of a kind of touchpoints, or of all of them where both are empty. */
export const auditCriteria = pgTable(
  'audit_criteria',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** The same in every version of the form and in every form made from it: by it changes are told from new questions. */
    key: uuid('key').notNull().defaultRandom(),
    position: text('position').notNull(),
    touchpointId: uuid('touchpoint_id'),
    kind: text('kind'),
    question: text('question').notNull(),
    help: text('help').notNull().default(''),
    weight: numeric('weight', { precision: 6, scale: 2, mode: 'number' }).notNull().default(1),
    /** Failed (scored below the stop threshold), it caps the touchpoint just below that threshold. */
    critical: boolean('critical').notNull().default(false),
    anchorLow: text('anchor_low').notNull().default(''),
    anchorMiddle: text('anchor_middle').notNull().default(''),
    anchorHigh: text('anchor_high').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('audit_criteria_key').on(t.workspaceId, t.versionId, t.key),
    index('audit_criteria_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'audit_criteria_version_fk',
      columns: [t.workspaceId, t.versionId],
      foreignColumns: [auditFormVersions.workspaceId, auditFormVersions.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_criteria_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    check('audit_criteria_weight_check', sql`${t.weight} > 0`),
    check('audit_criteria_subject_check', sql`${t.touchpointId} is null or ${t.kind} is null`),
  ],
);
