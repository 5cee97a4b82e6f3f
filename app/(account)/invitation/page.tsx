import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AcceptInvitation } from '@/components/accounts/accept-invitation';
import { AccountCard } from '@/components/accounts/account-card';
import { Button } from '@/components/ui/button';
import { findInvitation } from '@/lib/accounts/invitations';
import { currentSession } from '@/lib/auth/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.invitation'))('title'), referrer: 'no-referrer' };
}

export default async function InvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token = '' } = await searchParams;
  const t = await getTranslations('account.invitation');
  const words = await getTranslations();
  const invitation = await findInvitation(token);
  const session = await currentSession();
  if (!invitation) return <AccountCard title={t('title')} intro={t('dead')} />;
  const { workspace, organization, inviter, role, email, hasAccount } = invitation;
  const list = workspace ? 'workspaceRoles' : 'organizationRoles';
  const isTheirs = session?.user.email.toLowerCase() === email;
  const signInFirst = !session && hasAccount;
  const body = (
    <>
      <p>{t('body', { place: workspace ?? organization, inviter: inviter ?? organization })}</p>
      <p className="mt-1">{t('role', { role: words(`enum.${list}.${role}`) })}</p>
    </>
  );
  return (
    <AccountCard title={t('title')} intro={body}>
      {session && !isTheirs && <p>{t('otherAccount', { email, current: session.user.email })}</p>}
      {signInFirst && (
        <div className="flex flex-col items-start gap-4">
          <p>{t('signInFirst')}</p>
          <Button asChild>
            <Link href="/sign-in">{words('account.signIn.title')}</Link>
          </Button>
        </div>
      )}
      {(isTheirs || (!session && !hasAccount)) && (
        <AcceptInvitation token={token} email={email} signedIn={isTheirs} />
      )}
    </AccountCard>
  );
}
