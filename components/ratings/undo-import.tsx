'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button, type ButtonProps } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast-store';
import type { ImportKind } from '@/db/values/ratings';
import { callImports, importPath } from './imports-api';

/** Takes an import back after asking: what it brought goes, what that had replaced returns. */
export function UndoImport({
  base,
  importId,
  fileName,
  kind,
  ...look
}: { base: string; importId: string; fileName: string; kind: ImportKind } & Pick<
  ButtonProps,
  'size' | 'variant'
>) {
  const t = useTranslations('ratings');
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button {...look} aria-label={t('undo.of', { name: fileName })}>
          {t('undo.button')}
        </Button>
      }
      title={t('undo.title')}
      description={t(kind === 'ratings' ? 'undo.text' : 'undo.inventoryText', { name: fileName })}
      confirmLabel={t('undo.confirm')}
      onConfirm={async () => {
        const answer = await callImports('POST', `${importPath(base, importId)}/undo`);
        if ('message' in answer) return answer.message ?? t('wizard.unreachable');
        toast.success(t('undo.done'));
        router.refresh();
      }}
    />
  );
}
