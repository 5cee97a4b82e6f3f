'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormat } from '@/lib/format/use-format';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { cn } from '@/lib/utils/cn';
import { withHalf } from '../scoring/score-keys';

const points = Array.from({ length: 11 }, (_, at) => at);

const look =
  'figures relative inline-flex h-14 min-w-0 items-center justify-center rounded border border-line-control bg-surface text-xl font-semibold text-ink disabled:border-line disabled:text-ink-disabled aria-checked:border-ink aria-checked:bg-ink aria-checked:text-surface aria-pressed:border-ink';

/** Two rows of six, 48 × 56 px at 360: 0 to 10 and "not applicable". A second tap on the chosen one takes it back. */
export function PhonePad({
  label,
  answer,
  step,
  disabled,
  describedBy,
  onChange,
}: {
  /** What is scored, for screen readers. */
  label: string;
  answer: CriterionGiven;
  step: number;
  disabled: boolean;
  describedBy?: string;
  onChange: (answer: CriterionGiven) => void;
}) {
  const t = useTranslations('auditScoring.scale');
  const format = useFormat();
  // Shown at once by the pad alone; the rest of the screen follows after it was painted.
  const [tapped, setTapped] = useState<{ over: CriterionGiven; chosen: CriterionGiven } | null>(null);
  const isOver =
    tapped !== null &&
    tapped.over.score === answer.score &&
    tapped.over.notApplicable === answer.notApplicable;
  if (tapped && !isOver) setTapped(null);
  const { score, notApplicable } = tapped && isOver ? tapped.chosen : answer;
  const whole = score === null ? null : Math.floor(score);
  const stop = notApplicable ? null : (whole ?? 0);
  const choose = (next: number | null, none = false) => {
    const chosen = { score: next, notApplicable: none };
    setTapped({ over: answer, chosen });
    onChange(chosen);
  };
  const move = (event: React.KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
    const at = radios.indexOf(document.activeElement as HTMLElement);
    const next = radios[(at + by + radios.length) % radios.length];
    next?.focus();
    next?.click();
  };
  return (
    <div>
      <div
        role="radiogroup"
        aria-label={label}
        aria-describedby={describedBy}
        onKeyDown={move}
        className="grid grid-cols-6 gap-2"
      >
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
              {format.number(shown)}
              {chosen && <Check aria-hidden strokeWidth={3} className="absolute top-1 right-1 size-3.5" />}
            </button>
          );
        })}
        <button
          type="button"
          role="radio"
          aria-checked={notApplicable}
          aria-label={t('notApplicable')}
          tabIndex={stop === null ? 0 : -1}
          disabled={disabled}
          onClick={() => choose(null, !notApplicable)}
          className={cn(look, 'text-base')}
        >
          {t('notApplicableShort')}
          {notApplicable && <Check aria-hidden strokeWidth={3} className="absolute top-1 right-1 size-3.5" />}
        </button>
      </div>
      {step < 1 && (
        <button
          type="button"
          aria-pressed={score !== null && !Number.isInteger(score)}
          aria-label={t('half')}
          disabled={disabled || score === null || score === 10}
          onClick={() => choose(withHalf(score))}
          className={cn(look, 'mt-2 h-12 w-full text-base')}
        >
          +½
        </button>
      )}
    </div>
  );
}
