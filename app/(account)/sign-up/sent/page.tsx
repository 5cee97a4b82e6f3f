import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { Button } from '@/components/ui/button';

export default async function SignUpSentPage() {
  const t = await getTranslations('account');
  return (
    <AccountCard title={t('signUp.sentTitle')} intro={t('signUp.sentBody')}>
      <Button asChild>
        <Link href="/sign-in">{t('signIn.title')}</Link>
      </Button>
    </AccountCard>
  );
}
