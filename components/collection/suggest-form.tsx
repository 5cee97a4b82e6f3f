'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { PhotoInput, type ChosenPhoto } from '@/components/files/photo-input';
import { uploadFile } from '@/components/files/upload-file';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { ApiError } from '@/components/layout/call-api';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { Progress } from '@/components/ui/progress';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { media, phases, suggestionSides } from '@/db/values/touchpoints';
import type { SuggestInput } from '@/lib/collection/input';
import type { PublicRound } from '@/lib/collection/types';

interface SuggestFormProps {
  token: string;
  channels: PublicRound['channels'];
}

const schema = async () => (await import('./suggest-form-schema')).suggestFormSchema;

/** Where somebody without an account names a touchpoint; side, channel and job stay for the next one. */
export function SuggestForm({ token, channels }: SuggestFormProps) {
  const t = useTranslations('collection.public');
  const files = useTranslations('files');
  const enums = useTranslations('enum');
  const router = useRouter();
  const [thanks, setThanks] = useState<'new' | 'merged' | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const sent = useRef('');
  const [job] = useState(() =>
    typeof window === 'undefined' ? '' : (window.sessionStorage.getItem('collection-job') ?? ''),
  );
  const send = async ({ file, ...suggestion }: SuggestInput & { file: ChosenPhoto | null }) => {
    const form = new FormData();
    form.append('suggestion', JSON.stringify(suggestion));
    if (file?.blob) form.append('photo', file.blob);
    if (file?.blob) setProgress(0);
    try {
      return {
        data: await uploadFile<{ merged: boolean }>(`/api/collect/${token}`, form, {
          onProgress: file?.blob ? setProgress : undefined,
        }),
      };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { field, message } = error;
      return field ? { fieldErrors: { [field]: [message] } } : { formError: message };
    } finally {
      setProgress(null);
    }
  };
  const options = media.flatMap((medium) =>
    channels
      .filter((channel) => channel.medium === medium)
      .map(({ id, name }) => ({ value: id, label: name, hint: enums(`media.${medium}`) })),
  );
  return (
    <Form
      schema={schema}
      defaultValues={{
        token,
        name: '',
        side: 'customer',
        phase: null,
        channelId: null,
        note: '',
        job,
        website: '',
        file: null,
      }}
      onSubmit={(values) => {
        setThanks(null);
        sent.current = values.name;
        return send(values);
      }}
      onSuccess={(data, form) => {
        setThanks(data?.merged ? 'merged' : 'new');
        router.refresh();
        window.sessionStorage.setItem('collection-job', form.getValues('job') ?? '');
        // Who has begun the next one already goes on typing.
        if (form.getValues('name').trim() !== sent.current) return;
        form.resetField('name', { defaultValue: '' });
        form.resetField('note', { defaultValue: '' });
        form.resetField('file', { defaultValue: null });
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
      <FormField name="file" label={files('photo')} hint={t('photoHint')} group optional>
        <PhotoInput disabled={progress !== null} />
      </FormField>
      <FormField name="job" label={t('job')} optional>
        <Input autoComplete="organization-title" />
      </FormField>
      <div aria-hidden className="absolute -left-[9999px] h-px w-px overflow-hidden">
        <FormField name="website" label="Website" optional>
          <Input tabIndex={-1} autoComplete="off" />
        </FormField>
      </div>
      {progress !== null && <Progress value={progress} max={1} label={files('uploading')} />}
      <SubmitButton className="w-full sm:w-auto">{t('send')}</SubmitButton>
    </Form>
  );
}
