'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/form/form-field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { locales } from '@/db/values/accounts';
import { linkDays } from '@/lib/public-links/constants';

/** The fields of a new link that every kind of link has: language, validity, password. Inside a Form. */
export function LinkTerms() {
  const t = useTranslations('publicLinks');
  const languages = useTranslations('enum.locales');
  return (
    <>
      <FormField name="language" label={t('language')}>
        <Select options={locales.map((value) => ({ value, label: languages(value) }))} />
      </FormField>
      <FormField name="days" label={t('days')}>
        <Select
          options={linkDays.map((value) => ({ value, label: t('dayCount', { count: Number(value) }) }))}
        />
      </FormField>
      <FormField name="password" label={t('password')} hint={t('passwordHint')}>
        <Input type="password" autoComplete="new-password" />
      </FormField>
    </>
  );
}
