import { generateKeyBetween } from 'fractional-indexing';
import { z, type ZodType } from 'zod';
import {
  cardKinds,
  evidenceLevels,
  laneHeights,
  laneKinds,
  laneZones,
  mapScopes,
  mapStatuses,
} from '@/db/values/journeys';
import { phases } from '@/db/values/touchpoints';
import { textLengths } from './core/limits';
import type { FieldsOf, Operation, SentOperation } from './core/types';

// The database writes ids in small letters; in another spelling a part would not be found in its map.
const id = z.uuid().toLowerCase();
const optionalId = id.nullable();
const title = z.string().max(textLengths.title);
const short = z.string().max(textLengths.short);
const text = z.string().max(textLengths.text);
const day = z.iso.date().nullable();
const figure = z.number().min(-1e12).max(1e12).nullable();

const setting = z.union([z.string().max(textLengths.title), z.number(), z.boolean()]);
/** A curve: `current` or `intended`, of everybody or of one persona (its id before a point). */
const curve = /^([0-9a-f-]{36}\.)?(current|intended)$/;
const settingName = /^[a-z][a-zA-Z0-9-]{0,39}$/;
const emotion = z.number().min(-2).max(2).multipleOf(0.5);

type Schemas = { [K in keyof FieldsOf]: { [F in keyof FieldsOf[K]]: ZodType<FieldsOf[K][F]> } };

/** What each field of a map takes. */
const fields: Schemas = {
  header: {
    title: title.trim().min(1),
    scenario: text,
    goal: text,
    startsWith: short,
    endsWith: short,
    period: short,
    evidenceBasis: text,
    scope: z.enum(mapScopes),
    objectId: optionalId,
    scopeTouchpointIds: z.array(id).max(300),
    ownerId: optionalId,
    status: z.enum(mapStatuses),
    reviewedOn: day,
    reviewedBy: optionalId,
    reviewDue: day,
    currentMapId: optionalId,
  },
  stage: { phase: z.enum(phases), title },
  step: { title, subMapId: optionalId },
  lane: {
    kind: z.enum(laneKinds),
    title,
    zone: z.enum(laneZones),
    height: z.enum(laneHeights),
    settings: z
      .record(z.string().regex(settingName), setting)
      .refine((all) => Object.keys(all).length <= 20, { message: 'invalid' }),
  },
  cell: {
    text,
    evidence: z.enum(evidenceLevels),
    amount: figure,
    unit: short,
    target: figure,
    sampleSize: z.int().min(0).max(1_000_000_000).nullable(),
    source: short,
    flag: z.boolean(),
    emotions: z.record(z.string().regex(curve), emotion),
  },
  card: {
    kind: z.enum(cardKinds),
    text,
    note: text,
    touchpointId: optionalId,
    channelId: optionalId,
    fileId: optionalId,
    ownerId: optionalId,
    metric: short,
  },
};

/** What a keyed field takes: the name of a key and its value. */
const keyed: Record<string, { name: RegExp; value: ZodType }> = {
  emotions: { name: curve, value: emotion.nullable() },
  settings: { name: settingName, value: setting.nullable() },
};

/** Fields that are given once, with the part. */
const fixed = new Set(['lane.kind', 'card.kind']);

const position = z
  .string()
  .max(400)
  .refine(
    (value) => {
      try {
        return generateKeyBetween(value, null) > value;
      } catch {
        return false;
      }
    },
    { message: 'invalid' },
  );
const cell = z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/);
const place = {
  stage: { id, position },
  lane: { id, position },
  step: { id, position, under: id },
  card: { id, position, under: cell },
};
const placedKinds = ['stage', 'step', 'lane', 'card'] as const;

const insert = z.discriminatedUnion('kind', [
  z.object({
    type: z.literal('insert'),
    kind: z.literal('stage'),
    ...place.stage,
    values: z.object(fields.stage),
  }),
  z.object({
    type: z.literal('insert'),
    kind: z.literal('step'),
    ...place.step,
    values: z.object(fields.step),
  }),
  z.object({
    type: z.literal('insert'),
    kind: z.literal('lane'),
    ...place.lane,
    values: z.object(fields.lane),
  }),
  z.object({
    type: z.literal('insert'),
    kind: z.literal('card'),
    ...place.card,
    values: z.object(fields.card),
  }),
]);

const move = z.discriminatedUnion('kind', [
  z.object({ type: z.literal('place'), kind: z.literal('stage'), ...place.stage }),
  z.object({ type: z.literal('place'), kind: z.literal('step'), ...place.step }),
  z.object({ type: z.literal('place'), kind: z.literal('lane'), ...place.lane }),
  z.object({ type: z.literal('place'), kind: z.literal('card'), ...place.card }),
]);

const set = z
  .object({
    type: z.literal('set'),
    kind: z.enum(['header', 'stage', 'step', 'lane', 'cell', 'card']),
    id: z.union([id, cell]),
    field: z.string().max(40),
    key: z.string().max(80).optional(),
    value: z.unknown(),
    base: z.int().min(0),
  })
  .transform((operation, context) => {
    const { kind, field, key } = operation;
    const refuse = (path: string) => {
      context.addIssue({ code: 'custom', path: [path], message: 'invalid' });
      return z.NEVER;
    };
    if (cell.safeParse(operation.id).success !== (kind === 'cell')) return refuse('id');
    const schemas = new Map<string, ZodType>(Object.entries(fields[kind]));
    const rule = keyed[field];
    const schema = rule ? rule.value : schemas.get(field);
    if (!schema || !schemas.has(field) || fixed.has(`${kind}.${field}`)) return refuse('field');
    if (rule ? key === undefined || !rule.name.test(key) : key !== undefined) return refuse('key');
    const value = schema.safeParse(operation.value);
    return value.success ? { ...operation, value: value.data } : refuse('value');
  });

const presence = z.object({ type: z.enum(['remove', 'restore']), kind: z.enum(placedKinds), id });

/** An operation on a map, each field by its own rule. */
const operation = z.union([set, insert, move, presence]) as unknown as ZodType<Operation>;

/** Operations that one request may carry. */
export const operationsAtOnce = 500;

/** One operation as a client sends it. */
const sentOperation: ZodType<SentOperation> = z.object({ id, clientId: id, operation });

export const sentOperationsSchema = z.array(sentOperation).min(1).max(operationsAtOnce);
