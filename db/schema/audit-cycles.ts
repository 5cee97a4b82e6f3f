import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
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
import { cycleStates, cycleWeights, type CycleScope } from '../values/audits';
import { brands, objects } from './brands';
import { segments } from './segments';
import { authorship, instant, oneOf, workspaceId } from './columns';
import { auditFormVersions } from './forms';
import { imports } from './imports';
import { workspaces } from './organizations';
import { workspacePeople } from './people';
import { periods } from './ratings';
import { touchpoints } from './touchpoints';

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
    /** Its part in the overall score, kept when the cycle closes: 1, or its impact; 0 counts for nothing. */
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
    check('audit_cycle_touchpoints_weight_check', sql`${t.weight} >= 0`),
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
