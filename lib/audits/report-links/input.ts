import { z } from 'zod';
import { locales } from '@/db/values/accounts';
import { linkDays } from './constants';

const token = z.string().min(20).max(100);

export const reportLinkSchema = z.object({
  cycleId: z.uuid(),
  language: z.enum(locales),
  days: z.enum(linkDays),
  /** Empty: whoever has the link may read. */
  password: z.union([z.literal(''), z.string().min(8).max(200)]).default(''),
});
export type ReportLinkInput = z.input<typeof reportLinkSchema>;

export const reportLinkIdSchema = z.object({ id: z.uuid() });
export type ReportLinkIdInput = z.input<typeof reportLinkIdSchema>;

/** What somebody without an account types. */
export const unlockReportSchema = z.object({ token, password: z.string().min(1).max(200) });
export type UnlockReportInput = z.input<typeof unlockReportSchema>;
