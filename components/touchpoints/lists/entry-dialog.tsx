'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { brandKinds, media, objectKinds } from '@/db/values/touchpoints';
import { listSchemas } from '@/lib/touchpoints/input';
import type { ListName, ShownEntry } from './entry-types';
import type { BoundAction } from '@/components/layout/bound-action';

interface EntryDialogProps {
  list: ListName;
  /** The entry to change; what a new one begins with where it has no id. */
  entry: Partial<ShownEntry>;
  onSubmit: BoundAction<never>;
  onClose: () => void;
}

const beginnings: Record<ListName, object> = {
  channel: { medium: 'online', note: '' },
  unit: {},
  brandValue: {},
  brand: { kind: 'competitor', note: '', website: '' },
  object: { kind: 'place', note: '', complexity: null, address: '', region: '', timeZone: null },
};

/** A new entry of a list, or the change of one, which says what it touches. */
export function EntryDialog({ list, entry, onSubmit, onClose }: EntryDialogProps) {
  const t = useTranslations('touchpoints.lists');
  const { id, use } = entry;
  const named = (use?.touchpoints ?? 0) + (use?.others ?? 0);
  const known = Object.keys(listSchemas[list].shape);
  const values = Object.fromEntries(
    Object.entries({ name: '', ...beginnings[list], ...entry }).filter(([key]) => known.includes(key)),
  );
  return (
    <Dialog open onOpenChange={onClose} title={t(`${list}.${id ? 'change' : 'create'}`)}>
      <Form
        schema={listSchemas[list] as typeof listSchemas.channel}
        defaultValues={values}
        onSubmit={(input) => onSubmit({ ...input, list, ...(id ? { id } : {}) } as never)}
        onSuccess={onClose}
      >
        {({ watch }) => (
          <>
            <FormField name="name" label={t('name')}>
              <Input autoFocus />
            </FormField>
            {id && named > 0 && (
              <Callout>
                {t('touches', { touchpoints: use?.touchpoints ?? 0, others: use?.others ?? 0 })}
              </Callout>
            )}
            <Fields list={list} objectKind={String((watch() as { kind?: string }).kind ?? '')} />
            <FormActions align="end">
              <SubmitButton />
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}

function Fields({ list, objectKind }: { list: ListName; objectKind: string }) {
  const t = useTranslations('touchpoints.lists');
  const enums = useTranslations('enum');
  const note = (
    <FormField name="note" label={t('note')} optional>
      <Textarea />
    </FormField>
  );
  switch (list) {
    case 'unit':
    case 'brandValue':
      return null;
    case 'channel':
      return (
        <>
          <FormField name="medium" label={t('medium')} group>
            <RadioGroup options={media.map((value) => ({ value, label: enums(`media.${value}`) }))} />
          </FormField>
          {note}
        </>
      );
    case 'brand':
      return (
        <>
          <FormField name="kind" label={t('kind')}>
            <Select options={brandKinds.map((value) => ({ value, label: enums(`brandKinds.${value}`) }))} />
          </FormField>
          <FormField name="website" label={t('website')} optional>
            <Input type="url" placeholder="https://" />
          </FormField>
          {note}
        </>
      );
    case 'object':
      return (
        <>
          <FormField name="kind" label={t('kind')}>
            <Select options={objectKinds.map((value) => ({ value, label: enums(`objectKinds.${value}`) }))} />
          </FormField>
          {objectKind === 'product' && (
            <FormField name="complexity" label={t('complexity')} hint={t('complexityHint')} optional>
              {(control) => <NumberInput {...control} />}
            </FormField>
          )}
          {objectKind === 'place' && <PlaceFields />}
          {note}
        </>
      );
  }
}

function PlaceFields() {
  const t = useTranslations('touchpoints.lists');
  const zones = useMemo(
    () =>
      ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      })),
    [],
  );
  return (
    <>
      <FormField name="address" label={t('address')} optional>
        <Input autoComplete="off" />
      </FormField>
      <FormField name="region" label={t('region')} optional>
        <Input autoComplete="off" />
      </FormField>
      <FormField name="timeZone" label={t('timeZone')} optional>
        {(control) => <Combobox {...control} clearable options={zones} placeholder={t('timeZoneOfBrand')} />}
      </FormField>
    </>
  );
}
