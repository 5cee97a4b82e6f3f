'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/form/form-field';
import { NumberInput } from '@/components/ui/number-input';

/** The cycle's budget: typed in the currency, kept in its minor units. */
export function BudgetField({ currency }: { currency: string }) {
  const t = useTranslations('audits.form');
  const minor =
    10 **
    (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2);
  return (
    <FormField name="budget" label={t('budget')} optional>
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
