'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { confirmEmailAction, confirmEmailChangeAction } from '@/lib/accounts/actions';

export function ConfirmEmail({
  token,
  isChange,
  usable,
}: {
  token: string;
  isChange: boolean;
  usable: boolean;
}) {
  const t = useTranslations('account.confirm');
  const [pending, start] = useTransition();
  const [outcome, setOutcome] = useState<{ done: boolean; message: string } | null>(null);
  const confirm = () =>
    start(async () => {
      const result = await (isChange ? confirmEmailChangeAction : confirmEmailAction)({ token });
      const problem = result.serverError?.message;
      setOutcome({ done: !problem, message: problem ?? t('done') });
    });
  const toStart = (
    <Button asChild>
      <Link href="/">{t('go')}</Link>
    </Button>
  );
  if (!usable) return toStart;
  return (
    <div className="flex flex-col items-start gap-4">
      {outcome && (
        <Callout live tone={outcome.done ? 'info' : 'danger'}>
          {outcome.message}
        </Callout>
      )}
      {outcome?.done ? (
        toStart
      ) : (
        <Button variant="primary" loading={pending} onClick={confirm}>
          {t('submit')}
        </Button>
      )}
    </div>
  );
}
