import 'server-only';
import type { UnlockLinkInput } from '@/lib/public-links/input';
import { unlockLink } from '@/lib/public-links/unlock-link';
import { findMapLink } from './find-map-link';

/** The proof that the password of a link to a map was given. Throws what `unlockLink` throws. */
export const unlockMap = (input: UnlockLinkInput, address: string): Promise<string> =>
  unlockLink(input, address, async (token) => (await findMapLink(token))?.link.passwordHash ?? null);
