'use client';

import { FormField } from '@/components/form/form-field';
import { Select } from '@/components/ui/select';

const options = [
  { value: 'en', label: 'English' },
  { value: 'pl', label: 'Polski' },
  { value: 'cs', label: 'Čeština' },
  { value: 'ro', label: 'Română' },
  { value: 'ru', label: 'Русский' },
];

/** One of the five languages, each in its own words. */
export function LanguageField({ name, label }: { name: string; label: string }) {
  return (
    <FormField name={name} label={label}>
      <Select options={options} />
    </FormField>
  );
}
