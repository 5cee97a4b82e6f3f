'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { callImports, importPath } from './imports-api';

/** Lets an uploaded file go before anything came of it. */
export function DiscardImport({
  base,
  importId,
  fileName,
  back = `${base}/imports`,
}: {
  base: string;
  importId: string;
  fileName: string;
  /** Where one goes from here. */
  back?: string;
}) {
  const t = useTranslations('ratings');
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button variant="ghost">{t('discard.button')}</Button>}
      title={t('discard.title')}
      description={t('discard.text', { name: fileName })}
      confirmLabel={t('discard.confirm')}
      onConfirm={async () => {
        const answer = await callImports('DELETE', importPath(base, importId));
        if ('message' in answer) return answer.message ?? t('wizard.unreachable');
        router.push(back);
        router.refresh();
      }}
    />
  );
}
