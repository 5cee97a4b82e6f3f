'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Asks before anything of one brand is pasted into another; both are named. */
export function BrandWindow({
  from,
  to,
  onPaste,
  onClose,
}: {
  from: string;
  to: string;
  onPaste: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapClip.brand');
  const ui = useTranslations('ui');
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={onClose}
      title={t('title', { from, to })}
      description={t('stays')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" onClick={onPaste}>
            {t('paste', { to })}
          </Button>
        </>
      }
    />
  );
}
