'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { phases, type Phase } from '@/db/values/touchpoints';
import type { AcceptSuggestionInput } from '@/lib/collection/input';
import type { Suggestion } from '@/lib/collection/types';
import type { BoundAction } from '@/components/layout/bound-action';

interface AcceptDialogProps {
  suggestion: Suggestion;
  channels: readonly { id: string; name: string }[];
  touchpoints: readonly { id: string; name: string; phase: Phase }[];
  onAccept: BoundAction<AcceptSuggestionInput>;
  onDone: () => void;
  onClose: () => void;
}

const newSchema = z.object({
  name: z.string().trim().min(1).max(200),
  phase: z.enum(phases),
  channelId: z.uuid().nullable(),
  presence: z.enum(['existing', 'proposed']),
});
const knownSchema = z.object({ touchpointId: z.uuid() });

/** Takes a suggestion in other words, says what it did not say, or ties it to what stands in the inventory already. */
export function AcceptDialog({
  suggestion,
  channels,
  touchpoints,
  onAccept,
  onDone,
  onClose,
}: AcceptDialogProps) {
  const t = useTranslations('collection.accept');
  const enums = useTranslations('enum');
  const [way, setWay] = useState<'new' | 'known'>('new');
  const { id } = suggestion;
  return (
    <Dialog open onOpenChange={onClose} title={t('title', { name: suggestion.name })}>
      <RadioGroup
        aria-label={t('way')}
        className="mb-5"
        value={way}
        onChange={(next) => setWay(next === 'known' ? 'known' : 'new')}
        options={[
          { value: 'new', label: t('new') },
          { value: 'known', label: t('known'), disabled: touchpoints.length === 0 },
        ]}
      />
      {way === 'new' ? (
        <Form
          schema={newSchema}
          defaultValues={{
            name: suggestion.name,
            phase: suggestion.phase ?? undefined,
            channelId: suggestion.channelId,
            presence: 'existing',
          }}
          onSubmit={(values) => onAccept({ ...values, id })}
          onSuccess={onDone}
        >
          <FormField name="name" label={t('name')}>
            <Input />
          </FormField>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField name="phase" label={t('phase')}>
              <Select options={phases.map((value) => ({ value, label: enums(`phases.${value}`) }))} />
            </FormField>
            <FormField name="channelId" label={t('channel')} optional>
              {(control) => (
                <Combobox
                  {...control}
                  clearable
                  options={channels.map((channel) => ({ value: channel.id, label: channel.name }))}
                />
              )}
            </FormField>
          </div>
          <FormField name="presence" label={t('presence')} group>
            <RadioGroup
              options={(['existing', 'proposed'] as const).map((value) => ({
                value,
                label: enums(`presences.${value}`),
              }))}
            />
          </FormField>
          <FormActions align="end">
            <SubmitButton>{t('accept')}</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <Form
          schema={knownSchema}
          defaultValues={{ touchpointId: undefined }}
          onSubmit={({ touchpointId }) => onAccept({ id, touchpointId })}
          onSuccess={onDone}
        >
          <FormField name="touchpointId" label={t('touchpoint')}>
            {(control) => (
              <Combobox
                {...control}
                options={touchpoints.map((one) => ({
                  value: one.id,
                  label: one.name,
                  hint: enums(`phases.${one.phase}`),
                }))}
              />
            )}
          </FormField>
          <FormActions align="end">
            <SubmitButton>{t('tie')}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  );
}
