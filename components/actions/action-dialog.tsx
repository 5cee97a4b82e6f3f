'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Combobox } from '@/components/ui/combobox';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { actionStates } from '@/db/values/actions';
import type { CreateActionInput } from '@/lib/actions/input';

const schema = async () => (await import('@/lib/actions/input')).createActionSchema;

export interface ActionDialogProps {
  /** What it is called to begin with. */
  title?: string;
  touchpoint: { id: string; name: string };
  /** The cycle whose findings it answers; null where it answers none. */
  cycleId: string | null;
  people: readonly { id: string; name: string }[];
  onCreate: BoundAction<CreateActionInput>;
}

/** Writes down what will be done about a touchpoint. */
export function ActionDialog({
  title = '',
  touchpoint,
  cycleId,
  people,
  onCreate,
  onClose,
}: ActionDialogProps & { onClose: () => void }) {
  const t = useTranslations('audits.action');
  const states = useTranslations('enum.actionStates');
  return (
    <Dialog open onOpenChange={onClose} title={t('create')} description={touchpoint.name}>
      <Form
        schema={schema}
        defaultValues={{
          title,
          ownerId: null,
          dueOn: null,
          state: 'planned',
          touchpointIds: [touchpoint.id],
          cycleId,
        }}
        onSubmit={(values: CreateActionInput) => onCreate(values)}
        onSuccess={onClose}
      >
        <FormField name="title" label={t('title')}>
          <Input autoFocus />
        </FormField>
        <FormField name="ownerId" label={t('owner')} optional>
          <Combobox options={people.map(({ id, name }) => ({ value: id, label: name }))} clearable />
        </FormField>
        <FormField name="dueOn" label={t('dueOn')} optional>
          <DateInput />
        </FormField>
        <FormField name="state" label={t('state')}>
          <Select options={actionStates.map((state) => ({ value: state, label: states(state) }))} />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
