'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { failureOf } from '@/components/form/form-result';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { CycleDetail } from '@/lib/audits/cycles/get-cycle';
import type { MoveCycleFormInput } from '@/lib/audits/cycles/input';
import type { FormMovePreview } from '@/lib/audits/cycles/move-cycle-form';
import { useFormat } from '@/lib/format/use-format';

const FormMoveDialog = lazy(() =>
  import('./form-move-dialog').then((module) => ({ default: module.FormMoveDialog })),
);

/** By which versions a cycle under way was scored, and the way to a later one for its manager. */
export function FormMovePanel({
  cycle,
  onPreview,
  onMove,
}: {
  cycle: Pick<CycleDetail, 'id' | 'form' | 'formMoves' | 'newerVersions'>;
  onPreview: BoundAction<MoveCycleFormInput, FormMovePreview>;
  onMove: BoundAction<MoveCycleFormInput>;
}) {
  const t = useTranslations('audits.formMove');
  const format = useFormat();
  const { pending, run } = useQuickAction();
  const [preview, setPreview] = useState<FormMovePreview | null>(null);
  const { id, form, formMoves, newerVersions } = cycle;
  const newest = newerVersions[0];
  if (!newest && formMoves.length === 0) return null;
  const input = { id, versionId: newest?.id ?? '' };
  const moved = formMoves.map(({ from, to, at }) => t('moved', { from, to, date: format.date(at) }));
  return (
    <>
      <Callout
        title={newest ? t('newer', { name: form.name, number: newest.number }) : moved.join(' ')}
        action={
          newest && (
            <Button
              size="sm"
              loading={pending}
              onClick={() =>
                run(async () => {
                  const result = await onPreview(input);
                  if (result.data) setPreview(result.data);
                  return result;
                })
              }
            >
              {t('preview', { number: newest.number })}
            </Button>
          )
        }
      >
        {newest && [t('keeps', { number: form.number }), ...moved].join(' ')}
      </Callout>
      {preview && (
        <Suspense>
          <FormMoveDialog
            preview={preview}
            onClose={() => setPreview(null)}
            onConfirm={async () => {
              const failure = failureOf(await onMove(input));
              return failure ? [...failure.form, ...Object.values(failure.fields)].join(' ') : undefined;
            }}
          />
        </Suspense>
      )}
    </>
  );
}
