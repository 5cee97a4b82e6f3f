'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import type { RowDialogProps } from './row-dialog-props';
import { useStep } from './use-step';

/** Makes one touchpoint of several: which of them stays. */
export function MergeDialog({
  state,
  edits,
  words,
  ids,
  onClose,
}: RowDialogProps & { ids: readonly string[] }) {
  const t = useTranslations('touchpoints.dialog.merge');
  const rows = ids.flatMap((id) => state.byId.get(id) ?? []);
  const [keepId, setKeepId] = useState(rows[0]?.id ?? '');
  const { run, busy, problem } = useStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { count: rows.length })}
      description={t('description')}
      footer={
        <Button
          variant="primary"
          loading={busy}
          disabled={rows.length < 2}
          onClick={() =>
            void run(() =>
              edits.merge(
                keepId,
                ids.filter((id) => id !== keepId),
              ),
            )
          }
        >
          {t('merge')}
        </Button>
      }
    >
      {problem && (
        <Callout tone="danger" live className="mb-3">
          {problem}
        </Callout>
      )}
      <RadioGroup
        aria-label={t('keep')}
        value={keepId}
        onChange={setKeepId}
        options={rows.map((row) => ({
          value: row.id,
          label: row.name,
          hint: [words.listed('phases', row.phase), row.channelId ? words.name.channels(row.channelId) : '']
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Dialog>
  );
}
