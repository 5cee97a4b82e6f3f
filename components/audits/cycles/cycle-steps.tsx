'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failureOf } from '@/components/form/form-result';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button, buttonVariants } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Textarea } from '@/components/ui/textarea';
import type { CycleDetail } from '@/lib/audits/cycles/get-cycle';
import type { CycleIdInput, ReopenCycleInput } from '@/lib/audits/cycles/input';

export interface StepActions {
  open: BoundAction<CycleIdInput>;
  review: BoundAction<CycleIdInput>;
  close: BoundAction<CycleIdInput>;
  reopen: BoundAction<ReopenCycleInput>;
  remove: BoundAction<CycleIdInput>;
}

/** What can be done with the cycle as a whole in its present state. */
export function CycleSteps({
  base,
  cycle,
  mayDelete,
  actions,
}: {
  base: string;
  cycle: Pick<CycleDetail, 'id' | 'state' | 'mayRun' | 'mayClose' | 'mayReopen' | 'checklist'> & {
    visits: number;
  };
  mayDelete: boolean;
  actions: StepActions;
}) {
  const t = useTranslations('audits.steps');
  const { id, state } = cycle;
  const router = useRouter();
  const { pending, run } = useQuickAction();
  const [reason, setReason] = useState('');
  const problem = async (work: ReturnType<BoundAction<unknown>>) => {
    const failure = failureOf(await work);
    return failure ? [...failure.form, ...Object.values(failure.fields)].join(' ') : undefined;
  };
  const edit = (
    <Link href={`${base}/cycles/${id}/edit`} className={buttonVariants()}>
      {t('edit')}
    </Link>
  );
  if (state === 'planned') {
    return (
      <>
        {mayDelete && (
          <ConfirmDialog
            trigger={<Button variant="ghost">{t('remove')}</Button>}
            title={t('removeTitle')}
            description={t('removeText')}
            confirmLabel={t('remove')}
            onConfirm={async () => {
              const said = await problem(actions.remove({ id }));
              if (!said) router.push(base);
              return said;
            }}
          />
        )}
        {cycle.mayRun && (
          <>
            {edit}
            <Button
              variant="primary"
              loading={pending}
              disabled={cycle.visits === 0}
              title={cycle.visits === 0 ? t('openNeedsVisits') : undefined}
              onClick={() => run(() => actions.open({ id }))}
            >
              {t('open')}
            </Button>
          </>
        )}
      </>
    );
  }
  if (state === 'open' && cycle.mayRun) {
    return (
      <>
        {edit}
        <ConfirmDialog
          trigger={<Button variant="primary">{t('review')}</Button>}
          tone="normal"
          title={t('reviewTitle')}
          description={t('reviewText')}
          confirmLabel={t('review')}
          onConfirm={() => problem(actions.review({ id }))}
        />
      </>
    );
  }
  if (state === 'review') {
    return (
      <>
        {cycle.mayRun && edit}
        {cycle.mayClose && (
          <ConfirmDialog
            trigger={
              <Button
                variant="primary"
                disabled={!cycle.checklist?.ready}
                title={cycle.checklist?.ready ? undefined : t('closeNeeds')}
              >
                {t('close')}
              </Button>
            }
            tone="normal"
            title={t('closeTitle')}
            description={t('closeText')}
            confirmLabel={t('close')}
            onConfirm={() => problem(actions.close({ id }))}
          />
        )}
      </>
    );
  }
  if (state === 'closed' && cycle.mayReopen) {
    return (
      <ConfirmDialog
        trigger={<Button>{t('reopen')}</Button>}
        title={t('reopenTitle')}
        description={t('reopenText')}
        confirmLabel={t('reopen')}
        onConfirm={() => (reason.trim() === '' ? t('reasonNeeded') : problem(actions.reopen({ id, reason })))}
      >
        <label className="block space-y-1.5 text-sm">
          <span>{t('reason')}</span>
          <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      </ConfirmDialog>
    );
  }
  return null;
}
