'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { signOutAction } from '@/lib/accounts/actions';

export function SignOutButton() {
  const t = useTranslations('shell.user');
  const [pending, start] = useTransition();
  return (
    <Button loading={pending} onClick={() => start(async () => void (await signOutAction()))}>
      {t('signOut')}
    </Button>
  );
}
