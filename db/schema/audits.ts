import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { assignmentReasons, cycleStates, cycleWeights, visitStates, type CycleScope } from '../values/audits';
import { brands, objects } from './brands';
import { chains } from './chains';
import { segments } from './channels';
import { authorship, createdAt, instant, oneOf, workspaceId } from './columns';
import { files } from './files';
import { auditCriteria, auditFormVersions } from './forms';
import { imports } from './imports';
import { workspaces } from './organizations';
import { workspacePeople } from './people';
import { periods } from './ratings';
import { touchpoints } from './touchpoints';

const score = (name: string) => numeric(name, { precision: 3, scale: 1, mode: 'number' });
const inScale = (column: AnyPgColumn) => sql`${column} between 0 and 10`;

/** An audit cycle: one round of visits and ratings, by default of a quarter, with somebody who drives it. */
export const auditCycles = pgTable(
  'audit_cycles',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    state: text('state', { enum: cycleStates }).notNull().default('planned'),
    periodId: uuid('period_id').notNull(),
    /** The cycle that this one follows in its schedule; where scope and people were carried over from. */
    previousId: uuid('previous_id'),
    driverId: uuid('driver_id'),
    budget: bigint('budget', { mode: 'number' }),
    hours: numeric('hours', { precision: 8, scale: 2, mode: 'number' }),
    /** How its touchpoints were chosen; what they are stands in audit_cycle_touchpoints. */
    scope: jsonb('scope').$type<CycleScope>().notNull().default({ by: 'list' }),
    opensOn: date('opens_on', { mode: 'string' }),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    formVersionId: uuid('form_version_id').notNull(),
    weights: text('weights', { enum: cycleWeights }).notNull().default('equal'),
    /** A touchpoint at stop needs an action, or a written reason for none, before closing. */
    stopNeedsAction: boolean('stop_needs_action').notNull().default(true),
    openedAt: instant('opened_at'),
    reviewAt: instant('review_at'),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by'),
    reopenedAt: instant('reopened_at'),
    reopenedReason: text('reopened_reason').notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
    /** The file that brought it in: an audit of former times, closed from the beginning. */
    importId: uuid('import_id'),
    ...authorship(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('audit_cycles_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'audit_cycles_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    index('audit_cycles_period_idx').on(t.workspaceId, t.periodId),
    foreignKey({
      name: 'audit_cycles_period_fk',
      columns: [t.workspaceId, t.periodId],
      foreignColumns: [periods.workspaceId, periods.id],
    }),
    foreignKey({
      name: 'audit_cycles_previous_fk',
      columns: [t.workspaceId, t.previousId],
      foreignColumns: [t.workspaceId, t.id],
    }),
    foreignKey({
      name: 'audit_cycles_driver_fk',
      columns: [t.workspaceId, t.driverId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'audit_cycles_form_fk',
      columns: [t.workspaceId, t.formVersionId],
      foreignColumns: [auditFormVersions.workspaceId, auditFormVersions.id],
    }),
    foreignKey({
      name: 'audit_cycles_import_fk',
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }),
    index('audit_cycles_import_idx').on(t.workspaceId, t.importId),
    check('audit_cycles_state_check', oneOf(t.state, cycleStates)),
    check('audit_cycles_weights_check', oneOf(t.weights, cycleWeights)),
  ],
);

/** What is scored in a cycle. */
export const auditCycleTouchpoints = pgTable(
  'audit_cycle_touchpoints',
  {
    workspaceId: workspaceId(),
    cycleId: uuid('cycle_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    /** Its part in the overall score, kept when the cycle opens. */
    weight: numeric('weight', { precision: 6, scale: 2, mode: 'number' }).notNull().default(1),
    /** Why nothing is done about it although it is at stop. */
    noActionReason: text('no_action_reason').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.cycleId, t.touchpointId] }),
    index('audit_cycle_touchpoints_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'audit_cycle_touchpoints_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_cycle_touchpoints_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    check('audit_cycle_touchpoints_weight_check', sql`${t.weight} > 0`),
  ],
);

/** The own brand and the competitors that are scored on the same form. */
export const auditCycleBrands = pgTable(
  'audit_cycle_brands',
  { workspaceId: workspaceId(), cycleId: uuid('cycle_id').notNull(), brandId: uuid('brand_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.cycleId, t.brandId] }),
    foreignKey({
      name: 'audit_cycle_brands_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_cycle_brands_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
  ],
);

/** The places (and other objects) that are visited; none of them where the cycle is scored at a desk. */
export const auditCycleObjects = pgTable(
  'audit_cycle_objects',
  { workspaceId: workspaceId(), cycleId: uuid('cycle_id').notNull(), objectId: uuid('object_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.cycleId, t.objectId] }),
    foreignKey({
      name: 'audit_cycle_objects_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_cycle_objects_object_fk',
      columns: [t.workspaceId, t.objectId],
      foreignColumns: [objects.workspaceId, objects.id],
    }).onDelete('cascade'),
  ],
);

/** The segments for which each touchpoint is scored apart; none where it is scored for all. */
export const auditCycleSegments = pgTable(
  'audit_cycle_segments',
  {
    workspaceId: workspaceId(),
    cycleId: uuid('cycle_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.cycleId, t.segmentId] }),
    foreignKey({
      name: 'audit_cycle_segments_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_cycle_segments_segment_fk',
      columns: [t.workspaceId, t.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }).onDelete('cascade'),
  ],
);

export const auditCycleAuditors = pgTable(
  'audit_cycle_auditors',
  {
    workspaceId: workspaceId(),
    cycleId: uuid('cycle_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** Visits at most; empty for any number. */
    capacity: integer('capacity'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.cycleId, t.personId] }),
    foreignKey({
      name: 'audit_cycle_auditors_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_cycle_auditors_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('audit_cycle_auditors_capacity_check', sql`${t.capacity} >= 0`),
  ],
);

/** One auditor at one object (or none) for one brand: planned, and later what came of it. */
export const auditVisits = pgTable(
  'audit_visits',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    cycleId: uuid('cycle_id').notNull(),
    auditorId: uuid('auditor_id').notNull(),
    brandId: uuid('brand_id').notNull(),
    objectId: uuid('object_id'),
    /** Walked through in this order, where it was planned so. */
    chainId: uuid('chain_id'),
    state: text('state', { enum: visitStates }).notNull().default('planned'),
    reason: text('reason', { enum: assignmentReasons }).notNull().default('hand'),
    /** A second auditor for the same brand and object, for agreement. */
    isDouble: boolean('is_double').notNull().default(false),
    opensOn: date('opens_on', { mode: 'string' }),
    dueOn: date('due_on', { mode: 'string' }),
    visitedOn: date('visited_on', { mode: 'string' }),
    startedAt: instant('started_at'),
    submittedAt: instant('submitted_at'),
    note: text('note').notNull().default(''),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('audit_visits_key')
      .on(t.workspaceId, t.cycleId, t.auditorId, t.brandId, t.objectId)
      .nullsNotDistinct(),
    index('audit_visits_auditor_idx').on(t.workspaceId, t.auditorId),
    foreignKey({
      name: 'audit_visits_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_visits_auditor_fk',
      columns: [t.workspaceId, t.auditorId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'audit_visits_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_visits_object_fk',
      columns: [t.workspaceId, t.objectId],
      foreignColumns: [objects.workspaceId, objects.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_visits_chain_fk',
      columns: [t.workspaceId, t.chainId],
      foreignColumns: [chains.workspaceId, chains.id],
    }),
    check('audit_visits_state_check', oneOf(t.state, visitStates)),
    check('audit_visits_reason_check', oneOf(t.reason, assignmentReasons)),
  ],
);

/** What an auditor found at one touchpoint, for one segment or for all. */
export const auditRatings = pgTable(
  'audit_ratings',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    visitId: uuid('visit_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    segmentId: uuid('segment_id'),
    /** The direct score; empty where criteria make it, and where it is not applicable. One of another scale has any decimals. */
    score: numeric('score', { mode: 'number' }),
    notApplicable: boolean('not_applicable').notNull().default(false),
    note: text('note').notNull().default(''),
    expected: score('expected'),
    perceived: score('perceived'),
    simple: smallint('simple'),
    appropriate: smallint('appropriate'),
    relevant: smallint('relevant'),
    meaningful: smallint('meaningful'),
    attractive: smallint('attractive'),
    personal: smallint('personal'),
    proposedChange: text('proposed_change').notNull().default(''),
    followUp: boolean('follow_up').notNull().default(false),
    unsure: boolean('unsure').notNull().default(false),
    /** A reviewer's question; the visit is sent back until it is answered. */
    question: text('question').notNull().default(''),
    /** When it was answered, by the device's clock put right, and in which order on that device. */
    answeredAt: instant('answered_at').notNull().defaultNow(),
    deviceId: uuid('device_id'),
    deviceSequence: bigint('device_sequence', { mode: 'number' }),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('audit_ratings_key').on(t.workspaceId, t.visitId, t.touchpointId, t.segmentId).nullsNotDistinct(),
    foreignKey({
      name: 'audit_ratings_visit_fk',
      columns: [t.workspaceId, t.visitId],
      foreignColumns: [auditVisits.workspaceId, auditVisits.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_ratings_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_ratings_segment_fk',
      columns: [t.workspaceId, t.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }).onDelete('cascade'),
    check(
      'audit_ratings_scores_check',
      sql`${inScale(t.score)} and ${inScale(t.expected)} and ${inScale(t.perceived)}`,
    ),
    check(
      'audit_ratings_qualities_check',
      sql`${inScale(t.simple)} and ${inScale(t.appropriate)} and ${inScale(t.relevant)} and ${inScale(t.meaningful)} and ${inScale(t.attractive)} and ${inScale(t.personal)}`,
    ),
    check('audit_ratings_not_applicable_check', sql`not (${t.notApplicable} and ${t.score} is not null)`),
  ],
);

/** The answer to one criterion. */
export const auditAnswers = pgTable(
  'audit_answers',
  {
    workspaceId: workspaceId(),
    ratingId: uuid('rating_id').notNull(),
    criterionId: uuid('criterion_id').notNull(),
    score: score('score'),
    notApplicable: boolean('not_applicable').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.ratingId, t.criterionId] }),
    foreignKey({
      name: 'audit_answers_rating_fk',
      columns: [t.workspaceId, t.ratingId],
      foreignColumns: [auditRatings.workspaceId, auditRatings.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_answers_criterion_fk',
      columns: [t.workspaceId, t.criterionId],
      foreignColumns: [auditCriteria.workspaceId, auditCriteria.id],
    }),
    check(
      'audit_answers_score_check',
      sql`${inScale(t.score)} and not (${t.notApplicable} and ${t.score} is not null)`,
    ),
  ],
);

/** What a rating said before it was changed, and what a later answer of another device lost against. */
export const auditRatingHistory = pgTable(
  'audit_rating_history',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    ratingId: uuid('rating_id').notNull(),
    said: jsonb('said').$type<unknown>().notNull(),
    personId: uuid('person_id'),
    answeredAt: instant('answered_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('audit_rating_history_rating_idx').on(t.workspaceId, t.ratingId),
    foreignKey({
      name: 'audit_rating_history_rating_fk',
      columns: [t.workspaceId, t.ratingId],
      foreignColumns: [auditRatings.workspaceId, auditRatings.id],
    }).onDelete('cascade'),
  ],
);

/**
 * A photo of what an auditor saw at one touchpoint of a visit, for all segments, or for one criterion. It is announced by the
 * device that has it, with an id of the device's own; until all its bytes are here and read it has no file.
 */
export const auditEvidence = pgTable(
  'audit_evidence',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    visitId: uuid('visit_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    criterionId: uuid('criterion_id'),
    fileId: uuid('file_id'),
    /** Bytes of the photo as the device has it, and how many of them have arrived. */
    size: integer('size').notNull(),
    received: integer('received').notNull().default(0),
    /** Of the photo as it was sent: the file is another, encoded anew. */
    originalSha256: text('original_sha256'),
    takenAt: instant('taken_at'),
    note: text('note').notNull().default(''),
    /** Where it was taken, in degrees, only from somebody who agreed to it. */
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    positionConsent: boolean('position_consent').notNull().default(false),
    createdAt: createdAt(),
    /** Who uploaded it. */
    createdBy: uuid('created_by'),
    removedAt: instant('removed_at'),
    /** What it held, to take the removal back; the file is not kept for it. */
    removedFileId: uuid('removed_file_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('audit_evidence_visit_idx').on(t.workspaceId, t.visitId),
    index('audit_evidence_file_idx').on(t.workspaceId, t.fileId),
    index('audit_evidence_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'audit_evidence_visit_fk',
      columns: [t.workspaceId, t.visitId],
      foreignColumns: [auditVisits.workspaceId, auditVisits.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_evidence_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_evidence_criterion_fk',
      columns: [t.workspaceId, t.criterionId],
      foreignColumns: [auditCriteria.workspaceId, auditCriteria.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_evidence_file_fk',
      columns: [t.workspaceId, t.fileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    check('audit_evidence_size_check', sql`${t.size} > 0 and ${t.received} between 0 and ${t.size}`),
    check('audit_evidence_removed_check', sql`${t.removedAt} is null or ${t.fileId} is null`),
    check(
      'audit_evidence_position_check',
      sql`(${t.latitude} is null) = (${t.longitude} is null) and (${t.latitude} is null or ${t.positionConsent}) and ${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`,
    ),
  ],
);

/** The figures of a closed cycle, as they were told: names, tree, thresholds, form and people with them. */
export const auditSnapshots = pgTable(
  'audit_snapshots',
  {
    workspaceId: workspaceId(),
    cycleId: uuid('cycle_id').notNull(),
    closedAt: instant('closed_at').notNull(),
    sha256: text('sha256').notNull(),
    content: jsonb('content').$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.cycleId, t.closedAt] }),
    foreignKey({
      name: 'audit_snapshots_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
  ],
);
