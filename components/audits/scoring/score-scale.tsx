'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { readScoreKey, stepped, withHalf } from './score-keys';

const points = Array.from({ length: 11 }, (_, at) => at);

interface Given {
  score: number | null;
  notApplicable: boolean;
}

interface ScoreScaleProps extends Given {
  /** What is scored, for screen readers. */
  label: string;
  step: number;
  disabled: boolean;
  onChange: (given: Given) => void;
  /** Enter: to the note. */
  onNote: () => void;
  describedBy?: string;
}

const look =
  'figures inline-flex h-14 min-w-0 items-center justify-center gap-0.5 rounded border border-line-strong bg-surface text-base font-medium text-ink transition-colors duration-100 hover:not-disabled:bg-hover disabled:cursor-not-allowed disabled:text-ink-disabled md:h-9 md:w-9 aria-checked:border-accent aria-checked:bg-accent aria-checked:text-on-accent aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink';

/** Moves the focus to the scale before or after this one on the page. */
function moveFocus(from: HTMLElement, by: 1 | -1) {
  const scales = [...document.querySelectorAll<HTMLElement>('[data-score-scale]')];
  const next = scales[scales.indexOf(from) + by];
  next?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** 0 to 10 and "not applicable": two rows of six for fingers, one row at a desk; every key works while one has the focus. */
export function ScoreScale({
  label,
  score,
  notApplicable,
  step,
  disabled,
  onChange,
  onNote,
  describedBy,
}: ScoreScaleProps) {
  const t = useTranslations('auditScoring.scale');
  const format = useFormat();
  const last = useRef<{ key: string; at: number } | null>(null);
  const whole = score === null ? null : Math.floor(score);
  const choose = (next: number | null, none = false) => onChange({ score: next, notApplicable: none });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = readScoreKey(event.key, event.timeStamp, last.current);
    last.current = { key: event.key, at: event.timeStamp };
    if (!key) return;
    event.preventDefault();
    if (key.kind === 'move') return moveFocus(event.currentTarget, key.by);
    if (key.kind === 'note') return onNote();
    if (disabled) return;
    if (key.kind === 'score') choose(key.value);
    if (key.kind === 'half' && step < 1) choose(withHalf(score));
    if (key.kind === 'step') choose(stepped(score, key.by, step));
    if (key.kind === 'clear') choose(null);
    if (key.kind === 'notApplicable') choose(null, !notApplicable);
  };
  const stop = notApplicable ? 'none' : (whole ?? 0);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The focus goes with what a key chose, as in any group of radios.
    if (group.current?.contains(document.activeElement)) {
      group.current.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }, [stop]);
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      data-score-scale
      onKeyDown={onKeyDown}
      className="grid grid-cols-6 gap-2 md:flex md:flex-wrap md:gap-1"
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
            onClick={() => (chosen ? choose(null) : choose(point))}
            className={look}
          >
            {chosen && <Check aria-hidden className="size-3 md:hidden" />}
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
        tabIndex={stop === 'none' ? 0 : -1}
        disabled={disabled}
        onClick={() => choose(null, !notApplicable)}
        className={cn(look, 'text-sm md:w-auto md:px-2')}
      >
        {t('notApplicableShort')}
      </button>
      {step < 1 && (
        <button
          type="button"
          aria-pressed={score !== null && !Number.isInteger(score)}
          aria-label={t('half')}
          tabIndex={-1}
          disabled={disabled || score === null || score === 10}
          onClick={() => choose(withHalf(score))}
          className={cn(look, 'col-span-6 h-11 md:w-auto md:px-2')}
        >
          +½
        </button>
      )}
    </div>
  );
}
