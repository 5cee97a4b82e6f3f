'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { CreateFormInput } from '@/lib/audits/forms/input';
import type { SharedFormSummary } from '@/lib/audits/forms/shared/types';
import { formTemplateKeys } from '@/lib/audits/forms/template-keys';
import { SharedTemplateList } from './shared-template-list';

const schema = async () => (await import('@/lib/audits/forms/input')).createFormSchema;

/** A new form: its name, and what it begins with. */
export function CreateFormDialog({
  base,
  organization,
  templates,
  create,
  onClose,
}: {
  base: string;
  organization: string;
  templates: readonly SharedFormSummary[];
  create: BoundAction<CreateFormInput, { id: string }>;
  onClose: () => void;
}) {
  const t = useTranslations('auditForms');
  const shared = useTranslations('sharedForms');
  const router = useRouter();
  return (
    <Dialog open onOpenChange={onClose} title={t('create')}>
      <Form
        schema={schema}
        defaultValues={{ name: '', template: null }}
        onSubmit={create}
        onSuccess={(made) => {
          onClose();
          if (made) router.push(`${base}/audits/forms/${made.id}`);
        }}
      >
        <FormField name="name" label={t('name')}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="template" label={t('template')} hint={t('templateHint')}>
          <Select
            emptyLabel={t('blank')}
            options={formTemplateKeys.map((key) => ({ value: key, label: t(`templates.${key}`) }))}
          />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </Form>
      {templates.length > 0 && (
        <section className="mt-5 border-t border-line pt-4">
          <h3 className="font-medium">{shared('templatesOf', { organization })}</h3>
          <div className="-mx-4">
            <SharedTemplateList base={base} templates={templates} />
          </div>
        </section>
      )}
    </Dialog>
  );
}
