import { z } from 'zod';
import { judgementLimit, prioritySubjects } from './constants';

const value = z.number().min(0).max(10).multipleOf(0.5).nullable();

/** Judgements over a list of touchpoints or of chains; a part that is left out stays as it is, null takes it back. */
export const judgeSchema = z.strictObject({
  of: z.enum(prioritySubjects),
  judgements: z
    .array(
      z
        .strictObject({ id: z.uuid(), impact: value.optional(), costEffectiveness: value.optional() })
        .refine(({ impact, costEffectiveness }) => impact !== undefined || costEffectiveness !== undefined, {
          path: ['impact'],
          error: 'required',
        }),
    )
    .min(1)
    .max(judgementLimit),
  mutationId: z.uuid().optional(),
});
export type JudgeInput = z.input<typeof judgeSchema>;
