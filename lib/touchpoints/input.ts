import { z } from 'zod';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import {
  aims,
  brandKinds,
  controls,
  dataKinds,
  durations,
  frequencies,
  involvements,
  lifecycleStages,
  media,
  objectKinds,
  offers,
  phases,
  presences,
  risks,
  senses,
  standardOperators,
  standardUnits,
} from '@/db/values/touchpoints';
import { defaultChannels } from './libraries/default-channels';
import { bulkLimit, createLimit, nameLength, textLength, vipPlaces } from './constants';

const id = z.uuid();
const ids = z.array(id).min(1).max(bulkLimit);
export const mutationIdSchema = z.uuid().optional();
const name = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(nameLength);
const text = z.string().trim().max(textLength);
export const positionSchema = z.string().regex(/^[0-9A-Za-z]{1,200}$/);
const rank = z.number().int().min(1).max(vipPlaces);
const score = z.number().min(0).max(10).multipleOf(0.1);
const several = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .transform((list) => [...new Set(list)]);

/** Every attribute that a bulk edit may set; null, '' and [] empty it. */
export const touchpointPatchSchema = z
  .strictObject({
    name,
    description: text,
    phase: z.enum(phases),
    otherPhases: several(phases),
    involvement: z.enum(involvements).nullable(),
    control: z.enum(controls).nullable(),
    influence: text,
    channelId: id.nullable(),
    kind: z.enum(touchpointKinds).nullable(),
    presence: z.enum(presences),
    frequency: z.enum(frequencies).nullable(),
    duration: z.enum(durations).nullable(),
    lifecycleStage: z.enum(lifecycleStages).nullable(),
    ownerId: id.nullable(),
    unitId: id.nullable(),
    aims: several(aims),
    purpose: text,
    immediateGoal: text,
    ultimateGoal: text,
    customerQuestions: text,
    customerGets: text,
    offers: several(offers),
    brandFit: score.nullable(),
    brandValueIds: z.array(id).max(100),
    risk: z.enum(risks).nullable(),
    relationshipBuilder: z.boolean(),
    dataKind: z.enum(dataKinds).nullable(),
    carrier: text,
    carriesIdentity: z.boolean().nullable(),
    senses: several(senses),
    wowFactor: text,
    goal: score.nullable(),
    impact: z.number().min(0).max(10).multipleOf(0.5).nullable(),
    monthlyCost: z.number().int().min(0).max(1e13).nullable(),
    staffMinutes: z.number().min(0).max(100_000).multipleOf(0.01).nullable(),
    objectIds: z.array(id).max(1_000),
  })
  .partial();

const newTouchpoint = touchpointPatchSchema.extend({ name });

/** `items` are the new ones in their order; what an item leaves out comes from `defaults`. */
export const createTouchpointsSchema = z.object({
  items: z.array(newTouchpoint).min(1).max(createLimit),
  defaults: touchpointPatchSchema.omit({ name: true }).extend({ phase: z.enum(phases) }),
  parentId: id.nullable().default(null),
  /** The sibling behind which they go; at the end where absent. */
  afterId: id.nullable().optional(),
  /** Leaves out names that stand in the inventory already. */
  skipExisting: z.boolean().default(false),
  mutationId: mutationIdSchema,
});
export type CreateTouchpointsInput = z.input<typeof createTouchpointsSchema>;

/** The same patch for many rows (`ids` and `patch`), or a patch for each (`changes`). */
export const updateTouchpointsSchema = z
  .strictObject({
    ids: ids.optional(),
    patch: touchpointPatchSchema.optional(),
    changes: z
      .array(
        z.strictObject({
          id,
          patch: touchpointPatchSchema,
          /** Long texts as the person saw them before editing; a text that has changed since is not overwritten. */
          expected: z.record(z.string().max(40), z.string().max(textLength)).optional(),
        }),
      )
      .min(1)
      .max(bulkLimit)
      .optional(),
    mutationId: mutationIdSchema,
  })
  .refine((input) => (input.changes ? !input.ids && !input.patch : input.ids && input.patch), {
    path: ['changes'],
    error: 'required',
  });
export type UpdateTouchpointsInput = z.input<typeof updateTouchpointsSchema>;

export const touchpointIdsSchema = z.object({ ids, mutationId: mutationIdSchema });
export type TouchpointIdsInput = z.input<typeof touchpointIdsSchema>;

/** Below a parent behind a sibling (`afterId`, first where null), or to the `places` that a former move gave back. */
export const moveTouchpointsSchema = z
  .strictObject({
    ids: ids.optional(),
    parentId: id.nullable().optional(),
    afterId: id.nullable().optional(),
    places: z
      .array(z.strictObject({ id, parentId: id.nullable(), position: positionSchema }))
      .min(1)
      .max(bulkLimit)
      .optional(),
    mutationId: mutationIdSchema,
  })
  .refine(
    (input) =>
      input.places ? !input.ids : input.ids && input.parentId !== undefined && input.afterId !== undefined,
    {
      path: ['ids'],
      error: 'required',
    },
  );
export type MoveTouchpointsInput = z.input<typeof moveTouchpointsSchema>;

export const mergeTouchpointsSchema = z.object({
  keepId: id,
  mergeIds: z.array(id).min(1).max(50),
  mutationId: mutationIdSchema,
});
export type MergeTouchpointsInput = z.input<typeof mergeTouchpointsSchema>;

