'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import type { Criterion, CriterionGiven } from '@/lib/audits/scoring/types';
import { ScoreScale } from './score-scale';

/** One question with its scale; what 0, 5 and 10 look like unfolds below. */
export function CriterionRow({
  criterion,
  answer,
  step,
  disabled,
  onChange,
  onNote,
  photoButton,
  photoStrip,
}: {
  criterion: Criterion;
  answer: CriterionGiven | undefined;
  step: number;
  disabled: boolean;
  onChange: (answer: CriterionGiven) => void;
  onNote: () => void;
  /** Absent where photos are not taken. */
  photoButton?: ReactNode;
  photoStrip?: ReactNode;
}) {
  const t = useTranslations('auditScoring');
  const id = useId();
  const anchors = [
    [0, criterion.anchorLow],
    [5, criterion.anchorMiddle],
    [10, criterion.anchorHigh],
  ] as const;
  const told = anchors.filter(([, text]) => text !== '');
  return (
    <div className="flex flex-col gap-2 py-3">
      <p className="text-base">
        {criterion.question}{' '}
        {criterion.critical && (
          <Badge tone="warning" title={t('criticalHint')}>
            {t('critical')}
          </Badge>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-full md:w-auto">
          <ScoreScale
            label={criterion.question}
            describedBy={told.length > 0 ? id : undefined}
            score={answer?.score ?? null}
            notApplicable={answer?.notApplicable ?? false}
            step={step}
            disabled={disabled}
            onChange={onChange}
            onNote={onNote}
          />
        </div>
        {photoButton}
      </div>
      {photoStrip}
      {(told.length > 0 || criterion.help) && (
        <details id={id} className="group text-sm text-ink-muted">
          <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1 coarse:min-h-11">
            <ChevronDown aria-hidden className="size-3.5 group-open:rotate-180" />
            {t('anchors')}
          </summary>
          {criterion.help && <p className="mt-1 max-w-prose">{criterion.help}</p>}
          <dl className="mt-1 grid max-w-prose grid-cols-[2rem_1fr] gap-y-1">
            {told.map(([point, text]) => (
              <div key={point} className="contents">
                <dt className="figures font-medium text-ink">{point}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
