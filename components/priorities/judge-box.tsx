'use client';

import { useRef, type KeyboardEvent } from 'react';
import { readScoreKey, withHalf } from '@/components/audits/scoring/score-keys';
import { Input } from '@/components/ui/input';
import { useFormat } from '@/lib/format/use-format';

/** Where the focus goes from a box. */
export interface Step {
  rows: -1 | 0 | 1;
  columns: -1 | 0 | 1;
}

/**
 * A box into which a judgement of 0–10 is typed: digits, "1" and "0" or "x" for ten, a point for the half, Delete takes it
 * back; Enter and the arrows go on.
 */
export function JudgeBox({
  value,
  label,
  cell,
  disabled,
  onJudge,
  onMove,
}: {
  value: number | null;
  label: string;
  /** Its place, by which it is found when the focus goes there. */
  cell: string;
  disabled?: boolean;
  onJudge: (value: number | null) => void;
  onMove: (step: Step) => void;
}) {
  const format = useFormat();
  const last = useRef<{ key: string; at: number } | null>(null);
  /** Whether the key meant something here, or was one that should have. */
  const press = (pressed: string, now: number): boolean => {
    const key = readScoreKey(pressed, now, last.current);
    last.current = { key: pressed, at: now };
    switch (key?.kind) {
      case 'score':
        onJudge(key.value);
        return true;
      case 'half':
        onJudge(withHalf(value));
        return true;
      case 'clear':
        onJudge(null);
        return true;
      case 'move':
        onMove({ rows: key.by, columns: 0 });
        return true;
      case 'step':
        onMove({ rows: 0, columns: key.by });
        return true;
      case 'note':
        onMove({ rows: 1, columns: 0 });
        return true;
      default:
        // A letter means nothing here and must not stand in the box.
        return [...pressed].length === 1;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key, event.timeStamp)) event.preventDefault();
  };
  /** Keyboards on a screen tell what they wrote, not which key it was. */
  const onWritten = (event: InputEvent, now: number) => {
    if (event.data === null) press('Backspace', now);
    else for (const letter of event.data) press(letter, now);
  };
  return (
    <Input
      data-cell={cell}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      disabled={disabled}
      value={value === null ? '' : format.number(value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onChange={({ nativeEvent, timeStamp }) => {
        if (nativeEvent instanceof InputEvent) onWritten(nativeEvent, timeStamp);
      }}
      className="figures w-16 text-center"
    />
  );
}
