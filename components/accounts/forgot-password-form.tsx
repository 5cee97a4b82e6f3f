'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { requestPasswordResetAction } from '@/lib/accounts/actions';

const schema = async () => (await import('@/lib/accounts/input')).emailOnlySchema;

export function ForgotPasswordForm() {
  const t = useTranslations('account');
  const [sent, setSent] = useState(false);
  if (sent) return <Callout live>{t('forgot.done')}</Callout>;
  return (
    <Form
      schema={schema}
      defaultValues={{ email: '' }}
      onSubmit={requestPasswordResetAction}
      onSuccess={() => setSent(true)}
    >
      <FormField name="email" label={t('field.email')}>
        <Input type="email" autoComplete="username" autoFocus />
      </FormField>
      <SubmitButton>{t('forgot.submit')}</SubmitButton>
    </Form>
  );
}
