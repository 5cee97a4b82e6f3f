import { z } from 'zod';
import { trashKinds } from './types';

/** Records that one request may restore or remove. */
export const trashLimit = 1_000;

const item = z.object({ kind: z.enum(trashKinds), id: z.uuid() });

const newName = z.string().trim().min(1).max(200);
export const newNameSchema = z.object({ name: newName });

export const restoreFromTrashSchema = z.object({
  items: z.array(item).min(1).max(trashLimit),
  /** For a single record whose own name was given away meanwhile. */
  name: newName.optional(),
});
export type RestoreFromTrashInput = z.input<typeof restoreFromTrashSchema>;

export const purgeFromTrashSchema = z.object({ items: z.array(item).min(1).max(trashLimit) });
export type PurgeFromTrashInput = z.input<typeof purgeFromTrashSchema>;
