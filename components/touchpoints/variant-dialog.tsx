'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { saveVariantSchema, type SaveVariantInput } from '@/lib/touchpoints/input';
import type { ListEntry, Variant } from '@/lib/touchpoints/types';

interface VariantDialogProps {
  touchpointId: string;
  /** The variant to change; without a segment it is a new one. */
  variant: Partial<Variant>;
  /** Segments that have no variant yet. */
  free: readonly ListEntry[];
  onSave: BoundAction<SaveVariantInput>;
  onClose: () => void;
}

/** What one segment meets instead of what all others meet. */
export function VariantDialog({ touchpointId, variant, free, onSave, onClose }: VariantDialogProps) {
  const t = useTranslations('touchpoints.passport.variants');
  return (
    <Dialog open onOpenChange={onClose} title={variant.segmentName ?? t('add')}>
      <Form
        schema={saveVariantSchema}
        defaultValues={{
          touchpointId,
          segmentId: variant.segmentId ?? free[0]?.id ?? '',
          message: variant.message ?? '',
          offer: variant.offer ?? '',
          note: variant.note ?? '',
        }}
        onSubmit={(values) => onSave(values)}
        onSuccess={onClose}
      >
        {!variant.segmentId && (
          <FormField name="segmentId" label={t('segment')}>
            <Select options={free.map(({ id, name }) => ({ value: id, label: name }))} />
          </FormField>
        )}
        <FormField name="message" label={t('message')} optional>
          <Textarea />
        </FormField>
        <FormField name="offer" label={t('offer')} optional>
          <Textarea rows={2} />
        </FormField>
        <FormField name="note" label={t('note')} optional>
          <Textarea rows={2} />
        </FormField>
        <FormActions align="end">
          <SubmitButton />
        </FormActions>
      </Form>
    </Dialog>
  );
}
