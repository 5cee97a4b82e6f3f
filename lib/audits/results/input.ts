import { z } from 'zod';

const id = z.uuid();

export const remarkKinds = ['', 'proposed', 'follow-up'] as const;

export const findRemarksSchema = z.object({
  /** The cycle. */
  id,
  touchpointId: id.nullable(),
  brandId: id.nullable(),
  /** Those that propose a change, those to follow up, or all. */
  kind: z.enum(remarkKinds),
  /** In the names of touchpoints and in what was written. */
  find: z.string().max(200),
  /** So many of those that fit are known already. */
  from: z.number().int().min(0),
});
export type FindRemarksInput = z.infer<typeof findRemarksSchema>;
