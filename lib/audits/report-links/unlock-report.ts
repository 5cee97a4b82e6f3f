import 'server-only';
import type { UnlockLinkInput } from '@/lib/public-links/input';
import { unlockLink } from '@/lib/public-links/unlock-link';
import { findReportLink } from './find-report-link';

/** The proof that the password of a link to a report was given. Throws what `unlockLink` throws. */
export const unlockReport = (input: UnlockLinkInput, address: string): Promise<string> =>
  unlockLink(input, address, async (token) => (await findReportLink(token))?.link.passwordHash ?? null);
