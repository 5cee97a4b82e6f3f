'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { locales, type Locale } from '@/db/values/accounts';
import { linkDays, usualLinkDays } from '@/lib/audits/report-links/constants';
import type { ReportLinkInput } from '@/lib/audits/report-links/input';

const schema = async () => (await import('@/lib/audits/report-links/input')).reportLinkSchema;

/** A new link: language, validity, password; then its address, this once. */
export function LinkDialog({
  cycleId,
  create,
  onClose,
}: {
  cycleId: string;
  create: BoundAction<ReportLinkInput, { address: string }>;
  onClose: () => void;
}) {
  const t = useTranslations('reportLinks');
  const languages = useTranslations('enum.locales');
  const locale = useLocale() as Locale;
  const [address, setAddress] = useState<string | null>(null);
  if (address) {
    return (
      <Dialog open onOpenChange={onClose} title={t('made')} description={t('copyNow')}>
        <div className="space-y-1.5">
          <Label htmlFor="report-address">{t('address')}</Label>
          <Input id="report-address" readOnly value={address} onFocus={(event) => event.target.select()} />
        </div>
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <CopyButton text={address}>{t('copy')}</CopyButton>
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={onClose} title={t('create')} description={t('what')}>
      <Form
        schema={schema}
        defaultValues={{ cycleId, language: locale, days: usualLinkDays, password: '' }}
        onSubmit={create}
        onSuccess={(made) => setAddress(made?.address ?? null)}
      >
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
        <FormActions align="end">
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
