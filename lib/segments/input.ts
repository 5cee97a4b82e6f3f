import { z } from 'zod';
import { segmentMatches } from '@/db/values/segments';
import { conditionLimit, valueLimit } from './constants';

const id = z.uuid();
const attribute = z.string().min(1).max(200);
const value = z.string().min(1).max(1_000);
const bound = z.number().min(-1_000_000_000).max(1_000_000_000).nullable();
const match = z.enum(segmentMatches);

const conditionSchema = z
  .discriminatedUnion('operator', [
    z.object({ attribute, operator: z.enum(['is', 'isNot']), value }),
    z.object({
      attribute,
      operator: z.literal('oneOf'),
      values: z
        .array(value)
        .min(1)
        .max(valueLimit)
        .transform((list) => [...new Set(list)]),
    }),
    z.object({ attribute, operator: z.enum(['known', 'unknown']) }),
    z.object({ attribute, operator: z.literal('between'), from: bound, to: bound }),
  ])
  .refine(
    (condition) =>
      condition.operator !== 'between' ||
      ((condition.from !== null || condition.to !== null) &&
        (condition.from ?? -Infinity) <= (condition.to ?? Infinity)),
    { path: ['from'], error: 'range' },
  );

/** Rules of a segment: groups of conditions, at most `conditionLimit` of these in all. */
export const rulesSchema = z
  .object({
    match,
    groups: z
      .array(z.object({ match, conditions: z.array(conditionSchema).min(1).max(conditionLimit) }))
      .min(1)
      .max(conditionLimit),
  })
  .refine(
    ({ groups }) => groups.reduce((sum, { conditions }) => sum + conditions.length, 0) <= conditionLimit,
    {
      error: `conditionsAtMost {"maximum":${conditionLimit}}`,
    },
  );

const about = {
  name: z
    .string()
    .overwrite((text) => text.replace(/\s+/gu, ' '))
    .trim()
    .min(1)
    .max(200),
  note: z.string().trim().max(4_000).default(''),
  share: z.number().min(0).max(1).nullable().default(null),
  shareSource: z.string().trim().max(200).default(''),
  shareOn: z.iso.date().nullable().default(null),
  rules: rulesSchema.nullable().default(null),
};

export const segmentSchema = z.object(about);
export type SegmentInput = z.input<typeof segmentSchema>;

/** `updatedAt` is that of the segment as it was read: a change made since is not written over. */
export const updateSegmentSchema = z.object({ id, ...about, updatedAt: z.iso.datetime() });
export type UpdateSegmentInput = z.input<typeof updateSegmentSchema>;

/** What the editor asks while rules are edited. */
export const previewSegmentSchema = z.object({
  rules: rulesSchema,
  /** The segment that the rules belong to: it does not overlap with itself. */
  id: id.optional(),
  /** The newest period of the survey where left out. */
  periodId: id.optional(),
});
export type PreviewSegmentInput = z.input<typeof previewSegmentSchema>;
