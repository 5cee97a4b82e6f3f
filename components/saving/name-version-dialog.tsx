'use client';

import { Form, type FormProps } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';

interface Named {
  label: string;
}

/** Names a kept state of a record, or the record as it is now; what has a name stays for ever. */
export function NameVersionDialog({
  schema,
  words,
  label,
  onSubmit,
  onDone,
  onClose,
}: Pick<FormProps<Named, Named, unknown>, 'schema'> & {
  words: { title: string; text: string; label: string; hint: string; submit: string };
  /** The name that it has. */
  label: string | null;
  onSubmit: (label: string) => ReturnType<FormProps<Named, Named, unknown>['onSubmit']>;
  onDone: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog open onOpenChange={onClose} title={words.title} description={words.text}>
      <Form
        schema={schema}
        defaultValues={{ label: label ?? '' }}
        onSubmit={(values) => onSubmit(values.label)}
        onSuccess={onDone}
      >
        <FormField name="label" label={words.label} hint={words.hint}>
          <Input autoComplete="off" />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{words.submit}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
