import { z } from 'zod';
import { locales } from '@/db/values/accounts';
import { linkDays } from './constants';

/** What whoever makes a link says of it, whatever it leads to. */
export const linkTerms = {
  language: z.enum(locales),
  days: z.enum(linkDays),
  /** Empty: whoever has the link may read. */
  password: z.union([z.literal(''), z.string().min(8).max(200)]).default(''),
};

export const linkIdSchema = z.object({ id: z.uuid() });
export type LinkIdInput = z.input<typeof linkIdSchema>;

/** What somebody without an account types. */
export const unlockLinkSchema = z.object({
  token: z.string().min(20).max(100),
  password: z.string().min(1).max(200),
});
export type UnlockLinkInput = z.input<typeof unlockLinkSchema>;
