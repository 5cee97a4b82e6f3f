'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/form/form-field';
import { ColorInput } from '@/components/ui/color-input';
import { Combobox } from '@/components/ui/combobox';
import { Input } from '@/components/ui/input';
import { useFormat } from '@/lib/format/use-format';
import { LanguageField } from './language-field';
import { ZoneField } from './zone-field';

const currencies = Intl.supportedValuesOf('currency');

const swatches = ['#0b6577', '#1f6ea8', '#5b4b9a', '#9a3571', '#a3261c', '#b4690e', '#4d7c0f', '#374151'];

/** Name, address and colour: the same for an organization and for a brand. */
export function NameFields() {
  const t = useTranslations('settings');
  return (
    <>
      <FormField name="name" label={t('name')}>
        <Input autoComplete="off" />
      </FormField>
      <FormField name="slug" label={t('slug')} hint={t('slugHint')}>
        <Input autoComplete="off" spellCheck={false} />
      </FormField>
      <FormField name="colour" label={t('colour')} hint={t('colourHint')}>
        {({ value, onChange, ...control }) => (
          <ColorInput
            {...control}
            value={value as string | null}
            onChange={onChange}
            swatches={swatches.map((colour) => ({ value: colour, name: colour }))}
          />
        )}
      </FormField>
    </>
  );
}

/** Language of content, time zone and currency. */
export function LocaleFields() {
  const t = useTranslations('settings');
  const format = useFormat();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <LanguageField name="contentLocale" label={t('contentLocale')} />
      <ZoneField name="timeZone" label={t('timeZone')} />
      <FormField name="currency" label={t('currency')}>
        {({ value, onChange, ...control }) => (
          <Combobox
            {...control}
            options={currencies.map((code) => ({
              value: code,
              label: code,
              hint: format.currencyName(code),
            }))}
            value={value as string}
            onChange={(next) => onChange(next ?? 'EUR')}
          />
        )}
      </FormField>
    </div>
  );
}
