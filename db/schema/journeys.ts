import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { locales } from '../values/accounts';
import {
  cardKinds,
  evidenceLevels,
  laneHeights,
  laneKinds,
  laneZones,
  mapOperationOutcomes,
  mapOperationReasons,
  mapScopes,
  mapStatuses,
  mapTypes,
  mapVersionReasons,
} from '../values/journeys';
import { phases } from '../values/touchpoints';
import { objects } from './brands';
import { channels } from './channels';
import { authorship, bytes, instant, lifeMarks, oneOf, workspaceId } from './columns';
import { files } from './files';
import { workspaces } from './organizations';
import { workspacePeople } from './people';
import { touchpoints } from './touchpoints';

const sequence = (name: string) => bigint(name, { mode: 'number' });

/** The sequence of the operation that last wrote a field, by field. */
const versions = () => jsonb('versions').$type<Record<string, number>>().notNull().default({});

/** The journey of a customer as a grid of stages, steps and lanes. */
export const journeyMaps = pgTable(
  'journey_maps',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    type: text('type', { enum: mapTypes }).notNull(),
    title: text('title').notNull(),
    scenario: text('scenario').notNull().default(''),
    goal: text('goal').notNull().default(''),
    startsWith: text('starts_with').notNull().default(''),
    endsWith: text('ends_with').notNull().default(''),
    /** The time that the map describes, and what it rests on. */
    period: text('period').notNull().default(''),
    evidenceBasis: text('evidence_basis').notNull().default(''),
    scope: text('scope', { enum: mapScopes }).notNull().default('company'),
    objectId: uuid('object_id'),
    scopeTouchpointIds: uuid('scope_touchpoint_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    ownerId: uuid('owner_id'),
    status: text('status', { enum: mapStatuses }).notNull().default('draft'),
    reviewedOn: date('reviewed_on', { mode: 'string' }),
    reviewedBy: uuid('reviewed_by'),
    reviewDue: date('review_due', { mode: 'string' }),
    /** The current-state map that this one starts from. */
    currentMapId: uuid('current_map_id'),
    /** Language of what stands in it. */
    language: text('language', { enum: locales }).notNull(),
    versions: versions(),
    /** Of the last operation in the log. */
    sequence: sequence('sequence').notNull().default(0),
    /** Raised whenever something else than an operation changes the map: open pages then read it anew. */
    revision: integer('revision').notNull().default(0),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('journey_maps_current_idx').on(t.workspaceId, t.currentMapId),
    foreignKey({
      name: 'journey_maps_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    // The optional keys say `on delete set null (column)` in the migration, which Drizzle cannot express.
    foreignKey({
      name: 'journey_maps_object_fk',
      columns: [t.workspaceId, t.objectId],
      foreignColumns: [objects.workspaceId, objects.id],
    }),
    foreignKey({
      name: 'journey_maps_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'journey_maps_reviewed_by_fk',
      columns: [t.workspaceId, t.reviewedBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'journey_maps_current_fk',
      columns: [t.workspaceId, t.currentMapId],
      foreignColumns: [t.workspaceId, t.id],
    }),
    check('journey_maps_type_check', oneOf(t.type, mapTypes)),
    check('journey_maps_scope_check', oneOf(t.scope, mapScopes)),
    check('journey_maps_status_check', oneOf(t.status, mapStatuses)),
    check('journey_maps_language_check', oneOf(t.language, locales)),
  ],
);

/** What every part of a map begins with. The id is made by whoever adds the part and is unique in its map. */
const part = () => ({
  workspaceId: workspaceId(),
  mapId: uuid('map_id').notNull(),
  id: uuid('id').notNull(),
});
const place = () => ({
  position: text('position').notNull(),
  removed: boolean('removed').notNull().default(false),
  versions: versions(),
});

export const journeyStages = pgTable(
  'journey_stages',
  {
    ...part(),
    phase: text('phase', { enum: phases }).notNull(),
    title: text('title').notNull(),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.id] }),
    foreignKey({
      name: 'journey_stages_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    check('journey_stages_phase_check', oneOf(t.phase, phases)),
  ],
);

export const journeySteps = pgTable(
  'journey_steps',
  {
    ...part(),
    stageId: uuid('stage_id').notNull(),
    title: text('title').notNull(),
    /** A map that shows this step in detail. */
    subMapId: uuid('sub_map_id'),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.id] }),
    index('journey_steps_sub_map_idx').on(t.workspaceId, t.subMapId),
    foreignKey({
      name: 'journey_steps_stage_fk',
      columns: [t.workspaceId, t.mapId, t.stageId],
      foreignColumns: [journeyStages.workspaceId, journeyStages.mapId, journeyStages.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'journey_steps_sub_map_fk',
      columns: [t.workspaceId, t.subMapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }),
  ],
);

export const journeyLanes = pgTable(
  'journey_lanes',
  {
    ...part(),
    kind: text('kind', { enum: laneKinds }).notNull(),
    /** Empty: the kind's own name in the reader's language. */
    title: text('title').notNull().default(''),
    zone: text('zone', { enum: laneZones }).notNull(),
    height: text('height', { enum: laneHeights }).notNull().default('medium'),
    settings: jsonb('settings').$type<Record<string, string | number | boolean>>().notNull().default({}),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.id] }),
    foreignKey({
      name: 'journey_lanes_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    check('journey_lanes_kind_check', oneOf(t.kind, laneKinds)),
    check('journey_lanes_zone_check', oneOf(t.zone, laneZones)),
    check('journey_lanes_height_check', oneOf(t.height, laneHeights)),
  ],
);

