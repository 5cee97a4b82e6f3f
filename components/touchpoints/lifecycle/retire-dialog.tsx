'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Textarea } from '@/components/ui/textarea';
import type { RetireTouchpointInput } from '@/lib/touchpoints/input';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';

const schema = async () => (await import('@/lib/touchpoints/input')).retireTouchpointSchema;

/** Ends the life of a touchpoint, with what takes its place and the reason. */
export function RetireDialog({
  touchpoint,
  others,
  onSubmit,
  onDone,
  onClose,
}: {
  touchpoint: LivingTouchpoint;
  /** What could take its place. */
  others: readonly { id: string; name: string }[];
  onSubmit: (input: RetireTouchpointInput) => Promise<FormResult>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('lifecycle.retire');
  const { id, name } = touchpoint;
  const values: RetireTouchpointInput = { id, replacementId: null, reason: '' };
  return (
    <Dialog open onOpenChange={onClose} title={t('title', { name })} description={t('description')}>
      <Form schema={schema} defaultValues={values} onSubmit={onSubmit} onSuccess={onDone}>
        <FormField name="replacementId" label={t('replacement')} optional>
          <Combobox
            clearable
            placeholder={t('noReplacement')}
            options={others.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FormField>
        <FormField name="reason" label={t('reason')} hint={t('reasonHint')} optional>
          <Textarea rows={3} />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
