import { z } from 'zod';
import { periodKinds } from '@/db/values/ratings';
import { objectKinds, phases } from '@/db/values/touchpoints';
import { delimiters, encodings } from '../read/table';
import { dateFormats, granularities, layouts } from './mapping-values';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const day = z.iso.date();
/** A cell of the file as text; whoever writes by hand may leave the quotes of a number away. */
const code = z.union([z.string().max(200), z.number()]).transform((value) => String(value).trim());

/** A column by its header (trimmed; letter case does not matter where that is unambiguous) or by its number from 1. */
const columnReference = z.union([text(200), z.int().min(1).max(500)]);

const numericScale = z.strictObject({ min: z.number(), max: z.number() });
const wordScale = z.strictObject({
  words: z.record(z.string().max(200), z.number()),
  min: z.number().optional(),
  max: z.number().optional(),
});
const scale = z.union([numericScale, wordScale]);

const touchpointReference = z.discriminatedUnion('match', [
  z.strictObject({ match: z.literal('id'), id: z.uuid() }),
  z.strictObject({ match: z.literal('name'), name: text(200) }),
  z.strictObject({
    match: z.literal('new'),
    name: text(200),
    phase: z.enum(phases).default('during'),
    channel: text(100).optional(),
  }),
]);

const fixedPeriod = z.strictObject({
  kind: z.enum(periodKinds),
  start: day,
  end: day.optional(),
  label: text(100).optional(),
});

const periodRule = z.union([
  fixedPeriod,
  z.strictObject({
    from: z.enum(['date', 'period']),
    granularity: z.enum(granularities).default('month'),
    /** First month of the year that quarters, halves and years are counted in. */
    firstMonth: z.int().min(1).max(12).default(1),
  }),
]);

const scored = {
  scale: scale.optional(),
  missing: z.array(code).optional(),
  notApplicable: z.array(code).optional(),
};
const labelled = {
  missing: z.array(code).optional(),
  values: z.record(z.string().max(200), text(200)).optional(),
  otherValues: z.enum(['keep', 'leave-out']).default('keep'),
};
const column = { column: columnReference };

const mappedColumn = z.discriminatedUnion('role', [
  z.strictObject({
    ...column,
    role: z.literal('touchpoint'),
    touchpoint: touchpointReference,
    ...scored,
    /** Aggregated means only: the columns with this touchpoint's number of answers and standard deviation. */
    n: columnReference.optional(),
    sd: columnReference.optional(),
  }),
  z.strictObject({ ...column, role: z.literal('overall'), ...scored }),
  z.strictObject({ ...column, role: z.literal('recommendation'), ...scored }),
  z.strictObject({
    ...column,
    role: z.literal('attribute'),
    attribute: text(60).refine((name) => !['__proto__', 'constructor', 'prototype'].includes(name)),
    label: text(100).optional(),
    ...labelled,
  }),
  z.strictObject({ ...column, role: z.literal('respondent') }),
  z.strictObject({ ...column, role: z.literal('weight') }),
  z.strictObject({ ...column, role: z.literal('date') }),
  z.strictObject({
    ...column,
    role: z.literal('period'),
    values: z.array(fixedPeriod.extend({ value: code })).optional(),
  }),
  z.strictObject({ ...column, role: z.literal('brand'), ...labelled }),
  z.strictObject({
    ...column,
    role: z.literal('object'),
    kind: z.enum(objectKinds).default('place'),
    ...labelled,
  }),
  z.strictObject({
    ...column,
    role: z.literal('touchpoint-name'),
    /** What the names or codes in the column stand for. */
    touchpoints: z
      .array(
        z.strictObject({
          value: code,
          as: z.enum(['touchpoint', 'overall', 'recommendation', 'ignore']).default('touchpoint'),
          touchpoint: touchpointReference.optional(),
          ...scored,
        }),
      )
      .default([]),
    /** Names that are not listed: found in the inventory or made, in this phase; or their rows left out. */
    otherValues: z.enum(['new', 'leave-out']).default('new'),
    phase: z.enum(phases).default('during'),
  }),
  z.strictObject({ ...column, role: z.literal('score'), ...scored }),
  z.strictObject({ ...column, role: z.literal('mean'), scale: scale.optional() }),
  z.strictObject({ ...column, role: z.literal('n') }),
  z.strictObject({ ...column, role: z.literal('sd') }),
  z.strictObject({
    ...column,
    role: z.literal('answer-category'),
    values: z.record(z.string().max(200), z.number()),
  }),
  z.strictObject({
    ...column,
    role: z.literal('percent'),
    /** Where every answer category has a column of its own. */
    category: text(200).optional(),
    value: z.number().optional(),
  }),
  z.strictObject({ ...column, role: z.literal('ignore') }),
]);

/** The mapping file, version 1: how a table of ratings is to be read. Described field by field in docs/import.md. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  name: text(100).optional(),
  note: z.string().max(2000).optional(),
  file: z
    .strictObject({
      encoding: z.enum(encodings).optional(),
      delimiter: z.enum(delimiters).optional(),
      header: z.boolean().default(true),
      skipRows: z.int().min(0).max(100).default(0),
      sheet: text(100).optional(),
    })
    .prefault({}),
  layout: z.enum(layouts),
  period: periodRule,
  /** The brand and object that every row belongs to where no column says; the workspace's own brand where absent. */
  brand: text(200).optional(),
  object: z.strictObject({ name: text(200), kind: z.enum(objectKinds).default('place') }).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  dateFormat: z.enum(dateFormats).default('auto'),
  /** For touchpoint, overall and score columns that do not say otherwise. */
  defaults: z.strictObject(scored).prefault({}),
  columns: z.array(mappedColumn).min(1).max(500),
});

export type Mapping = z.infer<typeof mappingSchema>;
/** A mapping as somebody writes it: what has a default may be left out. */
export type MappingInput = z.input<typeof mappingSchema>;
export type MappedColumn = Mapping['columns'][number];
export type ColumnRole = MappedColumn['role'];
export type ColumnOf<Role extends ColumnRole> = Extract<MappedColumn, { role: Role }>;
export type ColumnReference = MappedColumn['column'];
export type Scale = z.infer<typeof scale>;
export type TouchpointReference = z.infer<typeof touchpointReference>;
export type FixedPeriod = z.infer<typeof fixedPeriod>;
