'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Input } from '@/components/ui/input';
import { acceptInvitationAction, acceptInvitationSignedInAction } from '@/lib/accounts/actions';

const tokenSchema = async () => (await import('@/lib/accounts/input')).tokenOnlySchema;
const newAccountSchema = async () =>
  (await import('@/lib/accounts/input')).acceptInvitationSchema.required({ name: true, password: true });

export function AcceptInvitation({
  token,
  email,
  signedIn,
}: {
  token: string;
  email: string;
  signedIn: boolean;
}) {
  const t = useTranslations('account');
  if (signedIn) {
    return (
      <Form schema={tokenSchema} defaultValues={{ token }} onSubmit={acceptInvitationSignedInAction}>
        <SubmitButton>{t('invitation.accept')}</SubmitButton>
      </Form>
    );
  }
  return (
    <Form
      schema={newAccountSchema}
      defaultValues={{ token, name: '', password: '' }}
      onSubmit={acceptInvitationAction}
    >
      <p className="text-ink-muted">{email}</p>
      <FormField name="name" label={t('field.name')}>
        <Input autoComplete="name" autoFocus />
      </FormField>
      <FormField name="password" label={t('field.password')} hint={t('field.passwordHint')}>
        <Input type="password" autoComplete="new-password" />
      </FormField>
      <SubmitButton>{t('invitation.createAndAccept')}</SubmitButton>
    </Form>
  );
}