export const retireTouchpointSchema = z.object({
  id,
  replacementId: id.nullable().default(null),
  reason: text.default(''),
  mutationId: mutationIdSchema,
});
export type RetireTouchpointInput = z.input<typeof retireTouchpointSchema>;

export const setVipRankSchema = z.object({
  id,
  rank: rank.nullable(),
  /** Exchanges places with whoever holds the rank; otherwise a taken rank is refused. */
  swap: z.boolean().default(false),
  mutationId: mutationIdSchema,
});
export type SetVipRankInput = z.input<typeof setVipRankSchema>;

export const saveVariantSchema = z
  .object({
    touchpointId: id,
    segmentId: id,
    message: text.default(''),
    offer: text.default(''),
    note: text.default(''),
  })
  .refine(({ message, offer, note }) => message || offer || note, {
    path: ['message'],
    error: 'sameVariant',
  });
export type SaveVariantInput = z.input<typeof saveVariantSchema>;

const standardValues = {
  metric: name,
  operator: z.enum(standardOperators),
  target: z.number().min(0).max(1e9),
  unit: z.enum(standardUnits),
};
export const createStandardSchema = z.object({ touchpointId: id, ...standardValues });
export type CreateStandardInput = z.input<typeof createStandardSchema>;
export const updateStandardSchema = z.object({ id, ...standardValues });
export type UpdateStandardInput = z.input<typeof updateStandardSchema>;

export const addMeasurementSchema = z.object({
  standardId: id,
  measuredOn: z.iso.date(),
  value: z.number().min(0).max(1e9),
  note: text.default(''),
});
export type AddMeasurementInput = z.input<typeof addMeasurementSchema>;

export const idSchema = z.object({ id });
export type IdInput = z.input<typeof idSchema>;

const note = text.default('');
const website = z
  .string()
  .trim()
  .max(500)
  .refine((value) => value === '' || /^https?:\/\/[^\s]+$/i.test(value), 'url')
  .default('');
const timeZone = z
  .string()
  .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), 'timeZone')
  .nullable()
  .default(null);

/** What an entry of each of the workspace's lists consists of. */
export const listSchemas = {
  channel: z.object({ name, medium: z.enum(media), note }),
  unit: z.object({ name }),
  brandValue: z.object({ name }),
  segment: z.object({ name, note, share: z.number().min(0).max(1).nullable().default(null) }),
  brand: z.object({ name, kind: z.enum(brandKinds), note, website }),
  object: z.object({
    name,
    brandId: id,
    kind: z.enum(objectKinds),
    note,
    complexity: z.number().int().min(1).max(5).nullable().default(null),
    address: text.default(''),
    region: z.string().trim().max(nameLength).default(''),
    timeZone,
  }),
} as const;
export type ListName = keyof typeof listSchemas;
export type ListInput<List extends ListName> = z.input<(typeof listSchemas)[List]>;

/** Entries of a library; all of them where `entryIds` is absent. */
export const addFromLibrarySchema = z.object({
  libraryId: z.string().min(1).max(80),
  entryIds: z.array(z.string().min(1).max(120)).min(1).max(createLimit).optional(),
  presence: z.enum(['existing', 'proposed']).default('existing'),
  withStandards: z.boolean().default(true),
  mutationId: mutationIdSchema,
});
export type AddFromLibraryInput = z.input<typeof addFromLibrarySchema>;

export const addDefaultChannelsSchema = z.object({
  ids: z
    .array(z.enum(defaultChannels.map(({ id }) => id)))
    .min(1)
    .max(defaultChannels.length),
});
export type AddDefaultChannelsInput = z.input<typeof addDefaultChannelsSchema>;

const channelEntry = listSchemas.channel.extend({ list: z.literal('channel') });
const unitEntry = listSchemas.unit.extend({ list: z.literal('unit') });
const brandValueEntry = listSchemas.brandValue.extend({ list: z.literal('brandValue') });
const brandEntry = listSchemas.brand.extend({ list: z.literal('brand') });
const objectEntry = listSchemas.object.extend({ list: z.literal('object') });

/** An entry of one of the lists that touchpoints choose from; `list` says which. Segments have a door of their own. */
export const listEntrySchema = z.discriminatedUnion('list', [channelEntry, unitEntry, brandValueEntry]);
export const updateListEntrySchema = z.discriminatedUnion('list', [
  channelEntry.extend({ id }),
  unitEntry.extend({ id }),
  brandValueEntry.extend({ id }),
]);
const listNames = z.enum(['channel', 'unit', 'brandValue', 'segment']);
export const listEntryIdSchema = z.object({ list: listNames, id });
export const archiveListEntrySchema = listEntryIdSchema.extend({ archived: z.boolean() });
/** `name` where the former one was given away meanwhile. */
export const restoreListEntrySchema = listEntryIdSchema.extend({ name: name.optional() });
export const moveListEntrySchema = z.object({
  list: z.enum(['channel', 'brandValue']),
  id,
  afterId: id.nullable(),
});

/** A brand of the workspace's brand list, or an object of one. */
export const brandEntrySchema = z.discriminatedUnion('list', [brandEntry, objectEntry]);
export const updateBrandEntrySchema = z.discriminatedUnion('list', [
  brandEntry.extend({ id }),
  objectEntry.extend({ id }),
]);
export const brandEntryIdSchema = z.object({ list: z.enum(['brand', 'object']), id });
export const archiveBrandEntrySchema = brandEntryIdSchema.extend({ archived: z.boolean() });
export const restoreBrandEntrySchema = brandEntryIdSchema.extend({ name: name.optional() });
