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
import type { CalibrationOptions } from '@/lib/audits/calibration/get-calibration-options';
import type { CreateCalibrationInput } from '@/lib/audits/calibration/input';

const schema = async () => (await import('@/lib/audits/calibration/input')).createCalibrationSchema;

/** A new calibration: its name, the form whose criteria it may ask, the cycle that it is for. */
export function CreateCalibrationDialog({
  path,
  options,
  create,
  cycleId,
  onClose,
}: {
  path: string;
  options: Pick<CalibrationOptions, 'forms' | 'cycles'>;
  create: BoundAction<CreateCalibrationInput, { id: string }>;
  cycleId: string | null;
  onClose: () => void;
}) {
  const t = useTranslations('calibration');
  const router = useRouter();
  const cycle = options.cycles.find(({ id }) => id === cycleId);
  // A cycle may be held by a form that is in the archive by now.
  const form =
    options.forms.find(({ id }) => id === cycle?.formVersionId) ??
    (options.forms.length === 1 ? options.forms[0] : undefined);
  return (
    <Dialog open onOpenChange={onClose} title={t('create')}>
      <Form
        schema={schema}
        defaultValues={{
          name: cycle?.name ?? '',
          formVersionId: form?.id ?? null,
          cycleId: cycle?.id ?? null,
        }}
        onSubmit={create}
        onSuccess={(made) => {
          onClose();
          if (made) router.push(`${path}/${made.id}`);
        }}
      >
        <FormField name="name" label={t('name')}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="formVersionId" label={t('form')} hint={t('formHint')}>
          <Select
            emptyLabel={t('noForm')}
            options={options.forms.map(({ id, name, number }) => ({
              value: id,
              label: t('version', { name, number }),
            }))}
          />
        </FormField>
        <FormField name="cycleId" label={t('cycle')} hint={t('cycleHint')}>
          <Select
            emptyLabel={t('noCycle')}
            options={options.cycles.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
