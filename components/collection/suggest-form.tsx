'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { media, phases, suggestionSides } from '@/db/values/touchpoints';
import { suggestSchema, type SuggestInput } from '@/lib/collection/input';
import type { PublicRound } from '@/lib/collection/types';
import type { BoundAction } from '@/components/layout/bound-action';

interface SuggestFormProps {
  token: string;
  channels: PublicRound['channels'];
  onSuggest: BoundAction<SuggestInput, { merged: boolean }>;
}

/** Where somebody without an account names a touchpoint; side, channel and job stay for the next one. */
export function SuggestForm({ token, channels, onSuggest }: SuggestFormProps) {
  const t = useTranslations('collection.public');
  const enums = useTranslations('enum');
  const [thanks, setThanks] = useState<'new' | 'merged' | null>(null);
  const sent = useRef('');
  const [job] = useState(() =>
    typeof window === 'undefined' ? '' : (window.sessionStorage.getItem('collection-job') ?? ''),
  );
  const options = media.flatMap((medium) =>
    channels
      .filter((channel) => channel.medium === medium)
      .map(({ id, name }) => ({ value: id, label: name, hint: enums(`media.${medium}`) })),
  );
  return (
    <Form
      schema={suggestSchema}
      defaultValues={{
        token,
        name: '',
        side: 'customer',
        phase: null,
        channelId: null,
        note: '',
        job,
        website: '',
      }}
      onSubmit={(values) => {
        setThanks(null);
        sent.current = values.name;
        return onSuggest(values);
      }}
      onSuccess={(data, form) => {
        setThanks(data?.merged ? 'merged' : 'new');
        window.sessionStorage.setItem('collection-job', form.getValues('job') ?? '');
        // Who has begun the next one already goes on typing.
        if (form.getValues('name').trim() !== sent.current) return;
        form.resetField('name', { defaultValue: '' });
        form.resetField('note', { defaultValue: '' });
        form.setFocus('name');
      }}
    >
      {thanks && (
        <Callout tone="accent" live>
          {t(thanks === 'merged' ? 'thanksMerged' : 'thanks')}
        </Callout>
      )}
      <FormField name="name" label={t('name')} hint={t('nameHint')}>
        <Input autoComplete="off" enterKeyHint="send" />
      </FormField>
      <FormField name="side" label={t('side')} group>
        <RadioGroup options={suggestionSides.map((value) => ({ value, label: t(`sides.${value}`) }))} />
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField name="phase" label={t('phase')} optional>
          <Select
            emptyLabel={t('unknown')}
            options={phases.map((value) => ({ value, label: enums(`phases.${value}`) }))}
          />
        </FormField>
        {options.length > 0 && (
          <FormField name="channelId" label={t('channel')} optional>
            <Select emptyLabel={t('unknown')} options={options} />
          </FormField>
        )}
      </div>
      <FormField name="note" label={t('note')} hint={t('noteHint')} optional>
        <Textarea rows={2} />
      </FormField>
      <FormField name="job" label={t('job')} optional>
        <Input autoComplete="organization-title" />
      </FormField>
      <div aria-hidden className="absolute -left-[9999px] h-px w-px overflow-hidden">
        <FormField name="website" label="Website" optional>
          <Input tabIndex={-1} autoComplete="off" />
        </FormField>
      </div>
      <SubmitButton className="w-full sm:w-auto">{t('send')}</SubmitButton>
    </Form>
  );
}
