'use server';

import { cookies, headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { publicAction, userAction } from '@/lib/auth/action';
import { clientAddress } from '@/lib/auth/client-address';
import { ownPath } from '@/lib/auth/own-path';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { endOtherSessions, endSession } from '@/lib/auth/session-store';
import { signInWithPassword, signOutHere } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { pickLocale } from '@/lib/i18n/pick-locale';
import { confirmEmail, confirmEmailChange, requestPasswordReset, resetPassword } from './account-recovery';
import { acceptInvitationAsGuest, acceptInvitationAsUser } from './accept-invitation';
import {
  acceptInvitationSchema,
  changeEmailSchema,
  changePasswordSchema,
  emailOnlySchema,
  languageSchema,
  preferencesSchema,
  profileSchema,
  resetPasswordSchema,
  sessionIdSchema,
  signInSchema,
  signUpSchema,
  tokenOnlySchema,
} from './input';
import { startPath, userIdOf } from './places';
import { preferenceCookie, rememberPreferences } from './preference-cookies';
import { changePassword, requestEmailChange, updateProfile } from './profile';
import { sendConfirmation, signUp } from './sign-up';

const address = async () => clientAddress(await headers());

export const signInAction = publicAction()
  .inputSchema(signInSchema)
  .action(async ({ parsedInput: { email, password, to } }) => {
    await takeFromLimit('signInByAddress', await address());
    await takeFromLimit('signInByAccount', email);
    if (!(await signInWithPassword(email, password)))
      throw new AppError('UNAUTHENTICATED', { key: 'signInWrong' });
    const userId = await userIdOf(email);
    await rememberPreferences(await cookies(), userId);
    redirect(ownPath(to) ?? (await startPath(userId)) ?? '/profile');
  });

export const signOutAction = userAction().action(async () => {
  await signOutHere();
  redirect('/sign-in');
});

export const signUpAction = publicAction()
  .inputSchema(signUpSchema)
  .action(async ({ parsedInput }) => {
    await takeFromLimit('signUp', await address());
    const locale = pickLocale(await getLocale(), null);
    const made = await signUp(parsedInput, locale);
    if (made) {
      await signInWithPassword(parsedInput.email, parsedInput.password);
      redirect(`/o/${made.organization}/${made.workspace}`);
    }
    // The same page for an address that has an account: the letter tells its owner, the screen tells nobody.
    redirect('/sign-up/sent');
  });

export const resendConfirmationAction = userAction().action(async ({ ctx: { session } }) => {
  await takeFromLimit('mailByAccount', session.user.id);
  const { id, email, name, locale } = session.user;
  await sendConfirmation(id, email, name, locale);
});

export const confirmEmailAction = publicAction()
  .inputSchema(tokenOnlySchema)
  .action(async ({ parsedInput: { token } }) => {
    await takeFromLimit('token', await address());
    await confirmEmail(token);
  });

export const confirmEmailChangeAction = publicAction()
  .inputSchema(tokenOnlySchema)
  .action(async ({ parsedInput: { token } }) => {
    await takeFromLimit('token', await address());
    await confirmEmailChange(token);
  });

export const requestPasswordResetAction = publicAction()
  .inputSchema(emailOnlySchema)
  .action(async ({ parsedInput: { email } }) => {
    await takeFromLimit('mailByAddress', await address());
    await takeFromLimit('mailByAccount', email);
    await requestPasswordReset(email);
  });

export const resetPasswordAction = publicAction()
  .inputSchema(resetPasswordSchema)
  .action(async ({ parsedInput: { token, password } }) => {
    await takeFromLimit('token', await address());
    await resetPassword(token, password);
    redirect('/sign-in?reset=done');
  });

export const updateProfileAction = userAction()
  .inputSchema(profileSchema)
  .action(async ({ parsedInput, ctx: { session } }) => {
    await updateProfile(session, parsedInput);
    await rememberPreferences(await cookies(), session.user.id);
  });

/** The language of the pages before signing in. */
export const chooseLanguageAction = publicAction()
  .inputSchema(languageSchema)
  .action(async ({ parsedInput: { locale } }) => {
    (await cookies()).set('locale', locale, preferenceCookie());
  });

/** Language and theme from the menu. */
export const updatePreferencesAction = userAction()
  .inputSchema(preferencesSchema)
  .action(async ({ parsedInput, ctx: { session } }) => {
    await updateProfile(session, parsedInput);
    await rememberPreferences(await cookies(), session.user.id);
  });

export const changePasswordAction = userAction()
  .inputSchema(changePasswordSchema)
  .action(async ({ parsedInput: { current, password }, ctx: { session } }) => {
    await changePassword(session, current, password);
  });

export const changeEmailAction = userAction()
  .inputSchema(changeEmailSchema)
  .action(async ({ parsedInput: { current, email }, ctx: { session } }) => {
    await requestEmailChange(session, current, email);
  });

export const endSessionAction = userAction()
  .inputSchema(sessionIdSchema)
  .action(async ({ parsedInput: { sessionId }, ctx: { session } }) => {
    if (!(await endSession(sessionId, session.user.id))) throw new AppError('NOT_FOUND');
  });

export const endOtherSessionsAction = userAction().action(async ({ ctx: { session } }) => {
  await endOtherSessions(session.user.id, session.id);
});

export const acceptInvitationAction = publicAction()
  .inputSchema(acceptInvitationSchema)
  .action(async ({ parsedInput }) => {
    await takeFromLimit('token', await address());
    redirect(await acceptInvitationAsGuest(parsedInput, pickLocale(await getLocale(), null)));
  });

export const acceptInvitationSignedInAction = userAction()
  .inputSchema(tokenOnlySchema)
  .action(async ({ parsedInput: { token }, ctx: { session } }) => {
    redirect(await acceptInvitationAsUser(token, session));
  });
