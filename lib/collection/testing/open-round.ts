import type { TenantContext } from '@/lib/auth/context';
import { newToken } from '@/lib/auth/tokens';
import { newId } from '@/lib/ids';
import { createRound } from '../create-round';
import { getRound } from '../get-round';
import type { Voter } from '../public-writer';
import { suggest } from '../suggest';

/** A browser of its own, behind an address of its own unless told. */
export const browser = (address = newId()): Voter => ({ address, voterKey: newToken() });

/** A suggestion of somebody without an account. */
export const say = (token: string, name: string, voter = browser()) =>
  suggest({ token, name, side: 'customer' }, voter);

/** An open round, with a way to read it anew. */
export async function openRound(ctx: TenantContext, name = 'What do customers meet?') {
  const round = await createRound(ctx, { name, question: 'Where do customers meet us?' });
  return { ...round, get: () => getRound(ctx, round.id) };
}
