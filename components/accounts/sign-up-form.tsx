'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Input } from '@/components/ui/input';
import { signUpAction } from '@/lib/accounts/actions';
import type { SignUpInput } from '@/lib/accounts/input';

/** The browser's own time zone is the best first guess; it can be changed in the settings. */
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const schema = async () => (await import('@/lib/accounts/input')).signUpSchema;

export function SignUpForm() {
  const t = useTranslations('account');
  const empty = { name: '', email: '', password: '', organizationName: '', brandName: '', timeZone: 'UTC' };
  const submit = (values: SignUpInput) => signUpAction({ ...values, timeZone: browserZone() });
  return (
    <Form schema={schema} defaultValues={empty} onSubmit={submit}>
      <FormField name="name" label={t('field.name')}>
        <Input autoComplete="name" autoFocus />
      </FormField>
      <FormField name="email" label={t('field.email')}>
        <Input type="email" autoComplete="username" />
      </FormField>
      <FormField name="password" label={t('field.password')} hint={t('field.passwordHint')}>
        <Input type="password" autoComplete="new-password" />
      </FormField>
      <FormField
        name="organizationName"
        label={t('field.organizationName')}
        hint={t('field.organizationHint')}
      >
        <Input autoComplete="organization" />
      </FormField>
      <FormField name="brandName" label={t('field.brandName')} hint={t('field.brandHint')}>
        <Input autoComplete="off" />
      </FormField>
      <SubmitButton>{t('signUp.submit')}</SubmitButton>
    </Form>
  );
}
