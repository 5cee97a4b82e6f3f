import { z } from 'zod';
import { qualities, type Quality } from '@/db/values/audits';

const id = z.uuid();
const score = z.number().min(0).max(10).multipleOf(0.5).nullable();
const quality = z.number().int().min(0).max(10).nullable();
const time = z.iso.time({ precision: -1 }).nullable().optional();
const text = z.string().trim().max(4_000).default('');

const ratingSchema = z.object({
  touchpointId: id,
  segmentId: id.nullable().default(null),
  /** The direct score; null where criteria make it, where it does not apply, and where it is not known yet. */
  score: score.default(null),
  notApplicable: z.boolean().default(false),
  note: text,
  expected: score.default(null),
  perceived: score.default(null),
  qualities: z.partialRecord(z.enum(qualities), quality).default({}),
  proposedChange: text,
  followUp: z.boolean().default(false),
  unsure: z.boolean().default(false),
  answers: z
    .array(
      z.object({ criterionId: id, score: score.default(null), notApplicable: z.boolean().default(false) }),
    )
    .max(100)
    .default([]),
});

/** Ratings of one visit as they are now; one that is there already is replaced by what comes. */
export const saveRatingsSchema = z.object({
  visitId: id,
  /** The client's id of this write: a repeat changes nothing. */
  mutationId: id.optional(),
  ratings: z.array(ratingSchema).min(1).max(500),
});
export type SaveRatingsInput = z.input<typeof saveRatingsSchema>;
export type ParsedRating = z.output<typeof ratingSchema>;

/** The body of the route: the visit stands in its path. */
export const saveRatingsBody = saveRatingsSchema.omit({ visitId: true });

export const submitVisitSchema = z.object({
  visitId: id,
  visitedOn: z.iso.date(),
  /** On the clock of the place, `HH:MM`; what is not said stays as it was. */
  arrivedAt: time,
  leftAt: time,
  note: text,
});
export type SubmitVisitInput = z.input<typeof submitVisitSchema>;

export type QualityScores = Partial<Record<Quality, number | null>>;
