import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { useFormat } from '@/lib/format/use-format';
import type { ImportDetail } from '@/lib/ratings/import-types';
import { UndoImport } from './undo-import';

/** That a file was taken in, or when that was undone; `actions` stand before the way back. */
export function RecordHead({
  base,
  detail,
  mayUndo,
  hint,
  actions,
}: {
  base: string;
  detail: ImportDetail;
  mayUndo: boolean;
  hint: string;
  actions: React.ReactNode;
}) {
  const t = useTranslations('ratings.record');
  const format = useFormat();
  const undone = detail.state === 'undone';
  return (
    <Callout
      tone={undone ? 'info' : 'accent'}
      title={undone ? t('undone', { time: format.dateTime(detail.undoneAt ?? detail.createdAt) }) : t('done')}
      action={
        <>
          {actions}
          {mayUndo && !undone && (
            <UndoImport base={base} importId={detail.id} fileName={detail.fileName} kind={detail.kind} />
          )}
        </>
      }
    >
      {hint}
    </Callout>
  );
}
