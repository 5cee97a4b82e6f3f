import { z } from 'zod';

const id = z.uuid();

/** Touchpoints that a chain may have; a customer's longest way to a sale has far fewer. */
export const chainLength = 300;

const touchpointIds = z.array(id).min(1).max(chainLength);

const about = {
  name: z
    .string()
    .overwrite((name) => name.replace(/\s+/gu, ' '))
    .trim()
    .min(1)
    .max(200),
  /** The customer's task, question or problem that sets it off. */
  description: z.string().trim().max(2_000).default(''),
};

export const chainSchema = z.object(about);
export type ChainInput = z.input<typeof chainSchema>;

export const createChainSchema = z.object({
  ...about,
  touchpointIds: z.array(id).max(chainLength).default([]),
});
export type CreateChainInput = z.input<typeof createChainSchema>;

export const updateChainSchema = z.object({ id, ...about });
export type UpdateChainInput = z.input<typeof updateChainSchema>;

export const chainIdSchema = z.object({ id });
export type ChainIdInput = z.input<typeof chainIdSchema>;

export const restoreChainSchema = z.object({ id, name: about.name.optional() });
export type RestoreChainInput = z.input<typeof restoreChainSchema>;

export const duplicateChainSchema = z.object({ id, name: about.name });
export type DuplicateChainInput = z.input<typeof duplicateChainSchema>;

/** A touchpoint of the chain behind which others go: null is its beginning, absent its end. */
const afterId = id.nullish();

export const addToChainSchema = z.object({ id, touchpointIds, afterId });
export type AddToChainInput = z.input<typeof addToChainSchema>;

export const moveInChainSchema = z.object({ id, touchpointId: id, afterId: id.nullable() });
export type MoveInChainInput = z.input<typeof moveInChainSchema>;

export const removeFromChainSchema = z.object({ id, touchpointIds });
export type RemoveFromChainInput = z.input<typeof removeFromChainSchema>;
