'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FormField } from '@/components/form/form-field';
import { Combobox } from '@/components/ui/combobox';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { handoverData, type HandoverData } from '@/db/values/chains';
import type { SaveLinkInput } from '@/lib/chains/input';

type Next = SaveLinkInput['next'];

/** The links that come next, and for each of them whether data go along. */
export function NextField({ others }: { others: readonly { touchpointId: string; name: string }[] }) {
  const t = useTranslations('chains.link');
  const words = useTranslations('enum.handoverData');
  const id = useId();
  return (
    <FormField name="next" label={t('next')} hint={t('nextHint')}>
      {({ value, onChange, ...control }) => {
        const next: Next = value ?? [];
        const choose = (chosen: readonly string[]) =>
          onChange(
            chosen.map(
              (touchpointId) =>
                next.find((one) => one.touchpointId === touchpointId) ?? { touchpointId, data: null },
            ),
          );
        const say = (touchpointId: string, data: HandoverData | null) =>
          onChange(next.map((one) => (one.touchpointId === touchpointId ? { ...one, data } : one)));
        return (
          <div className="flex flex-col gap-2">
            <Combobox
              {...control}
              multiple
              options={others.map(({ touchpointId, name }) => ({ value: touchpointId, label: name }))}
              value={next.map(({ touchpointId }) => touchpointId)}
              onChange={choose}
            />
            {next.map(({ touchpointId, data }, at) => (
              <div key={touchpointId} className="flex flex-wrap items-center justify-between gap-2">
                <Label htmlFor={`${id}-${at}`} className="min-w-0 flex-1 basis-40 wrap-anywhere">
                  {t('data', { name: others.find((one) => one.touchpointId === touchpointId)?.name ?? '' })}
                </Label>
                <PlainSelect
                  id={`${id}-${at}`}
                  value={data ?? 'unknown'}
                  onChange={(chosen) => say(touchpointId, chosen === 'unknown' ? null : chosen)}
                  options={[
                    { value: 'unknown', label: t('dataUnknown') },
                    ...handoverData.map((one) => ({ value: one, label: words(one) })),
                  ]}
                />
              </div>
            ))}
          </div>
        );
      }}
    </FormField>
  );
}
