'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Input } from '@/components/ui/input';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { cn } from '@/lib/utils/cn';
import type { EntryField } from './entry-fields';
import { ScoreBox, type Unread } from './score-box';
import { keyOf } from './use-ratings';

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
  const problemId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [unread, setUnread] = useState<Unread | null>(null);
  const name = field.line.segment
    ? t('lineOfSegment', { name: field.label, segment: field.line.segment })
    : field.label;
  const problem = unread
    ? t(`entry.${unread}`)
    : refusal !== undefined
      ? t('entry.refused', { message: refusal })
      : null;
  const keep = () => {
    if (draft !== null && draft.trim() !== note) onNote(draft.trim());
    setDraft(null);
  };
  return (
    <li
      id={id}
      data-line={keyOf(field.line)}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1"
    >
      <span className="figures w-10 text-right font-medium text-ink-muted">{field.number}</span>
      <span className="min-w-0 flex-1 basis-40">{name}</span>
      <ScoreBox
        ref={box}
        said={said}
        step={step}
        onSay={onSay}
        onMove={onMove}
        onToNote={onToNote}
        onUnread={setUnread}
        aria-label={`${field.number} ${name}`}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        onBlur={() => setUnread(null)}
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
