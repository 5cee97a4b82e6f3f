'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { textLength } from '@/lib/touchpoints/constants';
import type { RowDialogProps } from './row-dialog-props';
import { rowOption } from './row-option';
import { useStep } from './use-step';

/** Ends a touchpoint, with what takes its place and the reason. */
export function RetireDialog({ state, edits, words, id, onClose }: RowDialogProps & { id: string }) {
  const t = useTranslations('touchpoints.dialog.retire');
  const [replacementId, setReplacementId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useStep(onClose);
  const options = useMemo(
    () =>
      state.rows
        .filter((row) => row.id !== id && !row.archived && row.presence !== 'retired')
        .map((row) => rowOption(row, words)),
    [state.rows, id, words],
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name: state.byId.get(id)?.name ?? '' })}
      description={t('description')}
      footer={
        <Button
          variant="primary"
          loading={busy}
          onClick={() => void run(() => edits.retire(id, replacementId, reason))}
        >
          {t('retire')}
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && (
          <Callout tone="danger" live>
            {problem}
          </Callout>
        )}
        <div className="space-y-1.5">
          <Label htmlFor="replacement">{t('replacement')}</Label>
          <Combobox
            id="replacement"
            clearable
            options={options}
            value={replacementId}
            onChange={setReplacementId}
            placeholder={t('noReplacement')}
          />
        </div>
        <div className="space-y-1.5">
          <Label htmlFor="retire-reason">{t('reason')}</Label>
          <Textarea
            id="retire-reason"
            maxLength={textLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  );
}
