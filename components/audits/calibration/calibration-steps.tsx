'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import { failureOf } from '@/components/form/form-result';
import type { CalibrationState } from '@/db/values/audits';
import type { CalibrationIdInput, MoveCalibrationInput } from '@/lib/audits/calibration/input';
import type { Calibration } from '@/lib/audits/calibration/types';

interface StepsProps {
  calibration: Pick<Calibration, 'id' | 'name' | 'state' | 'counts'>;
  /** Where calibrations are: where it goes on after deleting. */
  path: string;
  move: BoundAction<MoveCalibrationInput>;
  remove: BoundAction<CalibrationIdInput>;
}

/** The steps that lead a calibration through its life; those that others notice ask first. */
export function CalibrationSteps({ calibration, path, move, remove }: StepsProps) {
  const t = useTranslations('calibration');
  const router = useRouter();
  const { pending, run } = useQuickAction();
  const { id, name, state, counts } = calibration;
  const out = counts.auditors - counts.handedIn;
  const to = (next: CalibrationState) => run(() => move({ id, to: next }));
  const asked = async (work: ReturnType<typeof move>) => {
    const failure = failureOf(await work);
    return failure ? [...failure.form, ...Object.values(failure.fields)].join(' ') : undefined;
  };
  return (
    <>
      {state === 'draft' && (
        <Button variant="primary" loading={pending} onClick={() => to('open')}>
          {t('steps.open')}
        </Button>
      )}
      {state === 'open' && (
        <>
          <Button disabled={pending} onClick={() => to('draft')}>
            {t('steps.takeBack')}
          </Button>
          <ConfirmDialog
            tone="normal"
            title={t('steps.tellTitle')}
            description={t('steps.tellText', { count: out })}
            confirmLabel={t('steps.tell')}
            onConfirm={() => asked(move({ id, to: 'told' }))}
            trigger={<Button variant="primary">{t('steps.tell')}</Button>}
          />
        </>
      )}
      {state === 'told' && (
        <>
          <ConfirmDialog
            tone="normal"
            title={t('steps.reopenTitle')}
            description={t('steps.reopenText')}
            confirmLabel={t('steps.reopen')}
            onConfirm={() => asked(move({ id, to: 'open' }))}
            trigger={<Button>{t('steps.reopen')}</Button>}
          />
          <Button variant="primary" loading={pending} onClick={() => to('closed')}>
            {t('steps.close')}
          </Button>
        </>
      )}
      {state === 'closed' && (
        <Button loading={pending} onClick={() => to('told')}>
          {t('steps.resume')}
        </Button>
      )}
      <ConfirmDialog
        title={t('steps.deleteTitle', { name })}
        description={t('steps.deleteText')}
        confirmLabel={t('steps.delete')}
        onConfirm={async () => {
          const problem = await asked(remove({ id }));
          if (problem) return problem;
          toast.success(t('steps.deleted', { name }));
          router.push(path);
          return undefined;
        }}
        trigger={<Button variant="ghost">{t('steps.delete')}</Button>}
      />
    </>
  );
}
