'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

/** Where a persona stands between two poles, 0–10 in halves; not placed is not the middle. */
export function PoleSlider({
  left,
  right,
  value,
  onChange,
}: {
  left: string;
  right: string;
  value: number | null;
  /** Absent for readers. */
  onChange?: (value: number) => void;
}) {
  const t = useTranslations('personas.slider');
  const format = useFormat();
  const [draft, setDraft] = useState<number | null>(null);
  const shown = draft ?? value;
  const text = shown === null ? t('unknown') : t('value', { value: format.number(shown) });
  const commit = () => {
    if (draft !== null && draft !== value) onChange?.(draft);
    setDraft(null);
  };
  return (
    <div className="flex items-center gap-2">
      <input
        type="range"
        min={0}
        max={10}
        step={0.5}
        value={shown ?? 5}
        disabled={!onChange}
        aria-label={t('between', { left, right })}
        aria-valuetext={text}
        onChange={(event) => setDraft(Number(event.target.value))}
        // Pressing the middle of a slider that is not placed changes nothing by itself.
        onPointerUp={(event) => (shown === null ? onChange?.(Number(event.currentTarget.value)) : commit())}
        onKeyUp={commit}
        onBlur={commit}
        className={cn('h-6 min-w-0 flex-1 accent-accent coarse:h-11', shown === null && 'opacity-50')}
      />
      <span className="figures w-16 shrink-0 text-right text-sm text-ink-muted">
        {shown === null ? t('unknown') : format.number(shown)}
      </span>
    </div>
  );
}
