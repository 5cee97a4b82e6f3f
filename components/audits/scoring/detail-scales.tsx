'use client';

import { useTranslations } from 'next-intl';
import { PlainSelect } from '@/components/ui/plain-select';
import { qualities } from '@/db/values/audits';
import type { FormRules, RatingGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

interface DetailScalesProps {
  given: RatingGiven;
  form: FormRules;
  disabled: boolean;
  /** For thumbs. */
  large?: boolean;
  onChange: (kind: 'expected' | 'perceived' | 'quality', part: string, value: number | null) => void;
}

/** The figures beside a score that the form asks for: expected and perceived, the six qualities. */
export function DetailScales({ given, form, disabled, large = false, onChange }: DetailScalesProps) {
  const t = useTranslations('auditScoring.details');
  const enums = useTranslations('enum.qualities');
  const format = useFormat();
  const size = large ? 'text-base' : 'text-sm';
  const scale = (step: number) => [
    { value: '', label: t('none') },
    ...Array.from({ length: 10 / step + 1 }, (_, at) => ({
      value: String(at * step),
      label: format.number(at * step),
    })),
  ];
  const pick = (label: string, value: number | null, step: number, keep: (next: number | null) => void) => (
    <label key={label} className={cn('flex min-w-0 flex-col gap-1', size)}>
      <span className="text-ink-muted">{label}</span>
      <PlainSelect
        options={scale(step)}
        value={value === null ? '' : String(value)}
        disabled={disabled}
        onChange={(next) => keep(next === '' ? null : Number(next))}
      />
    </label>
  );
  return (
    <>
      {form.askExpected && (
        <div className={cn('grid grid-cols-2 gap-3', !large && 'sm:max-w-sm')}>
          {pick(t('expected'), given.expected, form.step, (value) => onChange('expected', '', value))}
          {pick(t('perceived'), given.perceived, form.step, (value) => onChange('perceived', '', value))}
        </div>
      )}
      {form.askQualities && (
        <fieldset>
          <legend className={cn('mb-1 text-ink-muted', size)}>{t('qualities')}</legend>
          <div className={cn('grid grid-cols-2 gap-3', !large && 'sm:grid-cols-3 lg:grid-cols-6')}>
            {qualities.map((name) =>
              pick(enums(name), given.qualities[name] ?? null, 1, (value) =>
                onChange('quality', name, value),
              ),
            )}
          </div>
        </fieldset>
      )}
    </>
  );
}
