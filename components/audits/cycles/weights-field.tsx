'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/form/form-field';
import { Select } from '@/components/ui/select';
import { cycleWeights } from '@/db/values/audits';
import type { CycleOptions } from '@/lib/audits/cycles/get-cycle-options';

interface WeightsFieldProps {
  touchpoints: readonly Pick<CycleOptions['touchpoints'][number], 'name' | 'impact'>[];
  /** What is chosen now. */
  weights: (typeof cycleWeights)[number];
}

const namesShown = 5;

/** How touchpoints enter the overall score, and who of the scope would stay out of it. */
export function WeightsField({ touchpoints, weights }: WeightsFieldProps) {
  const t = useTranslations('audits.form');
  const words = useTranslations('enum.cycleWeights');
  const without = touchpoints.filter(({ impact }) => impact === null);
  const count = touchpoints.length;
  const judged = count - without.length;
  const names = without.slice(0, namesShown).map(({ name }) => name);
  return (
    <div className="flex flex-col gap-2">
      <FormField name="weights" label={t('weights')} className="max-w-sm">
        <Select options={cycleWeights.map((way) => ({ value: way, label: words(way) }))} />
      </FormField>
      {weights === 'impact' && count > 0 && (
        <p className="text-sm text-ink-muted" role="status">
          {t('judged', { judged, count })}{' '}
          {judged === 0
            ? t('noneJudged')
            : without.length > 0 &&
              t('unjudged', { names: names.join(', '), more: without.length - names.length })}
        </p>
      )}
    </div>
  );
}
