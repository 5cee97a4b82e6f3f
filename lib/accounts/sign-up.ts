import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { organizationMembers, organizations, workspaces } from '@/db/schema/organizations';
import { due } from '@/db/schema/jobs';
import type { Locale } from '@/db/values/accounts';
import { appUrl } from '@/lib/app-url';
import { hashPassword } from '@/lib/auth/passwords';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { queueMail } from '@/lib/mail/queue-mail';
import { isCommonPassword } from './common-passwords';
import type { SignUpInput } from './input';
import { freeSlug, isOrganizationSlugFree, isWorkspaceSlugFree } from './slugs';
import { createUserToken } from './user-tokens';

export interface SignedUp {
  userId: string;
  organizationId: string;
  organization: string;
  workspaceId: string;
  workspace: string;
}

/** Throws VALIDATION at `password` for a password that is among the first to be guessed. */
export function refuseCommonPassword(password: string, field = 'password'): void {
  if (isCommonPassword(password)) throw new AppError('VALIDATION', { field, key: 'passwordCommon' });
}

/**
 * Opens an account: person, organization with its first brand, and the letter that confirms the address. For an address
 * that has an account already it writes to that address instead and gives null, so the screen tells nobody who has one.
 */
export async function signUp(input: SignUpInput, locale: Locale): Promise<SignedUp | null> {
  refuseCommonPassword(input.password);
  const passwordHash = await hashPassword(input.password);
  const db = gateDb();
  const [known] = await db
    .select({ id: users.id, locale: users.locale, name: users.name })
    .from(users)
    .where(eq(sql`lower(${users.email})`, input.email));
  if (known) {
    await queueMail({
      kind: 'accountExists',
      to: input.email,
      locale: known.locale,
      values: { name: known.name },
      link: appUrl('/forgot-password'),
    });
    return null;
  }
  const made = await db.transaction(async (tx) => {
    const userId = newId();
    const organizationId = newId();
    const workspaceId = newId();
    const organization = await freeSlug(input.organizationName, (slug) => isOrganizationSlugFree(tx, slug));
    const workspace = await freeSlug(input.brandName, (slug) =>
      isWorkspaceSlugFree(tx, organizationId, slug),
    );
    const { timeZone } = input;
    await tx.insert(users).values({
      id: userId,
      email: input.email,
      name: input.name,
      passwordHash,
      locale,
      timeZone,
      lastWorkspaceId: workspaceId,
    });
    await tx.insert(organizations).values({
      id: organizationId,
      slug: organization,
      name: input.organizationName,
      contentLocale: locale,
      timeZone,
    });
    await tx.insert(organizationMembers).values({ organizationId, userId, role: 'owner' });
    await tx.insert(workspaces).values({
      id: workspaceId,
      organizationId,
      slug: workspace,
      name: input.brandName,
      contentLocale: locale,
      timeZone,
      seatQuota: env.SEAT_QUOTA,
      storageQuota: env.STORAGE_QUOTA,
    });
    // The sample brand is filled by a job: nobody waits for it, and a failed one is tried again.
    await tx.insert(due).values({ id: newId(), kind: 'workspace.sample', subjectId: organizationId });
    return { userId, organizationId, organization, workspaceId, workspace };
  });
  await sendConfirmation(made.userId, input.email, input.name, locale);
  return made;
}

/** Writes the letter that confirms a person's address. */
export async function sendConfirmation(
  userId: string,
  email: string,
  name: string,
  locale: Locale,
): Promise<void> {
  const token = await createUserToken(userId, 'confirm-email');
  await queueMail({
    kind: 'confirmEmail',
    to: email,
    locale,
    values: { name },
    link: appUrl(`/confirm-email?token=${token}`),
  });
}
