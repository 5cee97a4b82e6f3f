'use client';

import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { emotionRange, snapEmotion, typeEmotion } from './emotion-scale';

const { least, most, step } = emotionRange;

/** A point of a curve by keyboard: arrows by halves, Home and End, digits and minus, Delete; Esc brings back what stood there. */
export function EmotionSlider({
  value,
  typed,
  label,
  text,
  isReadOnly,
  onChange,
  onEnter,
  onTurn,
}: {
  value: number | null;
  /** The key that began it. */
  typed: string | null;
  label: string;
  /** The value in words. */
  text: string;
  isReadOnly: boolean;
  onChange: (value: number | null) => void;
  onEnter: () => void;
  /** To the next or the former curve. */
  onTurn: (by: 1 | -1) => void;
}) {
  const first = useRef(value);
  const sofar = useRef('');
  const begin = useEffectEvent(() => {
    const begun = typed === null ? null : typeEmotion('', typed);
    if (!begun || isReadOnly) return;
    sofar.current = begun.text;
    if (begun.value !== null) onChange(begun.value);
  });
  useEffect(() => begin(), []);
  const takeKey = (event: KeyboardEvent): boolean => {
    const from = value ?? 0;
    const change = (next: number | null) => {
      sofar.current = '';
      onChange(next === null ? null : snapEmotion(next));
      return true;
    };
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowRight':
        return change(value === null ? 0 : from + step);
      case 'ArrowDown':
      case 'ArrowLeft':
        return change(value === null ? 0 : from - step);
      case 'Home':
        return change(least);
      case 'End':
        return change(most);
      case 'Delete':
      case 'Backspace':
        return change(null);
      case 'PageUp':
      case 'PageDown':
        onTurn(event.key === 'PageUp' ? -1 : 1);
        return true;
      case 'Enter':
        onEnter();
        return true;
    }
    const next = typeEmotion(sofar.current, event.key);
    if (!next) return false;
    sofar.current = next.text;
    if (next.value !== null) onChange(next.value);
    return true;
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      data-autofocus
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value ?? 0}
      aria-valuetext={text}
      aria-readonly={isReadOnly || undefined}
      onFocus={() => (first.current = value)}
      onKeyDown={(event) => {
        if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
        // The window closes itself; the value goes back.
        if (event.key === 'Escape') onChange(first.current);
        else if (takeKey(event)) event.preventDefault();
      }}
      className="flex min-h-control items-center justify-center rounded border border-line-control bg-surface px-2 text-center text-base"
    >
      {text}
    </div>
  );
}
