import 'server-only';
import { findCollectionLink } from './public-link';
import type { TenantContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { hashToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { isRoundOpen, readRound } from './rounds';

/** Who speaks through a link: the address that the request came from, and the random key of the browser's cookie. */
export interface Voter {
  address: string;
  voterKey: string;
}

/**
 * Writes for somebody without an account into the open round behind a link. A workshop shares one address, so the limit
 * is small for a browser and large for an address. Throws LIMIT, NOT_FOUND for a link that leads nowhere, and CONFLICT
 * for a closed round.
 */
export async function writeThroughLink<Result>(
  token: string,
  { address, voterKey }: Voter,
  work: (ctx: TenantContext, w: TenantWrite, roundId: string) => Promise<Result>,
): Promise<Result> {
  await takeFromLimit('suggestByAddress', address);
  await takeFromLimit('suggest', hashToken(`${address} ${voterKey}`));
  const link = await findCollectionLink(token);
  if (!link) throw new AppError('NOT_FOUND');
  const { ctx, roundId } = link;
  return withTenant.write(ctx, 'collection:manage', async (w) => {
    // Locked, so that two who say the same at once find each other's.
    const round = await readRound(w.tx, ctx, roundId, true);
    if (!isRoundOpen(round)) throw new AppError('CONFLICT', { key: 'roundClosed' });
    return work(ctx, w, roundId);
  });
}
