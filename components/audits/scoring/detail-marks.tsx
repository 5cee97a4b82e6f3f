'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import type { RatingGiven } from '@/lib/audits/scoring/types';
import { cn } from '@/lib/utils/cn';

/** What an auditor may mark a line with: to be followed up, unsure. */
export function DetailMarks({
  given,
  disabled,
  large = false,
  onChange,
}: {
  given: RatingGiven;
  disabled: boolean;
  /** For thumbs. */
  large?: boolean;
  onChange: (kind: 'followUp' | 'unsure', isMarked: boolean) => void;
}) {
  const t = useTranslations('auditScoring.details');
  const id = useId();
  const look = large ? 'min-h-12 gap-3 text-lg' : 'gap-2.5 text-sm coarse:min-h-11';
  return (['followUp', 'unsure'] as const).map((kind) => (
    <label key={kind} htmlFor={`${id}-${kind}`} className={cn('flex items-center', look)}>
      <Checkbox
        id={`${id}-${kind}`}
        checked={given[kind]}
        disabled={disabled}
        className={large ? 'size-6' : undefined}
        onCheckedChange={(checked) => onChange(kind, checked)}
      />
      {t(kind)}
    </label>
  ));
}
