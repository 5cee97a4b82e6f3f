'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Input } from '@/components/ui/input';
import { resetPasswordAction } from '@/lib/accounts/actions';

const schema = async () => (await import('@/lib/accounts/input')).resetPasswordSchema;

export function ResetPasswordForm({ token }: { token: string }) {
  const t = useTranslations('account');
  return (
    <Form schema={schema} defaultValues={{ token, password: '' }} onSubmit={resetPasswordAction}>
      <FormField name="password" label={t('field.newPassword')} hint={t('field.passwordHint')}>
        <Input type="password" autoComplete="new-password" autoFocus />
      </FormField>
      <SubmitButton>{t('reset.submit')}</SubmitButton>
    </Form>
  );
}
