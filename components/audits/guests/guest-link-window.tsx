'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { QrCode } from '@/components/ui/qr-code';
import type { TellsLink } from '@/lib/audits/guests/tell-link';

/** A guest's link with its QR code, shown once: only its hash is kept. */
export function GuestLinkWindow({ told, onClose }: { told: TellsLink; onClose: () => void }) {
  const t = useTranslations('auditGuests');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('link.title', { name: told.guest })}
      description={t('link.once')}
      footer={<Button onClick={onClose}>{t('link.close')}</Button>}
    >
      <div className="flex flex-col gap-4">
        <QrCode
          shape={told.shape}
          label={t('link.qr')}
          className="mx-auto w-full max-w-48 rounded-inner border border-line"
        />
        <p className="text-sm break-all text-ink-muted">{told.link}</p>
        <CopyButton text={told.link} variant="primary" className="w-full">
          {t('link.copy')}
        </CopyButton>
      </div>
    </Dialog>
  );
}
