import { z } from 'zod';
import { levels } from '@/db/values/ratings';

const id = z.uuid();

export const beginEvidenceSchema = z.object({
  visitId: id,
  /** The device's own id of the photo: a repeat begins nothing new. */
  id,
  touchpointId: id,
  criterionId: id.nullable().default(null),
  /** Bytes of the photo. */
  size: z.number().int().min(1),
  /** By the device's clock; one that lies ahead is taken for now. */
  takenAt: z.iso.datetime({ offset: true }).nullable().default(null),
  note: z.string().trim().max(1_000).default(''),
  /** Where it was taken, in degrees; sent only where its auditor has agreed to it. */
  position: z
    .object({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      consent: z.literal(true),
    })
    .nullable()
    .default(null),
});
export type BeginEvidenceInput = z.input<typeof beginEvidenceSchema>;

/** The body of the route: the visit stands in its path. */
export const beginEvidenceBody = beginEvidenceSchema.omit({ visitId: true });

export const evidencePartSchema = z.object({
  id,
  /** Where the part begins, in bytes. */
  offset: z.number().int().min(0),
});
export type EvidencePartInput = z.input<typeof evidencePartSchema>;

export const evidenceIdSchema = z.object({ id });
export type EvidenceIdInput = z.input<typeof evidenceIdSchema>;

export const findPhotosSchema = z.object({
  /** The cycle. */
  id,
  touchpointId: id.nullable(),
  level: z.enum(levels).nullable(),
  /** So many of those that fit are known already. */
  from: z.number().int().min(0),
});
export type FindPhotosInput = z.infer<typeof findPhotosSchema>;
