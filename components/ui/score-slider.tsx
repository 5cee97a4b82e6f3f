'use client';

import { useTranslations } from 'next-intl';
import { Slider } from 'radix-ui';
import { levelOf, type LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

export interface ScoreSliderProps {
  /** 0–10; null is "not set", which is not 0. */
  value?: number | null;
  onChange?: (value: number) => void;
  /** When the hand lets go: the moment to save. */
  onCommit?: (value: number) => void;
  step?: 1 | 0.5;
  label: string;
  thresholds?: LevelThresholds;
  disabled?: boolean;
  className?: string;
}

const marks = Array.from({ length: 11 }, (_, mark) => mark);

/** A scale from 0 to 10 with its figures below, each a target to tap. */
export function ScoreSlider({
  value = null,
  onChange,
  onCommit,
  step = 1,
  label,
  thresholds,
  disabled,
  className,
}: ScoreSliderProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  const text =
    value === null
      ? t('notSet')
      : t('scoreOfTen', { score: format.number(value), level: t(`level.${levelOf(value, thresholds)}`) });
  const set = (next: number) => {
    onChange?.(next);
    onCommit?.(next);
  };
  return (
    <div className={cn('w-full min-w-64 px-2', className)}>
      <Slider.Root
        min={0}
        max={10}
        step={step}
        value={[value ?? 0]}
        onValueChange={([next = 0]) => onChange?.(next)}
        onValueCommit={([next = 0]) => onCommit?.(next)}
        disabled={disabled}
        className="relative flex h-7 touch-none items-center select-none coarse:h-11"
      >
        <Slider.Track className="relative h-1 grow rounded-full bg-active">
          <Slider.Range
            className={cn('absolute h-full rounded-full bg-accent', value === null && 'bg-transparent')}
          />
        </Slider.Track>
        <Slider.Thumb
          aria-label={label}
          aria-valuetext={text}
          className={cn(
            'block size-5 rounded-full border-2 bg-surface coarse:size-7',
            value === null ? 'border-dashed border-line-control' : 'border-accent',
            disabled && 'border-line-strong',
          )}
        />
      </Slider.Root>
      {/* For the pointer; the thumb above says and does the same by keyboard. */}
      <div aria-hidden className="relative mx-2.5 h-6 coarse:mx-3.5 coarse:h-9">
        {marks.map((mark) => (
          <button
            key={mark}
            type="button"
            tabIndex={-1}
            disabled={disabled}
            onClick={() => set(mark)}
            style={{ left: `${mark * 10}%` }}
            className={cn(
              'figures absolute top-0 flex h-6 w-6 -translate-x-1/2 items-center justify-center rounded-inner text-xs hover:not-disabled:bg-hover coarse:h-9',
              value !== null && Math.round(value) === mark ? 'font-semibold text-ink' : 'text-ink-subtle',
            )}
          >
            {mark}
          </button>
        ))}
      </div>
    </div>
  );
}
