import { z } from 'zod';
import { cycleWeights } from '@/db/values/audits';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import { phases } from '@/db/values/touchpoints';

const id = z.uuid();
const day = z.iso.date();
const name = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(120);
const reason = z.string().trim().min(1).max(2000);
/** Touchpoints that a cycle may have. */
export const scopeSize = 1000;
const ids = (most: number) => z.array(id).max(most);

/** How the touchpoints are chosen; all but a list are resolved when the cycle is saved. */
const scope = z.discriminatedUnion('by', [
  z.object({ by: z.literal('list') }),
  z.object({ by: z.literal('chain'), chainId: id }),
  z.object({ by: z.literal('map'), mapId: id }),
  z.object({
    by: z.literal('filter'),
    /** Main phases, channels, kinds: of each one of those named, or any where none is. */
    phases: z.array(z.enum(phases)).max(phases.length),
    channelIds: ids(100),
    kinds: z.array(z.enum(touchpointKinds)).max(touchpointKinds.length),
  }),
  z.object({ by: z.literal('object'), objectIds: ids(50).min(1) }),
  z.object({ by: z.literal('last'), cycleId: id }),
]);
export type ScopeInput = z.infer<typeof scope>;

const fields = {
  name,
  /** First day of the quarter that the cycle's figures belong to. */
  quarterStart: day,
  driverId: id.nullable(),
  /** Minor units of the workspace's currency. */
  budget: z.number().int().min(0).max(1e13).nullable(),
  hours: z.number().min(0).max(100_000).nullable(),
  dueOn: day,
  formVersionId: id,
  scope: scope.optional(),
  /** Of a scope by list; else empty. */
  touchpointIds: ids(scopeSize),
  brandIds: ids(20).min(1),
  objectIds: ids(500),
  segmentIds: ids(20),
  auditors: z
    .array(z.object({ id, capacity: z.number().int().min(0).max(1000).nullable() }))
    .min(1)
    .max(100),
  stopNeedsAction: z.boolean(),
  /** How touchpoints enter the overall score; as the brand has it where absent. */
  weights: z.enum(cycleWeights).optional(),
};

const hasTouchpoints: z.core.CheckFn<{ scope?: ScopeInput; touchpointIds: string[] }> = ({
  value,
  issues,
}) => {
  if ((value.scope?.by ?? 'list') !== 'list' || value.touchpointIds.length > 0) return;
  issues.push({
    code: 'too_small',
    origin: 'array',
    minimum: 1,
    inclusive: true,
    input: value.touchpointIds,
    path: ['touchpointIds'],
  });
};

export const cycleSchema = z.object(fields).check(hasTouchpoints);
export type CycleInput = z.infer<typeof cycleSchema>;

export const updateCycleSchema = z.object({ id, ...fields }).check(hasTouchpoints);
export type UpdateCycleInput = z.infer<typeof updateCycleSchema>;

/** What may change after the opening: how the cycle is run, not what is scored. */
export const amendCycleSchema = z.object({
  id,
  name,
  dueOn: day,
  driverId: fields.driverId,
  budget: fields.budget,
  hours: fields.hours,
  auditors: fields.auditors,
});
export type AmendCycleInput = z.infer<typeof amendCycleSchema>;

export const cycleIdSchema = z.object({ id });
export type CycleIdInput = z.infer<typeof cycleIdSchema>;

export const moveCycleFormSchema = z.object({ id, versionId: id });
export type MoveCycleFormInput = z.infer<typeof moveCycleFormSchema>;

const plannedVisit = z.object({
  auditorId: id,
  brandId: id,
  objectId: id.nullable(),
  isDouble: z.boolean(),
  reason: z.enum(['load', 'rotation', 'double', 'hand']),
  /** The days between which it is to be made; without them, until the cycle is due. */
  opensOn: day.nullish(),
  dueOn: day.nullish(),
});
export const saveVisitsSchema = z.object({ id, visits: z.array(plannedVisit).max(2000) });
export type SaveVisitsInput = z.infer<typeof saveVisitsSchema>;

export const returnRatingSchema = z.object({ ratingId: id, question: reason });
export type ReturnRatingInput = z.infer<typeof returnRatingSchema>;

export const reviewLinesSchema = z.object({
  visitId: id,
  /** A part of the touchpoint's name. */
  find: z.string().max(120),
  /** How many at most. */
  count: z
    .number()
    .int()
    .min(1)
    .max(scopeSize * 20),
});
export type ReviewLinesInput = z.infer<typeof reviewLinesSchema>;

export const visitIdSchema = z.object({ visitId: id });
export type VisitIdInput = z.infer<typeof visitIdSchema>;

export const explainStopSchema = z.object({ id, touchpointId: id, reason });
export type ExplainStopInput = z.infer<typeof explainStopSchema>;

export const reopenCycleSchema = z.object({ id, reason });
export type ReopenCycleInput = z.infer<typeof reopenCycleSchema>;
