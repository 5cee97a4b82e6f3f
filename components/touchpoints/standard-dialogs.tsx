'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { standardOperators, standardUnits } from '@/db/values/touchpoints';
import {
  addMeasurementSchema,
  createStandardSchema,
  updateStandardSchema,
  type AddMeasurementInput,
} from '@/lib/touchpoints/input';
import type { Standard } from '@/lib/touchpoints/types';

interface StandardDialogProps {
  title: string;
  defaults: object;
  isNew: boolean;
  onSubmit: BoundAction<never>;
  onClose: () => void;
}

/** A new standard, or the change of one. */
export function StandardDialog({ title, defaults, isNew, onSubmit, onClose }: StandardDialogProps) {
  const t = useTranslations('touchpoints.passport.standards');
  const enums = useTranslations('enum');
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <Form
        schema={(isNew ? createStandardSchema : updateStandardSchema) as typeof createStandardSchema}
        defaultValues={defaults}
        onSubmit={(values) => onSubmit(values as never)}
        onSuccess={onClose}
      >
        <FormField name="metric" label={t('metric')} hint={t('metricHint')}>
          <Input autoFocus />
        </FormField>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField name="operator" label={t('operator')}>
            <Select
              options={standardOperators.map((value) => ({
                value,
                label: enums(`standardOperators.${value}`),
              }))}
            />
          </FormField>
          <FormField name="target" label={t('target')}>
            {(control) => <NumberInput {...control} />}
          </FormField>
          <FormField name="unit" label={t('unit')}>
            <Select
              options={standardUnits.map((value) => ({ value, label: enums(`standardUnits.${value}`) }))}
            />
          </FormField>
        </div>
        <FormActions align="end">
          <SubmitButton />
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** What was measured, when. */
export function MeasureDialog({
  standard,
  today,
  onSubmit,
  onClose,
}: {
  standard: Standard;
  today: string;
  onSubmit: BoundAction<AddMeasurementInput>;
  onClose: () => void;
}) {
  const t = useTranslations('touchpoints.passport.standards');
  const enums = useTranslations('enum');
  return (
    <Dialog open onOpenChange={onClose} title={t('measure')} description={standard.metric}>
      <Form
        schema={addMeasurementSchema}
        defaultValues={{ standardId: standard.id, measuredOn: today, note: '' }}
        onSubmit={(values) => onSubmit(values)}
        onSuccess={onClose}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="value" label={t('value')}>
            {(control) => (
              <NumberInput {...control} unit={enums(`standardUnits.${standard.unit}`)} autoFocus />
            )}
          </FormField>
          <FormField name="measuredOn" label={t('measuredOn')}>
            {(control) => <DateInput {...control} max={today} />}
          </FormField>
        </div>
        <FormField name="note" label={t('note')} optional>
          <Input />
        </FormField>
        <FormActions align="end">
          <SubmitButton />
        </FormActions>
      </Form>
    </Dialog>
  );
}
