'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import type { EntryField } from './entry-fields';
import { readScoreKey, withHalf } from './score-keys';
import { keyOf } from './use-ratings';

/** One box of the paper with its number: a figure to type, and the note of its touchpoint. */
export function EntryRow({
  field,
  said,
  id,
  note,
  step,
  isMissing,
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
  onSay: (next: CriterionGiven) => void;
  onNote: (note: string) => void;
  onMove: (by: 1 | -1) => void;
  onToNote: () => void;
}) {
  const t = useTranslations('auditScoring');
  const format = useFormat();
  const box = useRef<HTMLInputElement>(null);
  const last = useRef<{ key: string; at: number } | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const name = field.line.segment
    ? t('lineOfSegment', { name: field.label, segment: field.line.segment })
    : field.label;
  const shown = said.notApplicable
    ? t('scale.notApplicableShort')
    : said.score === null
      ? ''
      : format.number(said.score);
  const keep = () => {
    if (draft !== null && draft.trim() !== note) onNote(draft.trim());
    setDraft(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return onMove(1);
    }
    if (event.key === '/') {
      event.preventDefault();
      return onToNote();
    }
    const now = event.timeStamp;
    const key = readScoreKey(event.key, now, last.current);
    last.current = { key: event.key, at: now };
    if (!key || key.kind === 'step' || key.kind === 'note') return;
    event.preventDefault();
    if (key.kind === 'move') onMove(key.by);
    else if (key.kind === 'score') onSay({ score: key.value, notApplicable: false });
    else if (key.kind === 'notApplicable') onSay({ score: null, notApplicable: true });
    else if (key.kind === 'clear') onSay({ score: null, notApplicable: false });
    else if (step < 1) onSay({ score: withHalf(said.score), notApplicable: false });
  };
  return (
    <li
      id={id}
      data-line={keyOf(field.line)}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1"
    >
      <span className="figures w-10 text-right font-medium text-ink-muted">{field.number}</span>
      <span className="min-w-0 flex-1 basis-56">{name}</span>
      <Input
        ref={box}
        data-entry
        aria-label={`${field.number} ${name}`}
        autoComplete="off"
        readOnly
        value={shown}
        onKeyDown={onKey}
        className="figures w-16 text-center"
      />
      {note !== null && (
        <Input
          data-note
          aria-label={t('entry.noteOf', { name })}
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
    </li>
  );
}
