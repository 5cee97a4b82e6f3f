import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { calibrationStates } from '../values/audits';
import { auditCycles } from './audit-cycles';
import { authorship, createdAt, instant, oneOf, workspaceId } from './columns';
import { files } from './files';
import { auditCriteria, auditFormVersions } from './forms';
import { workspaces } from './organizations';
import { workspacePeople } from './people';

const score = (name: string) => numeric(name, { precision: 3, scale: 1, mode: 'number' });

/** A session in which auditors score the same cases alone and then talk about where they differ. */
export const calibrations = pgTable(
  'calibrations',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    state: text('state', { enum: calibrationStates }).notNull().default('draft'),
    /** Where its cases take their criteria from; empty where all of them have own questions. */
    formVersionId: uuid('form_version_id'),
    /** The cycle that it prepares or that asked for it. */
    cycleId: uuid('cycle_id'),
    /** Scores go in steps of 1 or 0.5: as the form's, kept because scores hang on it. */
    step: score('step').notNull().default(1),
    openedAt: instant('opened_at'),
    toldAt: instant('told_at'),
    closedAt: instant('closed_at'),
    /** When scoring was opened again after results had been told: what is scored since then is not quite alone. */
    reopenedAt: instant('reopened_at'),
    deletedAt: instant('deleted_at'),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'calibrations_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calibrations_form_fk',
      columns: [t.workspaceId, t.formVersionId],
      foreignColumns: [auditFormVersions.workspaceId, auditFormVersions.id],
    }),
    // Only the one column is emptied, which the migration says by hand.
    foreignKey({
      name: 'calibrations_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('set null'),
    check('calibrations_state_check', oneOf(t.state, calibrationStates)),
    check('calibrations_step_check', sql`${t.step} in (0.5, 1)`),
  ],
);

/** What is scored: a photo, a link or a text, asked one question. The words of a criterion are kept as they were asked. */
export const calibrationCases = pgTable(
  'calibration_cases',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    calibrationId: uuid('calibration_id').notNull(),
    position: smallint('position').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull().default(''),
    link: text('link').notNull().default(''),
    photoFileId: uuid('photo_file_id'),
    /** Of the form version; empty for an own question. */
    criterionId: uuid('criterion_id'),
    question: text('question').notNull(),
    help: text('help').notNull().default(''),
    anchorLow: text('anchor_low').notNull().default(''),
    anchorMiddle: text('anchor_middle').notNull().default(''),
    anchorHigh: text('anchor_high').notNull().default(''),
    /** What was said when the results lay on the table: told with the results alone. */
    discussion: text('discussion').notNull().default(''),
    consensus: score('consensus'),
    proposedLow: text('proposed_low').notNull().default(''),
    proposedMiddle: text('proposed_middle').notNull().default(''),
    proposedHigh: text('proposed_high').notNull().default(''),
    /** When the proposed anchors were last taken over into the form's draft. */
    takenOverAt: instant('taken_over_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('calibration_cases_calibration_idx').on(t.workspaceId, t.calibrationId),
    index('calibration_cases_file_idx').on(t.workspaceId, t.photoFileId),
    foreignKey({
      name: 'calibration_cases_calibration_fk',
      columns: [t.workspaceId, t.calibrationId],
      foreignColumns: [calibrations.workspaceId, calibrations.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calibration_cases_file_fk',
      columns: [t.workspaceId, t.photoFileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    foreignKey({
      name: 'calibration_cases_criterion_fk',
      columns: [t.workspaceId, t.criterionId],
      foreignColumns: [auditCriteria.workspaceId, auditCriteria.id],
    }).onDelete('set null'),
    check('calibration_cases_consensus_check', sql`${t.consensus} between 0 and 10`),
  ],
);

/** Who was asked to score, and since when all their scores are in. */
export const calibrationAuditors = pgTable(
  'calibration_auditors',
  {
    workspaceId: workspaceId(),
    calibrationId: uuid('calibration_id').notNull(),
    personId: uuid('person_id').notNull(),
    handedInAt: instant('handed_in_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.calibrationId, t.personId] }),
    index('calibration_auditors_person_idx').on(t.workspaceId, t.personId),
    foreignKey({
      name: 'calibration_auditors_calibration_fk',
      columns: [t.workspaceId, t.calibrationId],
      foreignColumns: [calibrations.workspaceId, calibrations.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calibration_auditors_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
  ],
);

/** What one auditor gave to one case; told to nobody else before the results are. */
export const calibrationScores = pgTable(
  'calibration_scores',
  {
    workspaceId: workspaceId(),
    caseId: uuid('case_id').notNull(),
    personId: uuid('person_id').notNull(),
    score: score('score'),
    notApplicable: boolean('not_applicable').notNull().default(false),
    note: text('note').notNull().default(''),
    unsure: boolean('unsure').notNull().default(false),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.personId] }),
    foreignKey({
      name: 'calibration_scores_case_fk',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [calibrationCases.workspaceId, calibrationCases.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calibration_scores_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check(
      'calibration_scores_score_check',
      sql`${t.score} between 0 and 10 and not (${t.notApplicable} and ${t.score} is not null)`,
    ),
  ],
);
