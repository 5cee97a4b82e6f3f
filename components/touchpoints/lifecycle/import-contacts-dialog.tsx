'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileDrop } from '@/components/ui/file-drop';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { SaveContactsInput } from '@/lib/touchpoints/lifecycle/input';
import { readContacts } from '@/lib/touchpoints/lifecycle/read-contacts';

const mostBytes = 1_000_000;
/** Names told one by one; the others are counted. */
const named = 10;

/** Contacts of many touchpoints in one period, pasted from a sheet or out of a CSV file. */
export function ImportContactsDialog({
  touchpoints,
  periods,
  save,
  onClose,
}: {
  touchpoints: readonly { id: string; name: string }[];
  /** Oldest first. */
  periods: readonly { id: string; label: string }[];
  save: BoundAction<SaveContactsInput>;
  onClose: () => void;
}) {
  const t = useTranslations('lifecycle.import');
  const id = useId();
  const { pending, run } = useQuickAction();
  const [periodId, setPeriodId] = useState(periods.at(-1)?.id ?? '');
  const [text, setText] = useState('');
  const read = useMemo(() => readContacts(text, touchpoints), [text, touchpoints]);
  const told = (['wrong', 'unknown', 'double'] as const).filter((key) => read[key].length > 0);
  const entries = [...read.found].map(([touchpointId, contacts]) => ({ touchpointId, periodId, contacts }));
  const submit = () =>
    run(
      () => save({ entries }),
      () => {
        toast.success(t('done', { count: entries.length }));
        onClose();
      },
    );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      footer={
        <Button variant="primary" disabled={entries.length === 0} loading={pending} onClick={submit}>
          {t('submit', { count: entries.length })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <div>
          <Label htmlFor={`${id}-period`}>{t('period')}</Label>
          <PlainSelect
            id={`${id}-period`}
            className="w-full"
            value={periodId}
            onChange={setPeriodId}
            options={periods.map(({ id: value, label }) => ({ value, label }))}
          />
        </div>
        <div>
          <Label htmlFor={`${id}-text`}>{t('text')}</Label>
          <Textarea
            id={`${id}-text`}
            rows={6}
            value={text}
            aria-describedby={`${id}-told`}
            onChange={(event) => setText(event.target.value)}
          />
          <div id={`${id}-told`} role="status" className="mt-1 space-y-1 text-sm text-ink-muted">
            <p className="figures">
              {text.trim() === '' ? t('hint') : t('found', { count: read.found.size })}
            </p>
            {told.map((key) => (
              <p key={key} className="wrap-anywhere">
                {t(key, { names: read[key].slice(0, named).join(' · ') })}
                {read[key].length > named && ` ${t('more', { count: read[key].length - named })}`}
              </p>
            ))}
          </div>
        </div>
        <FileDrop
          label={t('file')}
          accept=".csv,.txt,.tsv"
          maxBytes={mostBytes}
          onFiles={([file]) => void file?.text().then(setText)}
        />
      </div>
    </Dialog>
  );
}
