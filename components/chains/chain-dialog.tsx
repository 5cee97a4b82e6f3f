'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ChainInput } from '@/lib/chains/input';

const schema = async () => (await import('@/lib/chains/input')).chainSchema;

/** Name and description of a chain: a new one, one that is changed, or a copy. */
export function ChainDialog<Data>({
  kind,
  values = { name: '', description: '' },
  onSubmit,
  onDone,
  onClose,
}: {
  kind: 'create' | 'change' | 'duplicate';
  values?: { name: string; description: string };
  onSubmit: (input: ChainInput) => Promise<FormResult<Data>>;
  onDone: (data: Data | undefined) => void;
  onClose: () => void;
}) {
  const t = useTranslations('chains.form');
  return (
    <Dialog open onOpenChange={onClose} title={t(`${kind}Title`)}>
      <Form
        schema={schema}
        defaultValues={kind === 'duplicate' ? { ...values, name: t('copyName', values) } : values}
        onSubmit={onSubmit}
        onSuccess={onDone}
      >
        <FormField name="name" label={t('name')} hint={t('nameHint')}>
          <Input autoComplete="off" />
        </FormField>
        {kind !== 'duplicate' && (
          <FormField name="description" label={t('description')} hint={t('descriptionHint')} optional>
            <Textarea rows={3} />
          </FormField>
        )}
        <FormActions align="end">
          <SubmitButton>{t(kind === 'change' ? 'save' : kind)}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
