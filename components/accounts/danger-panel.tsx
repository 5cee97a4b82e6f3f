'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';

interface DangerPanelProps {
  name: string;
  exportPath: string;
  deletionRequested: boolean;
  onDelete: (input: { name: string }) => Promise<{ serverError?: { message: string } }>;
}

/** The brand's export, and its deletion after thirty days. */
export function DangerPanel({ name, exportPath, deletionRequested, onDelete }: DangerPanelProps) {
  const t = useTranslations('settings');
  return (
    <>
      <Panel id="export" title={t('export')} description={t('exportHint')}>
        <Button asChild>
          <a href={exportPath} download>
            <Download aria-hidden="true" />
            {t('exportSubmit')}
          </a>
        </Button>
      </Panel>
      {!deletionRequested && (
        <Panel id="danger" title={t('danger')} description={t('dangerHint')}>
          <ConfirmDialog
            trigger={<Button variant="danger">{t('dangerSubmit')}</Button>}
            title={t('danger')}
            description={t('dangerType', { name })}
            typedName={name}
            confirmLabel={t('dangerSubmit')}
            onConfirm={async () => (await onDelete({ name })).serverError?.message}
          />
        </Panel>
      )}
    </>
  );
}
