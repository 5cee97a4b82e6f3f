'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Input } from '@/components/ui/input';
import type { TakeSharedFormInput } from '@/lib/audits/forms/shared/input';

const schema = async () => (await import('@/lib/audits/forms/shared/input')).takeSharedFormSchema;

/** The name that the brand's own form gets, and the act itself. */
export function TakeSharedForm({
  base,
  template,
  take,
}: {
  base: string;
  template: { id: string; name: string; version: number };
  take: BoundAction<TakeSharedFormInput, { id: string }>;
}) {
  const t = useTranslations('sharedForms');
  const forms = useTranslations('auditForms');
  const router = useRouter();
  return (
    <Form
      schema={schema}
      defaultValues={template}
      onSubmit={take}
      onSuccess={(made) => made && router.push(`${base}/audits/forms/${made.id}`)}
      className="max-w-xl"
    >
      <FormField name="name" label={forms('name')}>
        <Input autoComplete="off" />
      </FormField>
      <FormActions>
        <SubmitButton>{t('take')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
