import { z } from 'zod';
import { phases, suggestionSides } from '@/db/values/touchpoints';

const id = z.uuid();
const name = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(200);
const text = z.string().trim().max(1_000);
const token = z.string().min(20).max(100);

export const collectionRoundSchema = z.object({
  name,
  /** What staff are asked, in the words of the workspace. */
  question: text.default(''),
  /** When the link stops taking suggestions by itself. */
  closesAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type CollectionRoundInput = z.input<typeof collectionRoundSchema>;

export const updateRoundSchema = collectionRoundSchema.extend({ id });
export type UpdateRoundInput = z.input<typeof updateRoundSchema>;

export const roundIdSchema = z.object({ id });
export type RoundIdInput = z.input<typeof roundIdSchema>;

export const setRoundOpenSchema = z.object({ id, open: z.boolean() });
export type SetRoundOpenInput = z.input<typeof setRoundOpenSchema>;

/** What somebody without an account says through the link. */
export const suggestSchema = z.object({
  token,
  name,
  side: z.enum(suggestionSides),
  phase: z.enum(phases).nullable().default(null),
  channelId: id.nullable().default(null),
  note: text.default(''),
  /** What the person does in the company. */
  job: z.string().trim().max(100).default(''),
  /** Hidden from people: only programs fill it in. */
  website: z.string().max(500).default(''),
});
export type SuggestInput = z.input<typeof suggestSchema>;

export const voteSchema = z.object({ token, suggestionId: id, vote: z.boolean() });
export type VoteInput = z.input<typeof voteSchema>;

export const acceptSuggestionSchema = z.object({
  id,
  /** Stands in the inventory already: the suggestion is tied to it and nothing is made. */
  touchpointId: id.nullable().default(null),
  presence: z.enum(['existing', 'proposed']).default('existing'),
  name: name.optional(),
  /** Must be said where the suggestion does not say it. */
  phase: z.enum(phases).optional(),
  channelId: id.nullable().optional(),
});
export type AcceptSuggestionInput = z.input<typeof acceptSuggestionSchema>;

export const mergeSuggestionsSchema = z.object({ keepId: id, mergeIds: z.array(id).min(1).max(100) });
export type MergeSuggestionsInput = z.input<typeof mergeSuggestionsSchema>;

export const decideSuggestionsSchema = z.object({ ids: z.array(id).min(1).max(500) });
export type DecideSuggestionsInput = z.input<typeof decideSuggestionsSchema>;
