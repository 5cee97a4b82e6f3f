import { z } from 'zod';
import { lifecycleStages } from '@/db/values/touchpoints';
import { bulkLimit, textLength } from '../constants';
import { mostContacts } from './constants';

const id = z.uuid();

export const moveToStageSchema = z.object({
  ids: z.array(id).min(1).max(bulkLimit),
  stage: z.enum(lifecycleStages),
  since: z.iso.date(),
  reason: z.string().trim().min(1).max(textLength),
});
export type MoveToStageInput = z.input<typeof moveToStageSchema>;

/** How many contacts touchpoints had in periods; null takes a number back. */
export const saveContactsSchema = z.object({
  entries: z
    .array(
      z.object({
        touchpointId: id,
        periodId: id,
        contacts: z.number().int().min(0).max(mostContacts).nullable(),
      }),
    )
    .min(1)
    .max(bulkLimit),
});
export type SaveContactsInput = z.input<typeof saveContactsSchema>;
