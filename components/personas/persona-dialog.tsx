'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { personaFrames, type PersonaFrame } from '@/lib/personas/constants';
import type { CreatePersonaInput } from '@/lib/personas/input';

const schema = async () => (await import('@/lib/personas/input')).createPersonaSchema;
const frames = Object.keys(personaFrames) as PersonaFrame[];

/** Who a new persona is, and which sections it begins with. */
export function PersonaDialog<Data>({
  segments,
  onSubmit,
  onDone,
  onClose,
}: {
  segments: readonly { id: string; name: string }[];
  onSubmit: (input: CreatePersonaInput) => Promise<FormResult<Data>>;
  onDone: (data: Data | undefined) => void;
  onClose: () => void;
}) {
  const t = useTranslations('personas.form');
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <Form
        schema={schema}
        defaultValues={{ name: '', roleLine: '', segmentId: null, frame: 'full' as const }}
        onSubmit={onSubmit}
        onSuccess={onDone}
      >
        <FormField name="name" label={t('name')} hint={t('nameHint')}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="roleLine" label={t('roleLine')} hint={t('roleLineHint')} optional>
          <Input autoComplete="off" />
        </FormField>
        {segments.length > 0 && (
          <FormField name="segmentId" label={t('segment')} optional>
            {(control) => (
              <Combobox
                {...control}
                clearable
                options={segments.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </FormField>
        )}
        <FormField name="frame" label={t('frame')} group>
          <RadioGroup
            options={frames.map((frame) => ({
              value: frame,
              label: t(`frames.${frame}`),
              hint: t(`frameHints.${frame}`),
            }))}
          />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
