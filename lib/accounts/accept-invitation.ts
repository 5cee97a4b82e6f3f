import 'server-only';
import type { Locale } from '@/db/values/accounts';
import { hashPassword } from '@/lib/auth/passwords';
import { signInWithPassword, type CurrentSession } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import type { AcceptInvitationInput } from './input';
import { acceptInvitation, createInvitedUser, findInvitation } from './invitations';
import { refuseCommonPassword } from './sign-up';

const pathOf = (place: { organization: string; workspace: string | null }) =>
  place.workspace ? `/o/${place.organization}/${place.workspace}` : `/o/${place.organization}`;

/** A signed-in person takes an invitation that was sent to their address. Gives the path to go to. */
export async function acceptInvitationAsUser(token: string, session: CurrentSession): Promise<string> {
  return pathOf(await acceptInvitation(token, { userId: session.user.id, email: session.user.email }));
}

/**
 * Somebody without an account opens one by an invitation and is signed in. Throws NOT_FOUND for a dead link,
 * VALIDATION where name or password is missing, CONFLICT where the address has an account: then they sign in first.
 */
export async function acceptInvitationAsGuest(input: AcceptInvitationInput, locale: Locale): Promise<string> {
  const invitation = await findInvitation(input.token);
  if (!invitation) throw new AppError('NOT_FOUND', { key: 'linkDead' });
  if (invitation.hasAccount) throw new AppError('CONFLICT', { key: 'signInFirst' });
  if (!input.name) throw new AppError('VALIDATION', { field: 'name' });
  if (!input.password) throw new AppError('VALIDATION', { field: 'password' });
  refuseCommonPassword(input.password);
  const passwordHash = await hashPassword(input.password);
  const userId = await createInvitedUser({ email: invitation.email, name: input.name, passwordHash, locale });
  const place = await acceptInvitation(input.token, { userId, email: invitation.email });
  await signInWithPassword(invitation.email, input.password);
  return pathOf(place);
}
