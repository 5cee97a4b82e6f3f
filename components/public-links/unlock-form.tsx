'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Input } from '@/components/ui/input';
import type { UnlockLinkInput } from '@/lib/public-links/input';

const schema = async () => (await import('@/lib/public-links/input')).unlockLinkSchema;

/** Asks for the password of a link; the page shows what lies behind once it fits. */
export function UnlockForm({
  token,
  unlock,
  label,
  submit,
}: {
  token: string;
  unlock: BoundAction<UnlockLinkInput>;
  label: string;
  /** On the button. */
  submit: string;
}) {
  const t = useTranslations('publicLinks');
  return (
    <Form schema={schema} defaultValues={{ token, password: '' }} onSubmit={unlock} label={label}>
      <FormField name="password" label={t('passwordField')}>
        <Input type="password" autoComplete="off" />
      </FormField>
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  );
}
