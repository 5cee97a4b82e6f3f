import {
  bigint,
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
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { aggregateKinds, measures, periodKinds, sources } from '../values/ratings';
import { brands, objects } from './brands';
import { createdAt, instant, oneOf, workspaceId } from './columns';
import { imports } from './imports';
import { workspaces } from './organizations';
import { touchpoints } from './touchpoints';

/** A stretch of time that figures are told by; dates are the workspace's, both ends belong to it. */
export const periods = pgTable(
  'periods',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: periodKinds }).notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    label: text('label'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('periods_span_key').on(t.workspaceId, t.kind, t.startsOn, t.endsOn),
    foreignKey({
      name: 'periods_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('periods_kind_check', oneOf(t.kind, periodKinds)),
    check('periods_order_check', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);

/** One filled-in questionnaire: who (a key without a name), when, of which brand, with which attributes and weight. */
export const responses = pgTable(
  'responses',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    source: text('source', { enum: sources }).notNull(),
    periodId: uuid('period_id').notNull(),
    brandId: uuid('brand_id').notNull(),
    objectId: uuid('object_id'),
    /** What brought it in: an import, or the closing of an audit cycle. */
    importId: uuid('import_id'),
    cycleId: uuid('cycle_id'),
    respondentKey: text('respondent_key').notNull(),
    weight: numeric('weight').notNull().default('1'),
    attributes: jsonb('attributes').$type<Record<string, string>>().notNull().default({}),
    overall: numeric('overall'),
    overallMin: numeric('overall_min'),
    overallMax: numeric('overall_max'),
    /** The recommendation question, always 0–10. */
    recommendation: numeric('recommendation'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('responses_key').on(
      t.workspaceId,
      t.source,
      t.periodId,
      t.brandId,
      sql`coalesce(${t.objectId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      t.respondentKey,
    ),
    index('responses_import_idx').on(t.workspaceId, t.importId),
    index('responses_cycle_idx').on(t.workspaceId, t.cycleId),
    foreignKey({
      name: 'responses_period_fk',
      columns: [t.workspaceId, t.periodId],
      foreignColumns: [periods.workspaceId, periods.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'responses_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'responses_import_fk',
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'responses_object_fk',
      columns: [t.workspaceId, t.objectId],
      foreignColumns: [objects.workspaceId, objects.id],
    }),
    check('responses_source_check', oneOf(t.source, sources)),
    check('responses_origin_check', sql`(${t.importId} is null) <> (${t.cycleId} is null)`),
  ],
);

/** What respondents are told apart by: the name that people read above its values, and the order of those. */
export const ratingAttributes = pgTable(
  'rating_attributes',
  {
    workspaceId: workspaceId(),
    /** As in `responses.attributes` and in the roll-ups. */
    key: text('key').notNull(),
    label: text('label'),
    /** Values in the order of the code list; those it does not name come after. */
    valueOrder: jsonb('value_order').$type<string[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    foreignKey({
      name: 'rating_attributes_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);

/** One answer about one touchpoint, raw, with the scale it was given on. */
export const ratings = pgTable(
  'ratings',
  {
    workspaceId: workspaceId(),
    responseId: uuid('response_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    periodId: uuid('period_id').notNull(),
    value: numeric('value').notNull(),
    scaleMin: numeric('scale_min').notNull(),
    scaleMax: numeric('scale_max').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.responseId, t.touchpointId] }),
    index('ratings_period_idx').on(t.workspaceId, t.periodId, t.touchpointId),
    check(
      'ratings_scale_check',
      sql`${t.scaleMin} < ${t.scaleMax} and ${t.value} between ${t.scaleMin} and ${t.scaleMax}`,
    ),
  ],
);

/** Figures that came already aggregated: means with n, or distributions in per cent. */
export const ratingAggregates = pgTable(
  'rating_aggregates',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    source: text('source', { enum: sources }).notNull(),
    measure: text('measure', { enum: measures }).notNull(),
    touchpointId: uuid('touchpoint_id'),
    periodId: uuid('period_id').notNull(),
    brandId: uuid('brand_id').notNull(),
    objectId: uuid('object_id'),
    importId: uuid('import_id').notNull(),
    kind: text('kind', { enum: aggregateKinds }).notNull(),
    attributeKey: text('attribute_key').notNull().default(''),
    attributeValue: text('attribute_value').notNull().default(''),
    /** Number of answers behind it; empty where it was not published: then no interval and no arrow. */
    n: bigint('n', { mode: 'number' }),
    mean: numeric('mean').notNull(),
    standardDeviation: numeric('standard_deviation'),
    /** Distributions: share of each category in per cent, by its place on the scale. */
    shares: jsonb('shares').$type<{ category: string; value: number; percent: number }[]>(),
    scaleMin: numeric('scale_min').notNull(),
    scaleMax: numeric('scale_max').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('rating_aggregates_key')
      .on(
        t.workspaceId,
        t.source,
        t.measure,
        t.touchpointId,
        t.periodId,
        t.brandId,
        t.objectId,
        t.attributeKey,
        t.attributeValue,
      )
      .nullsNotDistinct(),
    index('rating_aggregates_import_idx').on(t.workspaceId, t.importId),
    foreignKey({
      name: 'rating_aggregates_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'rating_aggregates_period_fk',
      columns: [t.workspaceId, t.periodId],
      foreignColumns: [periods.workspaceId, periods.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'rating_aggregates_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'rating_aggregates_object_fk',
      columns: [t.workspaceId, t.objectId],
      foreignColumns: [objects.workspaceId, objects.id],
    }),
    foreignKey({
      name: 'rating_aggregates_import_fk',
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
    check('rating_aggregates_source_check', oneOf(t.source, sources)),
    check('rating_aggregates_measure_check', oneOf(t.measure, measures)),
    check('rating_aggregates_kind_check', oneOf(t.kind, aggregateKinds)),
    check(
      'rating_aggregates_subject_check',
      sql`(${t.measure} = 'touchpoint') = (${t.touchpointId} is not null)`,
    ),
  ],
);

/**
 * The one roll-up that dashboards read: sums by touchpoint, period, source, brand and none or one attribute value,
 * on the raw scale, exact. A mean, its interval and a weighted one all follow from it.
 */
export const ratingRollups = pgTable(
  'rating_rollups',
  {
    workspaceId: workspaceId(),
    source: text('source', { enum: sources }).notNull(),
    measure: text('measure', { enum: measures }).notNull(),
    touchpointId: uuid('touchpoint_id'),
    periodId: uuid('period_id').notNull(),
    brandId: uuid('brand_id').notNull(),
    attributeKey: text('attribute_key').notNull().default(''),
    attributeValue: text('attribute_value').notNull().default(''),
    scaleMin: numeric('scale_min').notNull(),
    scaleMax: numeric('scale_max').notNull(),
    n: bigint('n', { mode: 'number' }).notNull(),
    x: numeric('x').notNull(),
    x2: numeric('x2').notNull(),
    w: numeric('w').notNull(),
    w2: numeric('w2').notNull(),
    wx: numeric('wx').notNull(),
    wx2: numeric('wx2').notNull(),
    w2x: numeric('w2x').notNull(),
    w2x2: numeric('w2x2').notNull(),
    /** Raw value → how many, and the sum of their weights; of the recommendation question also of their squares. */
    histogram: jsonb('histogram').$type<Record<string, { n: number; w: string; w2?: string }>>().notNull(),
    asOf: instant('as_of').notNull().defaultNow(),
  },
  (t) => [
    unique('rating_rollups_key')
      .on(
        t.workspaceId,
        t.source,
        t.brandId,
        t.measure,
        t.attributeKey,
        t.attributeValue,
        t.periodId,
        t.touchpointId,
        t.scaleMin,
        t.scaleMax,
      )
      .nullsNotDistinct(),
    foreignKey({
      name: 'rating_rollups_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'rating_rollups_period_fk',
      columns: [t.workspaceId, t.periodId],
      foreignColumns: [periods.workspaceId, periods.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'rating_rollups_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    check('rating_rollups_source_check', oneOf(t.source, sources)),
    check('rating_rollups_measure_check', oneOf(t.measure, measures)),
  ],
);

/**
 * How uncertain the overall score of a period is, with respondents as clusters, for one set of touchpoints.
 * A reader that finds no row for its set computes the same figure from the ratings.
 */
export const overallRollups = pgTable(
  'overall_rollups',
  {
    workspaceId: workspaceId(),
    source: text('source', { enum: sources }).notNull(),
    brandId: uuid('brand_id').notNull(),
    periodId: uuid('period_id').notNull(),
    /** SHA-256 of the sorted touchpoint ids. */
    scopeHash: text('scope_hash').notNull(),
    touchpointCount: integer('touchpoint_count').notNull(),
    responses: bigint('responses', { mode: 'number' }).notNull(),
    /** Sum of squared influences on the 0–10 scale, unweighted and weighted. */
    influence2: numeric('influence2').notNull(),
    weightedInfluence2: numeric('weighted_influence2').notNull(),
    /** Sums of the respondents' weights and of their squares, for the effective number of respondents. */
    w: numeric('w').notNull(),
    w2: numeric('w2').notNull(),
    asOf: instant('as_of').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.source, t.brandId, t.periodId, t.scopeHash] }),
    foreignKey({
      name: 'overall_rollups_period_fk',
      columns: [t.workspaceId, t.periodId],
      foreignColumns: [periods.workspaceId, periods.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'overall_rollups_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    check('overall_rollups_source_check', oneOf(t.source, sources)),
  ],
);
