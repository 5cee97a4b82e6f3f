import { z } from 'zod';
import { chainFates, handoverData, linkMarks } from '@/db/values/chains';
import { positionSchema } from '@/lib/touchpoints/input';

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
  description: z.string().trim().max(2_000).default(''),
};

/** The rest of what is said of a chain; what is absent stays as it is. */
const life = {
  trigger: z.string().trim().max(500).optional(),
  entryChannelId: id.nullable().optional(),
  successorId: id.nullable().optional(),
  fate: z.enum(chainFates).nullable().optional(),
  mergeIntoId: id.nullable().optional(),
};
const mergeNamed = {
  check: ({ fate, mergeIntoId }: { fate?: string | null; mergeIntoId?: string | null }) =>
    fate !== 'merge' || Boolean(mergeIntoId),
  says: { path: ['mergeIntoId'], error: 'required' },
};

/** As a form has it. */
export const chainSchema = z
  .object({ ...about, ...life, mapId: id.nullable().optional() })
  .refine(mergeNamed.check, mergeNamed.says);
export type ChainInput = z.input<typeof chainSchema>;

/** From touchpoints in their order, or from all that stand on a journey map. */
export const createChainSchema = z.object({
  ...about,
  trigger: life.trigger,
  entryChannelId: life.entryChannelId,
  touchpointIds: z.array(id).max(chainLength).default([]),
  mapId: id.nullable().optional(),
});
export type CreateChainInput = z.input<typeof createChainSchema>;

export const updateChainSchema = z
  .object({ id, ...about, ...life })
  .refine(mergeNamed.check, mergeNamed.says)
  .refine((chain) => chain.successorId !== chain.id, { path: ['successorId'], error: 'chainItself' })
  .refine((chain) => chain.mergeIntoId !== chain.id, { path: ['mergeIntoId'], error: 'chainItself' });
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

const count = z.number().int().min(0).max(1_000).nullable();
const minutes = z.number().min(0).max(100_000).multipleOf(0.01).nullable();
const cost = z.number().int().min(0).max(1e13).nullable();

const linkFigures = {
  customerActions: count,
  staff: count,
  minutes,
  cost,
  mark: z.enum(linkMarks).nullable(),
  /** Touchpoints name links. Heeded where the mark is `merge`, the unit where it is `hand`. */
  mergeIntoId: id.nullable(),
  handToUnitId: id.nullable(),
  thenMinutes: minutes,
  thenCost: cost,
};
export const linkFigureNames = Object.keys(linkFigures) as (keyof typeof linkFigures)[];

const data = z.enum(handoverData).nullable();

/** All that is known of a link, and the links that come next. */
export const saveLinkSchema = z.object({
  id,
  touchpointId: id,
  ...linkFigures,
  next: z.array(z.object({ touchpointId: id, data })).max(chainLength),
});
export type SaveLinkInput = z.input<typeof saveLinkSchema>;

const passage = { from: id, to: id };

/** What `removeFromChain` gave back. */
export const putBackInChainSchema = z.object({
  id,
  links: z
    .array(z.object({ touchpointId: id, position: positionSchema, ...linkFigures }))
    .min(1)
    .max(chainLength),
  handovers: z.array(z.object({ ...passage, data })).max(2_000),
  bridged: z.array(z.object(passage)).max(2_000),
});
export type PutBackInChainInput = z.input<typeof putBackInChainSchema>;
