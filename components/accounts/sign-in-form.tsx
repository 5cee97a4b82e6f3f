'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Input } from '@/components/ui/input';
import { signInAction } from '@/lib/accounts/actions';

const schema = async () => (await import('@/lib/accounts/input')).signInSchema;

/** `to` is where the person wanted to go; empty where they came by themselves. */
export function SignInForm({ demo, to }: { demo: boolean; to: string }) {
  const t = useTranslations('account');
  return (
    <Form schema={schema} defaultValues={{ email: '', password: '', to }} onSubmit={signInAction}>
      <FormField name="email" label={t('field.email')}>
        <Input type="email" autoComplete="username" autoFocus />
      </FormField>
      <FormField name="password" label={t('field.password')}>
        <Input type="password" autoComplete="current-password" />
      </FormField>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton>{t('signIn.submit')}</SubmitButton>
        <Link
          href="/forgot-password"
          className="inline-flex items-center text-sm text-ink-muted hover:text-ink hover:underline coarse:min-h-11"
        >
          {t('signIn.forgot')}
        </Link>
      </div>
      {demo && <p className="text-sm text-ink-muted">{t('signIn.demoHint')}</p>}
    </Form>
  );
}
