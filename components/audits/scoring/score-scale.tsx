'use client';

import { Check } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { readScoreKey, stepped, withHalf } from './score-keys';
import { ScoreRadios } from './score-radios';

interface ScoreScaleProps extends CriterionGiven {
  /** What is scored, for screen readers. */
  label: string;
  step: number;
  disabled: boolean;
  onChange: (given: CriterionGiven) => void;
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
  const last = useRef<{ key: string; at: number } | null>(null);
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
  const stop = notApplicable ? 'none' : Math.floor(score ?? 0);
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
      <ScoreRadios
        given={{ score, notApplicable }}
        step={step}
        disabled={disabled}
        look={look}
        noneLook="text-sm md:w-auto md:px-2"
        halfLook="h-11 md:w-auto md:px-2"
        halfStop={false}
        check={<Check aria-hidden className="size-3 md:hidden" />}
        onChoose={onChange}
      />
    </div>
  );
}
