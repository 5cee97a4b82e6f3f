'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { chainFates } from '@/db/values/chains';
import type { ChainInput } from '@/lib/chains/input';
import type { ChainAbout } from '@/lib/chains/types';

const schema = async () => (await import('@/lib/chains/input')).chainSchema;

/** What a chain can be tied to; other chains without itself. */
export interface ChainChoices {
  channels: readonly { id: string; name: string }[];
  chains: readonly { id: string; name: string }[];
  /** A new chain may begin with the touchpoints of a map. */
  maps: readonly { id: string; name: string }[];
}

const blank: ChainAbout = {
  name: '',
  description: '',
  trigger: '',
  entryChannelId: null,
  successorId: null,
  fate: null,
  mergeIntoId: null,
};

const optionsOf = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** What is said of a chain: of a new one, one that is changed, or a copy. */
export function ChainDialog<Data>({
  kind,
  values = blank,
  choices,
  onSubmit,
  onDone,
  onClose,
}: {
  kind: 'create' | 'change' | 'duplicate';
  values?: ChainAbout;
  choices: ChainChoices;
  onSubmit: (input: ChainInput) => Promise<FormResult<Data>>;
  onDone: (data: Data | undefined) => void;
  onClose: () => void;
}) {
  const t = useTranslations('chains.form');
  const fates = useTranslations('enum.chainFates');
  const isCopy = kind === 'duplicate';
  const start = { ...values, ...(kind === 'create' ? { mapId: null } : {}) };
  return (
    <Dialog open onOpenChange={onClose} title={t(`${kind}Title`)}>
      <Form
        schema={schema}
        defaultValues={isCopy ? { ...start, name: t('copyName', { name: values.name }) } : start}
        onSubmit={onSubmit}
        onSuccess={onDone}
      >
        {(form) => (
          <>
            <FormField name="name" label={t('name')} hint={t('nameHint')}>
              <Input autoComplete="off" />
            </FormField>
            {!isCopy && (
              <>
                <FormField name="trigger" label={t('trigger')} hint={t('triggerHint')} optional>
                  <Input autoComplete="off" />
                </FormField>
                <FormField name="description" label={t('description')} hint={t('descriptionHint')} optional>
                  <Textarea rows={3} />
                </FormField>
                <FormField name="entryChannelId" label={t('entry')} optional>
                  <Combobox clearable placeholder={t('noEntry')} options={optionsOf(choices.channels)} />
                </FormField>
              </>
            )}
            {kind === 'create' && choices.maps.length > 0 && (
              <FormField name="mapId" label={t('map')} hint={t('mapHint')} optional>
                <Combobox clearable placeholder={t('noMap')} options={optionsOf(choices.maps)} />
              </FormField>
            )}
            {kind === 'change' && (
              <>
                <FormField name="successorId" label={t('successor')} hint={t('successorHint')} optional>
                  <Combobox clearable placeholder={t('noSuccessor')} options={optionsOf(choices.chains)} />
                </FormField>
                <FormField name="fate" label={t('fate')}>
                  <Select
                    emptyLabel={t('stays')}
                    options={chainFates.map((fate) => ({ value: fate, label: fates(fate) }))}
                  />
                </FormField>
                {form.watch('fate') === 'merge' && (
                  <FormField name="mergeIntoId" label={t('mergeInto')}>
                    <Combobox options={optionsOf(choices.chains)} />
                  </FormField>
                )}
              </>
            )}
            <FormActions align="end">
              <SubmitButton>{t(kind === 'change' ? 'save' : kind)}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
