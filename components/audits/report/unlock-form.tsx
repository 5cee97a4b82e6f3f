'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Input } from '@/components/ui/input';
import type { UnlockReportInput } from '@/lib/audits/report-links/input';

const schema = async () => (await import('@/lib/audits/report-links/input')).unlockReportSchema;

/** Asks for the password of a link; the page shows the report once it fits. */
export function UnlockForm({ token, unlock }: { token: string; unlock: BoundAction<UnlockReportInput> }) {
  const t = useTranslations('reportLinks');
  return (
    <Form schema={schema} defaultValues={{ token, password: '' }} onSubmit={unlock} label={t('locked')}>
      <FormField name="password" label={t('passwordField')}>
        <Input type="password" autoComplete="off" />
      </FormField>
      <SubmitButton>{t('unlock')}</SubmitButton>
    </Form>
  );
}
