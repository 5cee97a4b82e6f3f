'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { PlainSelect } from '@/components/ui/plain-select';
import { qualities } from '@/db/values/audits';
import type { FormRules, RatingGiven } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import { NoteField } from './note-field';
import type { ChangeLine } from './walk-line';

function MoreFields({
  given,
  form,
  disabled,
  onChange,
}: {
  given: RatingGiven;
  form: FormRules;
  disabled: boolean;
  onChange: ChangeLine;
}) {
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
    <label key={label} className="flex min-w-0 flex-col gap-1 text-base">
      <span className="text-ink-muted">{label}</span>
      <PlainSelect
        options={scale(step)}
        value={value === null ? '' : String(value)}
        disabled={disabled}
        onChange={(next) => keep(next === '' ? null : Number(next))}
      />
    </label>
  );
  const mark = (kind: 'followUp' | 'unsure') => (
    <label htmlFor={`${id}-${kind}`} className="flex min-h-12 items-center gap-3 text-lg">
      <Checkbox
        id={`${id}-${kind}`}
        checked={given[kind]}
        disabled={disabled}
        className="size-6"
        onCheckedChange={(checked) => onChange(kind, '', checked)}
      />
      {t(kind)}
    </label>
  );
  return (
    <div className="flex flex-col gap-4 pt-1 pb-2">
      <div>
        {mark('followUp')}
        {mark('unsure')}
      </div>
      {form.askExpected && (
        <div className="grid grid-cols-2 gap-3">
          {pick(t('expected'), given.expected, form.step, (value) => onChange('expected', '', value))}
          {pick(t('perceived'), given.perceived, form.step, (value) => onChange('perceived', '', value))}
        </div>
      )}
      {form.askQualities && (
        <fieldset>
          <legend className="mb-2 text-base text-ink-muted">{t('qualities')}</legend>
          <div className="grid grid-cols-2 gap-3">
            {qualities.map((name) =>
              pick(enums(name), given.qualities[name] ?? null, 1, (value) =>
                onChange('quality', name, value),
              ),
            )}
          </div>
        </fieldset>
      )}
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
export function LineMore(props: Parameters<typeof MoreFields>[0]) {
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
