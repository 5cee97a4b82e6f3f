'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { withHalf } from './score-keys';

const points = Array.from({ length: 11 }, (_, at) => at);

/**
 * What every scale consists of: 0 to 10, "not applicable", and the half where the form takes halves. A second press on the
 * chosen one takes it back. One of them is a stop of the Tab key; the group around them moves the focus.
 */
export function ScoreRadios({
  given: { score, notApplicable },
  step,
  disabled,
  look,
  noneLook,
  halfLook,
  halfStop,
  check,
  onChoose,
}: {
  given: CriterionGiven;
  step: number;
  disabled: boolean;
  look: string;
  noneLook: string;
  halfLook: string;
  /** Whether Tab stops at the half too, where no other key gives it. */
  halfStop: boolean;
  /** The sign of the chosen one, so that colour is not alone. */
  check: ReactNode;
  onChoose: (given: CriterionGiven) => void;
}) {
  const t = useTranslations('auditScoring.scale');
  const format = useFormat();
  const whole = score === null ? null : Math.floor(score);
  const stop = notApplicable ? null : (whole ?? 0);
  const choose = (next: number | null, none = false) => onChoose({ score: next, notApplicable: none });
  return (
    <>
      {points.map((point) => {
        const chosen = whole === point;
        const shown = chosen && score !== null ? score : point;
        return (
          <button
            key={point}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-label={t('of', { score: format.number(shown) })}
            tabIndex={stop === point ? 0 : -1}
            disabled={disabled}
            onClick={() => choose(chosen ? null : point)}
            className={look}
          >
            {chosen && check}
            {format.number(shown)}
          </button>
        );
      })}
      <button
        type="button"
        role="radio"
        aria-checked={notApplicable}
        aria-label={t('notApplicable')}
        title={t('notApplicable')}
        tabIndex={stop === null ? 0 : -1}
        disabled={disabled}
        onClick={() => choose(null, !notApplicable)}
        className={cn(look, noneLook)}
      >
        {notApplicable && check}
        {t('notApplicableShort')}
      </button>
      {step < 1 && (
        <button
          type="button"
          aria-pressed={score !== null && !Number.isInteger(score)}
          aria-label={t('half')}
          tabIndex={halfStop ? 0 : -1}
          disabled={disabled || score === null || score === 10}
          onClick={() => choose(withHalf(score))}
          className={cn(look, 'col-span-6', halfLook)}
        >
          +½
        </button>
      )}
    </>
  );
}
