'use client';

import { FormField } from '@/components/form/form-field';
import { NumberInput } from '@/components/ui/number-input';

/** An amount: typed in the currency, kept in its minor units. */
export function MoneyField({
  name,
  label,
  hint,
  currency,
}: {
  name: string;
  label: string;
  hint?: string;
  currency: string;
}) {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const minor = 10 ** (digits.maximumFractionDigits ?? 2);
  return (
    <FormField name={name} label={label} hint={hint} optional>
      {({ value, onChange, ...control }) => (
        <NumberInput
          {...control}
          unit={currency}
          value={value === null ? null : Number(value) / minor}
          onChange={(next) => onChange(next === null ? null : Math.round(next * minor))}
        />
      )}
    </FormField>
  );
}
