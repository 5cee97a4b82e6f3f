'use client';

import { useState } from 'react';
import { z } from 'zod';
import { CheckField } from '@/components/form/check-field';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DateInput } from '@/components/ui/date-input';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';

const schema = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email(),
  phase: z.enum(['before', 'during', 'after']),
  channels: z.array(z.string()).min(2),
  goal: z.number().min(0).max(10),
  due: z.iso.date(),
  note: z.string().max(2000),
  rhythm: z.enum(['one-off', 'recurring']),
  notify: z.boolean(),
});

const people = [
  { value: 'web', label: 'Website' },
  { value: 'app', label: 'Mobile app' },
  { value: 'shop', label: 'Shop' },
];

/** Answers as a server would: the name "Taken" is refused at its field, "Broken" above the form. */
async function pretend(values: z.infer<typeof schema>) {
  await new Promise((resolve) => setTimeout(resolve, 600));
  if (values.name === 'Taken') return { fieldErrors: { name: ['nameTaken'] } };
  if (values.name === 'Broken') return { formError: 'INTERNAL' };
  return { data: values };
}

export function FormSection() {
  const [sent, setSent] = useState<string>();
  return (
    <Panel title="Touchpoint" description="Try to save it empty, or under the names “Taken” and “Broken”.">
      <Form
        label="Touchpoint"
        schema={schema}
        defaultValues={{ name: '', email: '', channels: [], note: '', notify: true }}
        onSubmit={pretend}
        onSuccess={(data) => setSent(data?.name)}
      >
        <FormField name="name" label="Name" hint="As customers would call it.">
          <Input maxLength={80} />
        </FormField>
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField name="email" label="Owner’s e-mail">
            <Input type="email" autoComplete="off" />
          </FormField>
          <FormField name="phase" label="Phase">
            <Select
              options={[
                { value: 'before', label: 'Before purchase' },
                { value: 'during', label: 'During purchase' },
                { value: 'after', label: 'After purchase' },
              ]}
            />
          </FormField>
          <FormField name="goal" label="Goal">
            <NumberInput decimals={1} />
          </FormField>
          <FormField name="due" label="Due">
            <DateInput />
          </FormField>
        </div>
        <FormField name="channels" label="Channels" hint="Two at least.">
          <Combobox multiple options={people} />
        </FormField>
        <FormField name="note" label="Note" optional>
          <Textarea />
        </FormField>
        <FormField name="rhythm" label="Rhythm" group>
          <RadioGroup
            options={[
              { value: 'one-off', label: 'One-off' },
              { value: 'recurring', label: 'Recurring' },
            ]}
          />
        </FormField>
        <CheckField name="notify" label="Tell me when it falls below its goal" as="switch" />
        <FormActions>
          <SubmitButton />
          <Button>Cancel</Button>
          {sent && <span className="text-sm text-ink-muted">Saved: {sent}</span>}
        </FormActions>
      </Form>
    </Panel>
  );
}
