'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';

const schema = async () => (await import('@/lib/journeys/versions/input')).nameVersionBody;

/** Names a version, or the map as it is now; what has a name stays for ever. */
export function NameDialog({
  label,
  isNow,
  onSubmit,
  onDone,
  onClose,
}: {
  /** The name that it has. */
  label: string | null;
  isNow: boolean;
  onSubmit: (label: string) => Promise<FormResult>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapVersions.naming');
  return (
    <Dialog open onOpenChange={onClose} title={isNow ? t('titleNow') : t('title')} description={t('text')}>
      <Form
        schema={schema}
        defaultValues={{ label: label ?? '' }}
        onSubmit={(values) => onSubmit(values.label)}
        onSuccess={onDone}
      >
        <FormField name="label" label={t('label')} hint={t('hint')}>
          <Input autoComplete="off" />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
