'use client';

import { useTranslations } from 'next-intl';
import { CheckField } from '@/components/form/check-field';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Dialog } from '@/components/ui/dialog';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { schedulePaces } from '@/db/values/audits';
import type { ScheduleInput } from '@/lib/audits/schedule/input';

const schema = async () => (await import('@/lib/audits/schedule/input')).scheduleSchema;

/** When cycles are planned by themselves. */
export function ScheduleDialog({
  values,
  quarters,
  onSave,
  onDone,
  onClose,
}: {
  values: ScheduleInput;
  quarters: readonly { value: string; label: string }[];
  onSave: BoundAction<ScheduleInput>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('audits.schedule');
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <Form schema={schema} defaultValues={values} onSubmit={onSave} onSuccess={onDone}>
        <CheckField name="active" label={t('active')} hint={t('activeHint')} as="switch" />
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField name="everyQuarters" label={t('every')}>
            {({ value, onChange, ...control }) => (
              <Select
                {...control}
                value={String(value)}
                onChange={(next) => onChange(Number(next))}
                options={schedulePaces.map((pace) => ({ value: String(pace), label: t(`pace.q${pace}`) }))}
              />
            )}
          </FormField>
          <FormField name="startsOn" label={t('startsOn')}>
            <Select options={quarters} />
          </FormField>
          <FormField name="planDays" label={t('planDays')}>
            <NumberInput />
          </FormField>
          <FormField name="dueDays" label={t('dueDays')}>
            <NumberInput />
          </FormField>
        </div>
        <FormActions align="end">
          <SubmitButton>{t('save')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
