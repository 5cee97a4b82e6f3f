'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { SaveTemplateInput } from '@/lib/journeys/input';

const schema = async () => (await import('@/lib/journeys/input')).saveTemplateSchema;

/** Makes a template of a map for all brands of the organization; says what stays behind. */
export function TemplateDialog({
  map: { id, title },
  onSave,
  onClose,
}: {
  map: { id: string; title: string };
  onSave: BoundAction<SaveTemplateInput, { id: string }>;
  onClose: () => void;
}) {
  const t = useTranslations('maps.template');
  return (
    <Dialog open onOpenChange={onClose} title={t('title')} description={t('text')}>
      <Form
        schema={schema}
        defaultValues={{ id, title, description: '' }}
        onSubmit={onSave}
        onSuccess={() => {
          toast.success(t('saved'));
          onClose();
        }}
      >
        <FormField name="title" label={t('name')}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="description" label={t('description')} hint={t('descriptionHint')} optional>
          <Textarea />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
