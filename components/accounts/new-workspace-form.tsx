'use client';

import { useTranslations } from 'next-intl';
import { Form, type FormProps } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Input } from '@/components/ui/input';
import type { CreateWorkspaceInput } from '@/lib/accounts/input';

const schema = async () => (await import('@/lib/accounts/input')).createWorkspaceSchema;

export function NewWorkspaceForm({
  onCreate,
}: {
  onCreate: FormProps<CreateWorkspaceInput, CreateWorkspaceInput, unknown>['onSubmit'];
}) {
  const t = useTranslations('organization.new');
  return (
    <Form schema={schema} defaultValues={{ name: '' }} onSubmit={onCreate}>
      <FormField name="name" label={t('name')}>
        <Input autoFocus autoComplete="off" />
      </FormField>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  );
}