/** What stands where a lane and a step cross; there from the first value on. */
export const journeyCells = pgTable(
  'journey_cells',
  {
    workspaceId: workspaceId(),
    mapId: uuid('map_id').notNull(),
    laneId: uuid('lane_id').notNull(),
    stepId: uuid('step_id').notNull(),
    text: text('text').notNull().default(''),
    evidence: text('evidence', { enum: evidenceLevels }).notNull().default('none'),
    amount: doublePrecision('amount'),
    unit: text('unit').notNull().default(''),
    target: doublePrecision('target'),
    sampleSize: integer('sample_size'),
    source: text('source').notNull().default(''),
    /** A moment of truth. */
    flag: boolean('flag').notNull().default(false),
    /** By curve, −2 to 2 in halves. */
    emotions: jsonb('emotions').$type<Record<string, number>>().notNull().default({}),
    versions: versions(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.laneId, t.stepId] }),
    foreignKey({
      name: 'journey_cells_lane_fk',
      columns: [t.workspaceId, t.mapId, t.laneId],
      foreignColumns: [journeyLanes.workspaceId, journeyLanes.mapId, journeyLanes.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'journey_cells_step_fk',
      columns: [t.workspaceId, t.mapId, t.stepId],
      foreignColumns: [journeySteps.workspaceId, journeySteps.mapId, journeySteps.id],
    }).onDelete('cascade'),
    check('journey_cells_evidence_check', oneOf(t.evidence, evidenceLevels)),
  ],
);

/** What stands in a cell one below the other: touchpoints of the inventory, channels, pains, opportunities, images. */
export const journeyCards = pgTable(
  'journey_cards',
  {
    ...part(),
    laneId: uuid('lane_id').notNull(),
    stepId: uuid('step_id').notNull(),
    kind: text('kind', { enum: cardKinds }).notNull(),
    /** Of a touchpoint or a channel that is gone for good: its name. */
    text: text('text').notNull().default(''),
    note: text('note').notNull().default(''),
    touchpointId: uuid('touchpoint_id'),
    channelId: uuid('channel_id'),
    fileId: uuid('file_id'),
    ownerId: uuid('owner_id'),
    metric: text('metric').notNull().default(''),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.id] }),
    index('journey_cards_cell_idx').on(t.workspaceId, t.mapId, t.laneId, t.stepId),
    index('journey_cards_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    index('journey_cards_channel_idx').on(t.workspaceId, t.channelId),
    index('journey_cards_file_idx').on(t.workspaceId, t.fileId),
    foreignKey({
      name: 'journey_cards_lane_fk',
      columns: [t.workspaceId, t.mapId, t.laneId],
      foreignColumns: [journeyLanes.workspaceId, journeyLanes.mapId, journeyLanes.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'journey_cards_step_fk',
      columns: [t.workspaceId, t.mapId, t.stepId],
      foreignColumns: [journeySteps.workspaceId, journeySteps.mapId, journeySteps.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'journey_cards_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }),
    foreignKey({
      name: 'journey_cards_channel_fk',
      columns: [t.workspaceId, t.channelId],
      foreignColumns: [channels.workspaceId, channels.id],
    }),
    foreignKey({
      name: 'journey_cards_file_fk',
      columns: [t.workspaceId, t.fileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    foreignKey({
      name: 'journey_cards_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('journey_cards_kind_check', oneOf(t.kind, cardKinds)),
  ],
);

/** The log of a map: everything that anybody did to it, in order, also what was not applied. */
export const journeyMapOperations = pgTable(
  'journey_map_operations',
  {
    workspaceId: workspaceId(),
    mapId: uuid('map_id').notNull(),
    sequence: sequence('sequence').notNull(),
    /** Made by the client, as is the id of the open page that it comes from. */
    operationId: uuid('operation_id').notNull(),
    clientId: uuid('client_id').notNull(),
    personId: uuid('person_id'),
    operation: jsonb('operation').notNull(),
    outcome: text('outcome', { enum: mapOperationOutcomes }).notNull(),
    reason: text('reason', { enum: mapOperationReasons }),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.sequence] }),
    index('journey_map_operations_person_idx').on(t.workspaceId, t.mapId, t.personId, t.at),
    uniqueIndex('journey_map_operations_operation_key').on(t.workspaceId, t.mapId, t.operationId),
    foreignKey({
      name: 'journey_map_operations_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'journey_map_operations_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('journey_map_operations_outcome_check', oneOf(t.outcome, mapOperationOutcomes)),
    check('journey_map_operations_reason_check', oneOf(t.reason, mapOperationReasons)),
  ],
);

/** What stood in a map at a time, packed; removed parts are not in it. */
export const journeyMapVersions = pgTable(
  'journey_map_versions',
  {
    workspaceId: workspaceId(),
    mapId: uuid('map_id').notNull(),
    id: uuid('id').notNull(),
    /** Of the map at that time. */
    sequence: sequence('sequence').notNull(),
    revision: integer('revision').notNull(),
    reason: text('reason', { enum: mapVersionReasons }).notNull(),
    /** Whoever named it keeps it for ever. */
    label: text('label'),
    /** Who changed the map since the version before. */
    authorIds: uuid('author_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    stages: integer('stages').notNull(),
    steps: integer('steps').notNull(),
    lanes: integer('lanes').notNull(),
    filledCells: integer('filled_cells').notNull(),
    content: bytes('content').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.id] }),
    index('journey_map_versions_at_idx').on(t.workspaceId, t.mapId, t.at),
    foreignKey({
      name: 'journey_map_versions_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    check('journey_map_versions_reason_check', oneOf(t.reason, mapVersionReasons)),
  ],
);
