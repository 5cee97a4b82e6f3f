import { z } from 'zod';
import { createFormSchema } from '../input';

const id = z.uuid();
const version = z.number().int().min(1);

export const takeSharedFormSchema = z.object({
  /** Of the template. */
  id,
  /** The version that was looked at; a newer one since is a CONFLICT. */
  version,
  name: createFormSchema.shape.name,
});
export type TakeSharedFormInput = z.input<typeof takeSharedFormSchema>;

export const takeUpdateSchema = z.object({
  /** Of the brand's own form. */
  id,
  /** What the offer was looked at with; somebody else's save in between is a CONFLICT, as is a newer version. */
  revision: z.string().max(40),
  version,
  /** Keys of criteria, `rules`, `order`: changes of the offer by their id. */
  changes: z.array(z.string().max(40)).min(1).max(700),
});
export type TakeUpdateInput = z.input<typeof takeUpdateSchema>;

export const declineUpdateSchema = z.object({ id, version });
export type DeclineUpdateInput = z.input<typeof declineUpdateSchema>;
