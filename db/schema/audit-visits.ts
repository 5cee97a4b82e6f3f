import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { assignmentReasons, visitStates } from '../values/audits';
import { brands, objects } from './brands';
import { chains } from './chains';
import { segments } from './segments';
import { authorship, createdAt, instant, oneOf, workspaceId } from './columns';
import { auditCriteria } from './forms';
import { journeyMaps } from './journeys';
import { workspacePeople } from './people';
import { touchpoints } from './touchpoints';
import { auditCycles } from './audit-cycles';

const score = (name: string) => numeric(name, { precision: 3, scale: 1, mode: 'number' });
const inScale = (column: AnyPgColumn) => sql`${column} between 0 and 10`;

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
    /** Or along the columns of this journey map. */
    mapId: uuid('map_id'),
    state: text('state', { enum: visitStates }).notNull().default('planned'),
    reason: text('reason', { enum: assignmentReasons }).notNull().default('hand'),
    /** A second auditor for the same brand and object, for agreement. */
    isDouble: boolean('is_double').notNull().default(false),
    opensOn: date('opens_on', { mode: 'string' }),
    dueOn: date('due_on', { mode: 'string' }),
    visitedOn: date('visited_on', { mode: 'string' }),
    /** On the clock of the place, as the auditor wrote it down; empty where nobody did. */
    arrivedAt: time('arrived_at'),
    leftAt: time('left_at'),
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
    foreignKey({
      name: 'audit_visits_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }),
    check('audit_visits_walk_check', sql`${t.chainId} is null or ${t.mapId} is null`),
    check('audit_visits_state_check', oneOf(t.state, visitStates)),
    check('audit_visits_stay_check', sql`${t.leftAt} >= ${t.arrivedAt}`),
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
    /** The one that the snapshot of a closed cycle tells it under, where that was merged since. */
    toldTouchpointId: uuid('told_touchpoint_id'),
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
    /** So many of its questions are new or asked again, because the form changed under it. */
    askedAgain: smallint('asked_again').notNull().default(0),
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
