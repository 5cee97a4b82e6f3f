'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type RefObject } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { Textarea } from '@/components/ui/textarea';
import { qualities } from '@/db/values/audits';
import type { FormRules, RatingGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';

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
  const enums = useTranslations('enum.qualities');
  const format = useFormat();
  const id = useId();
  const scale = (step: number) => [
    { value: '', label: t('none') },
    ...Array.from({ length: 10 / step + 1 }, (_, at) => ({
      value: String(at * step),
      label: format.number(at * step),
    })),
  ];
  const pick = (label: string, value: number | null, step: number, keep: (next: number | null) => void) => (
    <label key={label} className="flex min-w-0 flex-col gap-1 text-sm">
      <span className="text-ink-muted">{label}</span>
      <PlainSelect
        options={scale(step)}
        value={value === null ? '' : String(value)}
        disabled={disabled}
        onChange={(next) => keep(next === '' ? null : Number(next))}
      />
    </label>
  );
  const mark = (name: 'followUp' | 'unsure') => (
    <label htmlFor={`${id}-${name}`} className="flex items-center gap-2.5 text-sm coarse:min-h-11">
      <Checkbox
        id={`${id}-${name}`}
        checked={given[name]}
        disabled={disabled}
        onCheckedChange={(checked) => onChange({ [name]: checked })}
      />
      {t(name)}
    </label>
  );
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
      {form.askExpected && (
        <fieldset className="grid grid-cols-2 gap-3 sm:max-w-sm">
          {pick(t('expected'), given.expected, form.step, (expected) => onChange({ expected }))}
          {pick(t('perceived'), given.perceived, form.step, (perceived) => onChange({ perceived }))}
        </fieldset>
      )}
      {form.askQualities && (
        <fieldset>
          <legend className="mb-1 text-sm text-ink-muted">{t('qualities')}</legend>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
            {qualities.map((name) =>
              pick(enums(name), given.qualities[name] ?? null, 1, (next) =>
                onChange({ qualities: { ...given.qualities, [name]: next } }),
              ),
            )}
          </div>
        </fieldset>
      )}
      <KeptText
        label={t('proposedChange')}
        value={given.proposedChange}
        disabled={disabled}
        onKeep={(proposedChange) => onChange({ proposedChange })}
        onLeave={onLeave}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {mark('followUp')}
        {mark('unsure')}
      </div>
    </div>
  );
}
