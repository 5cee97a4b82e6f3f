import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import {
  aims,
  controls,
  dataKinds,
  durations,
  frequencies,
  involvements,
  lifecycleStages,
  offers,
  phases,
  presences,
  risks,
  senses,
  standardOperators,
  standardUnits,
} from '../values/touchpoints';
import { objects } from './brands';
import { brandValues, channels, units } from './channels';
import { segments } from './segments';
import { authorship, createdAt, lifeMarks, oneOf, subsetOf, workspaceId } from './columns';
import { workspaces } from './organizations';
import { workspacePeople } from './people';

const score = (name: string) => numeric(name, { precision: 3, scale: 1, mode: 'number' });
const emptyList = sql`'{}'::text[]`;

/** Any moment at which a customer meets the brand. One record, wherever it stands. */
export const touchpoints = pgTable(
  'touchpoints',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    phase: text('phase', { enum: phases }).notNull(),
    otherPhases: text('other_phases', { enum: phases }).array().notNull().default(emptyList),
    involvement: text('involvement', { enum: involvements }),
    control: text('control', { enum: controls }),
    /** For partner and earned ones: how we influence it. */
    influence: text('influence').notNull().default(''),
    channelId: uuid('channel_id'),
    kind: text('kind'),
    presence: text('presence', { enum: presences }).notNull().default('existing'),
    frequency: text('frequency', { enum: frequencies }),
    duration: text('duration', { enum: durations }),
    lifecycleStage: text('lifecycle_stage', { enum: lifecycleStages }),
    ownerId: uuid('owner_id'),
    unitId: uuid('unit_id'),
    parentId: uuid('parent_id'),
    aims: text('aims', { enum: aims }).array().notNull().default(emptyList),
    /** The stage that it should move the customer to. */
    purpose: text('purpose').notNull().default(''),
    immediateGoal: text('immediate_goal').notNull().default(''),
    ultimateGoal: text('ultimate_goal').notNull().default(''),
    customerQuestions: text('customer_questions').notNull().default(''),
    customerGets: text('customer_gets').notNull().default(''),
    /** What we "sell" at this step. */
    offers: text('offers', { enum: offers }).array().notNull().default(emptyList),
    brandFit: score('brand_fit'),
    risk: text('risk', { enum: risks }),
    relationshipBuilder: boolean('relationship_builder').notNull().default(false),
    dataKind: text('data_kind', { enum: dataKinds }),
    carrier: text('carrier').notNull().default(''),
    carriesIdentity: boolean('carries_identity'),
    senses: text('senses', { enum: senses }).array().notNull().default(emptyList),
    wowFactor: text('wow_factor').notNull().default(''),
    vipRank: smallint('vip_rank'),
    /** Score 0–10 that it should reach; the workspace's goal where empty. */
    goal: score('goal'),
    /** Minor units of the workspace's currency, a month. */
    monthlyCost: bigint('monthly_cost', { mode: 'number' }),
    staffMinutes: numeric('staff_minutes', { precision: 8, scale: 2, mode: 'number' }),
    position: text('position').notNull(),
    libraryKey: text('library_key'),
    isSample: boolean('is_sample').notNull().default(false),
    importId: uuid('import_id'),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('touchpoints_channel_idx').on(t.workspaceId, t.channelId),
    index('touchpoints_parent_idx').on(t.workspaceId, t.parentId),
    index('touchpoints_name_idx').on(t.workspaceId, sql`lower(${t.name})`),
    uniqueIndex('touchpoints_vip_rank_key')
      .on(t.workspaceId, t.vipRank)
      .where(sql`${t.deletedAt} is null and ${t.archivedAt} is null`),
    foreignKey({
      name: 'touchpoints_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    // The optional keys say `on delete set null (column)` in the migration, which Drizzle cannot express.
    foreignKey({
      name: 'touchpoints_channel_fk',
      columns: [t.workspaceId, t.channelId],
      foreignColumns: [channels.workspaceId, channels.id],
    }),
    foreignKey({
      name: 'touchpoints_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'touchpoints_unit_fk',
      columns: [t.workspaceId, t.unitId],
      foreignColumns: [units.workspaceId, units.id],
    }),
    foreignKey({
      name: 'touchpoints_parent_fk',
      columns: [t.workspaceId, t.parentId],
      foreignColumns: [t.workspaceId, t.id],
    }),
    check('touchpoints_phase_check', oneOf(t.phase, phases)),
    check('touchpoints_other_phases_check', subsetOf(t.otherPhases, phases)),
    check('touchpoints_involvement_check', oneOf(t.involvement, involvements)),
    check('touchpoints_control_check', oneOf(t.control, controls)),
    check('touchpoints_presence_check', oneOf(t.presence, presences)),
    check('touchpoints_frequency_check', oneOf(t.frequency, frequencies)),
    check('touchpoints_duration_check', oneOf(t.duration, durations)),
    check('touchpoints_lifecycle_stage_check', oneOf(t.lifecycleStage, lifecycleStages)),
    check(
      'touchpoints_lifecycle_presence_check',
      sql`${t.lifecycleStage} is null or ${t.presence} = 'existing'`,
    ),
    check('touchpoints_aims_check', subsetOf(t.aims, aims)),
    check('touchpoints_offers_check', subsetOf(t.offers, offers)),
    check('touchpoints_risk_check', oneOf(t.risk, risks)),
    check('touchpoints_data_kind_check', oneOf(t.dataKind, dataKinds)),
    check('touchpoints_senses_check', subsetOf(t.senses, senses)),
    check('touchpoints_vip_rank_check', sql`${t.vipRank} between 1 and 10`),
    check('touchpoints_scores_check', sql`${t.brandFit} between 0 and 10 and ${t.goal} between 0 and 10`),
    check('touchpoints_costs_check', sql`${t.monthlyCost} >= 0 and ${t.staffMinutes} >= 0`),
    check('touchpoints_parent_check', sql`${t.parentId} <> ${t.id}`),
  ],
);

export const touchpointObjects = pgTable(
  'touchpoint_objects',
  {
    workspaceId: workspaceId(),
    touchpointId: uuid('touchpoint_id').notNull(),
    objectId: uuid('object_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.touchpointId, t.objectId] }),
    index('touchpoint_objects_object_idx').on(t.workspaceId, t.objectId),
    foreignKey({
      name: 'touchpoint_objects_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'touchpoint_objects_object_fk',
      columns: [t.workspaceId, t.objectId],
      foreignColumns: [objects.workspaceId, objects.id],
    }).onDelete('cascade'),
  ],
);

export const touchpointBrandValues = pgTable(
  'touchpoint_brand_values',
  {
    workspaceId: workspaceId(),
    touchpointId: uuid('touchpoint_id').notNull(),
    brandValueId: uuid('brand_value_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.touchpointId, t.brandValueId] }),
    index('touchpoint_brand_values_value_idx').on(t.workspaceId, t.brandValueId),
    foreignKey({
      name: 'touchpoint_brand_values_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'touchpoint_brand_values_value_fk',
      columns: [t.workspaceId, t.brandValueId],
      foreignColumns: [brandValues.workspaceId, brandValues.id],
    }).onDelete('cascade'),
  ],
);

/** What a segment meets instead: message, offer, note. */
export const touchpointVariants = pgTable(
  'touchpoint_variants',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    message: text('message').notNull().default(''),
    offer: text('offer').notNull().default(''),
    note: text('note').notNull().default(''),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('touchpoint_variants_segment_key').on(t.workspaceId, t.touchpointId, t.segmentId),
    foreignKey({
      name: 'touchpoint_variants_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'touchpoint_variants_segment_fk',
      columns: [t.workspaceId, t.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }).onDelete('cascade'),
  ],
);

/** A service standard: "answer the phone within 20 seconds". */
export const standards = pgTable(
  'standards',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    metric: text('metric').notNull(),
    operator: text('operator', { enum: standardOperators }).notNull(),
    target: numeric('target', { mode: 'number' }).notNull(),
    unit: text('unit', { enum: standardUnits }).notNull(),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('standards_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'standards_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    check('standards_operator_check', oneOf(t.operator, standardOperators)),
    check('standards_unit_check', oneOf(t.unit, standardUnits)),
  ],
);

export const standardMeasurements = pgTable(
  'standard_measurements',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    standardId: uuid('standard_id').notNull(),
    measuredOn: date('measured_on', { mode: 'string' }).notNull(),
    value: numeric('value', { mode: 'number' }).notNull(),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('standard_measurements_standard_idx').on(t.workspaceId, t.standardId, t.measuredOn),
    foreignKey({
      name: 'standard_measurements_standard_fk',
      columns: [t.workspaceId, t.standardId],
      foreignColumns: [standards.workspaceId, standards.id],
    }).onDelete('cascade'),
  ],
);
