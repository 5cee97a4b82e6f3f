'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';

/** The address of a link that was just made, to be copied: it is shown this once. */
export function MadeLink({ address, onDone }: { address: string; onDone: () => void }) {
  const t = useTranslations('publicLinks');
  const id = useId();
  return (
    <>
      <div className="space-y-1.5">
        <Label htmlFor={id}>{t('address')}</Label>
        <Input id={id} readOnly autoFocus value={address} onFocus={(event) => event.target.select()} />
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <CopyButton text={address}>{t('copy')}</CopyButton>
        <Button variant="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </>
  );
}
