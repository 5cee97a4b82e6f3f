'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type RefObject } from 'react';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import type { FormRules, RatingGiven } from '@/lib/audits/scoring/types';
import { DetailMarks } from './detail-marks';
import { DetailScales } from './detail-scales';

interface LineDetailsProps {
  given: RatingGiven;
  form: FormRules;
  disabled: boolean;
  needsNote: boolean;
  noteRef: RefObject<HTMLTextAreaElement | null>;
  onChange: (patch: Partial<RatingGiven>) => void;
  /** Back to the scale. */
  onLeave: () => void;
}

/** A text that is kept when it is left, or with Ctrl+Enter. */
function KeptText({
  label,
  hint,
  value,
  disabled,
  onKeep,
  onLeave,
  inputRef,
}: {
  label: string;
  hint?: string;
  value: string;
  disabled: boolean;
  onKeep: (value: string) => void;
  onLeave: () => void;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim());
    setDraft(null);
  };
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm font-medium text-warning-ink">
          {hint}
        </p>
      )}
      <Textarea
        id={id}
        ref={inputRef}
        rows={2}
        maxLength={4_000}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            onLeave();
          }
        }}
      />
    </div>
  );
}

/** What explains a score: note, what was expected, the six qualities, a proposal, marks. */
export function LineDetails({
  given,
  form,
  disabled,
  needsNote,
  noteRef,
  onChange,
  onLeave,
}: LineDetailsProps) {
  const t = useTranslations('auditScoring.details');
  return (
    <div className="flex flex-col gap-3">
      <KeptText
        label={t('note')}
        hint={needsNote ? t('noteNeeded') : undefined}
        value={given.note}
        disabled={disabled}
        inputRef={noteRef}
        onKeep={(note) => onChange({ note })}
        onLeave={onLeave}
      />
      <DetailScales
        given={given}
        form={form}
        disabled={disabled}
        onChange={(kind, part, value) =>
          onChange(
            kind === 'quality' ? { qualities: { ...given.qualities, [part]: value } } : { [kind]: value },
          )
        }
      />
      <KeptText
        label={t('proposedChange')}
        value={given.proposedChange}
        disabled={disabled}
        onKeep={(proposedChange) => onChange({ proposedChange })}
        onLeave={onLeave}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <DetailMarks
          given={given}
          disabled={disabled}
          onChange={(kind, isMarked) => onChange({ [kind]: isMarked })}
        />
      </div>
    </div>
  );
}
