'use client';

import { useTranslations } from 'next-intl';
import { useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { readScoreKey, withHalf } from './score-keys';

/** What was typed into a box and means nothing there. */
export type Unread = 'unknownKey' | 'wholeOnly';

/** A box into which a score is typed: digits, ten, not applicable; Enter and the arrows go on, a slash goes to the note. */
export function ScoreBox({
  said,
  step,
  onSay,
  onMove,
  onAside,
  onToNote,
  onUnread,
  className,
  ...props
}: {
  said: CriterionGiven;
  step: number;
  onSay: (next: CriterionGiven) => void;
  onMove: (by: 1 | -1) => void;
  /** To the box on the right or on the left; nothing where there is none. */
  onAside?: (by: 1 | -1) => void;
  onToNote: () => void;
  /** Told with a problem when a key meant nothing, and with null once one did again. */
  onUnread: (problem: Unread | null) => void;
} & Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'onKeyDown'>) {
  const t = useTranslations('auditScoring');
  const format = useFormat();
  const last = useRef<{ key: string; at: number } | null>(null);
  const shown = said.notApplicable
    ? t('scale.notApplicableShort')
    : said.score === null
      ? ''
      : format.number(said.score);
  /** Whether the key meant something here, or was one that should have. */
  const press = (pressed: string, now: number): boolean => {
    if (pressed === 'Enter') {
      onMove(1);
      return true;
    }
    if (pressed === '/') {
      onToNote();
      return true;
    }
    const key = readScoreKey(pressed, now, last.current);
    last.current = { key: pressed, at: now };
    if (!key) {
      if ([...pressed].length > 1) return false;
      onUnread('unknownKey');
      return true;
    }
    if (key.kind === 'note') return false;
    if (key.kind === 'step') {
      onAside?.(key.by);
      return onAside !== undefined;
    }
    if (key.kind === 'half' && step >= 1) {
      onUnread('wholeOnly');
      return true;
    }
    onUnread(null);
    if (key.kind === 'move') onMove(key.by);
    else if (key.kind === 'score') onSay({ score: key.value, notApplicable: false });
    else if (key.kind === 'notApplicable') onSay({ score: null, notApplicable: true });
    else if (key.kind === 'clear') onSay({ score: null, notApplicable: false });
    else onSay({ score: withHalf(said.score), notApplicable: false });
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
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
      data-entry
      autoComplete="off"
      value={shown}
      {...props}
      onFocus={(event) => {
        event.currentTarget.select();
        props.onFocus?.(event);
      }}
      onKeyDown={onKey}
      onChange={({ nativeEvent, timeStamp }) => {
        if (nativeEvent instanceof InputEvent) onWritten(nativeEvent, timeStamp);
      }}
      className={cn('figures w-16 text-center', className)}
    />
  );
}
