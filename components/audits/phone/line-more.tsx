'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FormRules, RatingGiven } from '@/lib/audits/scoring/types';
import { DetailMarks } from '../scoring/detail-marks';
import { DetailScales } from '../scoring/detail-scales';
import { NoteField } from './note-field';
import type { ChangeLine } from './walk-line';

interface LineMoreProps {
  given: RatingGiven;
  form: FormRules;
  disabled: boolean;
  onChange: ChangeLine;
}

function MoreFields({ given, form, disabled, onChange }: LineMoreProps) {
  const t = useTranslations('auditScoring.details');
  return (
    <div className="flex flex-col gap-4 pt-1 pb-2">
      <div>
        <DetailMarks
          large
          given={given}
          disabled={disabled}
          onChange={(kind, isMarked) => onChange(kind, '', isMarked)}
        />
      </div>
      <DetailScales large given={given} form={form} disabled={disabled} onChange={onChange} />
      <NoteField
        label={t('proposedChange')}
        value={given.proposedChange}
        disabled={disabled}
        onKeep={(value) => onChange('proposedChange', '', value)}
      />
    </div>
  );
}

/** What explains a score beside the note; folded, and drawn only when unfolded, because most touchpoints need none of it. */
export function LineMore(props: LineMoreProps) {
  const t = useTranslations('auditPhone.walk');
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-12 cursor-pointer items-center gap-1.5 text-lg text-ink-muted">
        <ChevronDown aria-hidden className="size-5 group-open:rotate-180" />
        {t('more')}
      </summary>
      {open && <MoreFields {...props} />}
    </details>
  );
}
