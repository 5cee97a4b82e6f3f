'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import type { EntryField } from './entry-fields';
import { readScoreKey, withHalf } from './score-keys';
import { keyOf } from './use-ratings';

/** What was typed into a box and means nothing there. */
type Unread = 'unknownKey' | 'wholeOnly';

/** One box of the paper with its number: a figure to type, and the note of its touchpoint. */
export function EntryRow({
  field,
  said,
  id,
  note,
  step,
  isMissing,
  refusal,
  onSay,
  onNote,
  onMove,
  onToNote,
}: {
  field: EntryField;
  said: CriterionGiven;
  /** Where links to the touchpoint lead; in its first row only. */
  id: string | undefined;
  /** The note of the touchpoint; null where it stands in another row. */
  note: string | null;
  step: number;
  /** Whether the form asks for a note here that is not written yet. */
  isMissing: boolean;
  /** Why the server did not take the last answer; in the touchpoint's last row only. */
  refusal: string | undefined;
  onSay: (next: CriterionGiven) => void;
  onNote: (note: string) => void;
  onMove: (by: 1 | -1) => void;
  onToNote: () => void;
}) {
  const t = useTranslations('auditScoring');
  const format = useFormat();
  const problemId = useId();
  const box = useRef<HTMLInputElement>(null);
  const last = useRef<{ key: string; at: number } | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [unread, setUnread] = useState<Unread | null>(null);
  const name = field.line.segment
    ? t('lineOfSegment', { name: field.label, segment: field.line.segment })
    : field.label;
  const shown = said.notApplicable
    ? t('scale.notApplicableShort')
    : said.score === null
      ? ''
      : format.number(said.score);
  const problem = unread
    ? t(`entry.${unread}`)
    : refusal !== undefined
      ? t('entry.refused', { message: refusal })
      : null;
  const keep = () => {
    if (draft !== null && draft.trim() !== note) onNote(draft.trim());
    setDraft(null);
  };
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
      setUnread('unknownKey');
      return true;
    }
    if (key.kind === 'step' || key.kind === 'note') return false;
    if (key.kind === 'half' && step >= 1) {
      setUnread('wholeOnly');
      return true;
    }
    setUnread(null);
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
    <li
      id={id}
      data-line={keyOf(field.line)}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1"
    >
      <span className="figures w-10 text-right font-medium text-ink-muted">{field.number}</span>
      <span className="min-w-0 flex-1 basis-40">{name}</span>
      <Input
        ref={box}
        data-entry
        aria-label={`${field.number} ${name}`}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        autoComplete="off"
        value={shown}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setUnread(null)}
        onKeyDown={onKey}
        onChange={({ nativeEvent, timeStamp }) => {
          if (nativeEvent instanceof InputEvent) onWritten(nativeEvent, timeStamp);
        }}
        className="figures w-16 text-center"
      />
      {note !== null && (
        <Input
          data-note
          aria-label={t('entry.noteOf', { name: field.line.name })}
          placeholder={t('details.note')}
          maxLength={4_000}
          aria-invalid={isMissing || undefined}
          value={draft ?? note}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            // Leaving the field keeps what was written, in the last row too.
            event.currentTarget.blur();
            if (event.key === 'Enter') onMove(1);
            else box.current?.focus();
          }}
          className={cn('w-full md:w-72', isMissing && 'border-warning-line')}
        />
      )}
      {note === null && <span aria-hidden className="hidden md:block md:w-72" />}
      {problem !== null && (
        <p id={problemId} role="alert" className="basis-full pl-13 text-sm text-danger-ink">
          {problem}
        </p>
      )}
      {isMissing && note !== null && (
        <p className="basis-full pl-13 text-sm text-warning-ink">{t('details.noteNeeded')}</p>
      )}
    </li>
  );
}
