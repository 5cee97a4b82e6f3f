'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { ScoreRadios } from '../scoring/score-radios';

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
  // Shown at once by the pad alone; the rest of the screen follows after it was painted.
  const [tapped, setTapped] = useState<{ over: CriterionGiven; chosen: CriterionGiven } | null>(null);
  const isOver =
    tapped !== null &&
    tapped.over.score === answer.score &&
    tapped.over.notApplicable === answer.notApplicable;
  if (tapped && !isOver) setTapped(null);
  const given = tapped && isOver ? tapped.chosen : answer;
  const choose = (chosen: CriterionGiven) => {
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
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={move}
      className="grid grid-cols-6 gap-2"
    >
      <ScoreRadios
        given={given}
        step={step}
        disabled={disabled}
        look={look}
        noneLook="text-base"
        halfLook="h-12 text-base"
        halfStop
        check={<Check aria-hidden strokeWidth={3} className="absolute top-1 right-1 size-3.5" />}
        onChoose={choose}
      />
    </div>
  );
}
