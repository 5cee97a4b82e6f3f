'use client';

import { useRouter } from 'next/navigation';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { callImports } from '@/components/ratings/imports-api';
import { LeftOut } from '@/components/ratings/left-out';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast-store';
import type { FormerDetail } from '@/lib/audits/former/get-former';
import { useFormat } from '@/lib/format/use-format';

/** What a former audit has brought: its cycles, what was left out, and the way back. */
export function FormerRecord({ base, detail }: { base: string; detail: FormerDetail }) {
  const t = useTranslations('formerAudits');
  const format = useFormat();
  const router = useRouter();
  const { summary, state, fileName, committedAt, undoneAt, personName } = detail;
  if (!summary) return null;
  const { cycles, visits, ratings } = summary.former;
  const isUndone = state === 'undone';
  return (
    <div className="flex flex-col gap-4">
      <Panel
        title={
          <span className="flex items-center gap-2">
            {t('record.title')}
            {isUndone && <Badge>{t('record.undone')}</Badge>}
          </span>
        }
        description={
          committedAt &&
          t('record.by', { date: format.dateTime(committedAt), name: personName ?? t('record.nobody') })
        }
        actions={
          !isUndone && (
            <ConfirmDialog
              trigger={<Button>{t('undo.button')}</Button>}
              title={t('undo.title')}
              description={t('undo.text', { name: fileName })}
              confirmLabel={t('undo.button')}
              onConfirm={async () => {
                const answer = await callImports('POST', `${base}/audits/former/${detail.id}/undo`);
                if ('message' in answer) return answer.message ?? t('unreachable');
                toast.success(t('undo.done'));
                router.refresh();
              }}
            />
          )
        }
      >
        <p className="figures text-sm text-ink-muted">{t('record.counts', { visits, ratings })}</p>
        <ul className="mt-2 space-y-1">
          {cycles.map(({ id, name }) => (
            <li key={id}>
              {isUndone ? (
                <span className="text-ink-muted">{name}</span>
              ) : (
                <Link
                  href={`${base}/audits/cycles/${id}`}
                  className="font-medium text-accent-ink underline underline-offset-3"
                >
                  {name}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {isUndone && undoneAt && (
          <p className="mt-2 text-sm">{t('record.gone', { date: format.dateTime(undoneAt) })}</p>
        )}
      </Panel>
      <LeftOut summary={summary.report} />
    </div>
  );
}
