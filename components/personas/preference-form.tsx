'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { NumberInput } from '@/components/ui/number-input';
import { personaLengths } from '@/lib/personas/constants';
import type { Preference } from '@/lib/personas/types';

export type PreferenceValues = Omit<Preference, 'channelId'>;

/** How much the persona likes one channel, when that was found out and how. */
export function PreferenceForm({
  channel,
  preference,
  onSave,
  onClose,
}: {
  channel: string;
  preference: PreferenceValues | undefined;
  /** Null takes the preference away. */
  onSave: (values: PreferenceValues | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('personas.channels');
  const id = useId();
  const [value, setValue] = useState<number | null>(preference?.value ?? null);
  const [measuredOn, setMeasuredOn] = useState(preference?.measuredOn ?? null);
  const [source, setSource] = useState(preference?.source ?? '');
  const rounded = value === null ? null : Math.round(value * 10) / 10;
  const wrong = rounded === null || !(rounded >= 0 && rounded <= 10);
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('formTitle', { channel })}
      footer={
        <>
          {preference && (
            <Button variant="ghost" onClick={() => onSave(null)}>
              {t('clear')}
            </Button>
          )}
          <Button type="submit" form={id} variant="primary">
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong && rounded !== null) onSave({ value: rounded, measuredOn, source: source.trim() });
        }}
      >
        <div className="space-y-1.5">
          <Label htmlFor={`${id}-value`}>{t('value')}</Label>
          <NumberInput
            id={`${id}-value`}
            value={value}
            onChange={setValue}
            aria-invalid={tried && wrong}
            aria-describedby={`${id}-hint`}
            autoFocus
          />
          <p
            id={`${id}-hint`}
            role={tried && wrong ? 'alert' : undefined}
            className={tried && wrong ? 'text-sm text-danger-ink' : 'text-sm text-ink-muted'}
          >
            {t(tried && wrong ? 'valueWrong' : 'valueHint')}
          </p>
        </div>
        <div className="space-y-1.5">
          <Label htmlFor={`${id}-date`}>{t('measuredOn')}</Label>
          <DateInput id={`${id}-date`} value={measuredOn} onChange={setMeasuredOn} />
        </div>
        <div className="space-y-1.5">
          <Label htmlFor={`${id}-source`}>{t('source')}</Label>
          <Input
            id={`${id}-source`}
            value={source}
            maxLength={personaLengths.source}
            placeholder={t('sourcePlaceholder')}
            onChange={(event) => setSource(event.target.value)}
          />
        </div>
      </form>
    </Dialog>
  );
}
