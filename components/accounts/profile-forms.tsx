'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { themes } from '@/db/values/accounts';
import { changeEmailAction, changePasswordAction, updateProfileAction } from '@/lib/accounts/actions';
import type { ProfileInput } from '@/lib/accounts/input';
import { LanguageField } from './language-field';
import { ZoneField } from './zone-field';

const profileSchema = async () => (await import('@/lib/accounts/input')).profileSchema;
const passwordSchema = async () => (await import('@/lib/accounts/input')).changePasswordSchema;
const emailSchema = async () => (await import('@/lib/accounts/input')).changeEmailSchema;

export function ProfileForm({ profile }: { profile: ProfileInput }) {
  const t = useTranslations('account');
  const words = useTranslations('enum.themes');
  const router = useRouter();
  const saved = () => {
    toast.success(t('profile.saved'));
    router.refresh();
  };
  return (
    <Form schema={profileSchema} defaultValues={profile} onSubmit={updateProfileAction} onSuccess={saved}>
      <FormField name="name" label={t('field.name')}>
        <Input autoComplete="name" />
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <LanguageField name="locale" label={t('field.language')} />
        <FormField name="theme" label={t('field.theme')}>
          <Select options={themes.map((theme) => ({ value: theme, label: words(theme) }))} />
        </FormField>
      </div>
      <ZoneField name="timeZone" label={t('field.timeZone')} />
      <div>
        <SubmitButton>{t('profile.save')}</SubmitButton>
      </div>
    </Form>
  );
}

export function PasswordForm() {
  const t = useTranslations('account');
  return (
    <Form
      schema={passwordSchema}
      defaultValues={{ current: '', password: '' }}
      onSubmit={changePasswordAction}
      onSuccess={(_, form) => {
        form.reset();
        toast.success(t('profile.passwordSaved'));
      }}
    >
      <FormField name="current" label={t('field.currentPassword')}>
        <Input type="password" autoComplete="current-password" />
      </FormField>
      <FormField name="password" label={t('field.newPassword')} hint={t('field.passwordHint')}>
        <Input type="password" autoComplete="new-password" />
      </FormField>
      <div>
        <SubmitButton variant="secondary">{t('profile.changePassword')}</SubmitButton>
      </div>
    </Form>
  );
}

export function EmailForm({ email }: { email: string }) {
  const t = useTranslations('account');
  return (
    <Form
      schema={emailSchema}
      defaultValues={{ current: '', email: '' }}
      onSubmit={changeEmailAction}
      onSuccess={(_, form) => {
        form.reset();
        toast.success(t('profile.emailSent'));
      }}
    >
      <FormField name="email" label={t('field.newEmail')} hint={t('profile.emailNow', { email })}>
        <Input type="email" autoComplete="email" />
      </FormField>
      <FormField name="current" label={t('field.currentPassword')}>
        <Input type="password" autoComplete="current-password" />
      </FormField>
      <div>
        <SubmitButton variant="secondary">{t('profile.changeEmail')}</SubmitButton>
      </div>
    </Form>
  );
}
