import { z } from 'zod';
import { actionStates } from '@/db/values/actions';

const id = z.uuid();

export const createActionSchema = z.object({
  title: z.string().trim().min(1).max(200),
  ownerId: id.nullable(),
  dueOn: z.iso.date().nullable(),
  state: z.enum(actionStates),
  touchpointIds: z.array(id).min(1).max(100),
  cycleId: id.nullable(),
});
export type CreateActionInput = z.infer<typeof createActionSchema>;

export const setActionStateSchema = z.object({ id, state: z.enum(actionStates) });
export type SetActionStateInput = z.infer<typeof setActionStateSchema>;
