'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/form/form-field';
import { DateInput } from '@/components/ui/date-input';
import { lostDays } from '@/lib/audits/cycles/visit-days';

/** When a cycle is due; says beforehand how many visits lose days of their own to an earlier date. */
export function DueField({ lastDays }: { lastDays: readonly string[] }) {
  const t = useTranslations('audits.form');
  return (
    <FormField name="dueOn" label={t('dueOn')} hint={t('dueHint')}>
      {(control) => {
        const due = (control.value ?? '') as string;
        const lost = due === '' ? 0 : lostDays(lastDays, due);
        return (
          <div className="flex flex-col">
            <DateInput {...control} />
            <p role="status" className="text-sm text-warning-ink">
              {lost > 0 && <span className="block pt-1.5">{t('daysLost', { count: lost })}</span>}
            </p>
          </div>
        );
      }}
    </FormField>
  );
}
