'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Label } from '@/components/ui/label';
import { NumberInput } from '@/components/ui/number-input';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Checkbox } from '@/components/ui/checkbox';
import { evidenceRules } from '@/db/values/audits';
import type { FormContent } from '@/lib/audits/forms/types';

/** How the form scores and what it asks besides. */
export function FormRules({
  content,
  onChange,
}: {
  content: FormContent;
  onChange: (patch: Partial<FormContent>) => void;
}) {
  const t = useTranslations('auditForms.rules');
  const enums = useTranslations('enum.evidenceRules');
  const id = useId();
  const { evidenceRule } = content;
  const check = (field: 'askQualities' | 'askExpected') => (
    <label htmlFor={`${id}-${field}`} className="flex items-center gap-2.5 text-base coarse:min-h-11">
      <Checkbox
        id={`${id}-${field}`}
        checked={content[field]}
        onCheckedChange={(checked) => onChange({ [field]: checked })}
      />
      {t(field)}
    </label>
  );
  const limit = (field: 'evidenceBelow' | 'evidenceAbove') => (
    <div className="w-40">
      <Label htmlFor={`${id}-${field}`}>{t(field)}</Label>
      <NumberInput
        id={`${id}-${field}`}
        value={content[field]}
        onChange={(value) => onChange({ [field]: value ?? Number.NaN })}
      />
    </div>
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-1">
        <span className="text-sm font-medium">{t('step')}</span>
        <SegmentedControl
          label={t('step')}
          segments={[
            { value: '1', label: t('whole') },
            { value: '0.5', label: t('half') },
          ]}
          value={content.step === 0.5 ? '0.5' : '1'}
          onChange={(step) => onChange({ step: Number(step) })}
        />
      </div>
      {check('askExpected')}
      {check('askQualities')}
      <div className="flex flex-wrap items-end gap-3">
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}-evidence`}>{t('evidence')}</Label>
          <PlainSelect
            id={`${id}-evidence`}
            options={evidenceRules.map((value) => ({ value, label: enums(value) }))}
            value={evidenceRule}
            onChange={(next) => onChange({ evidenceRule: next })}
          />
        </div>
        {(evidenceRule === 'low' || evidenceRule === 'both') && limit('evidenceBelow')}
        {(evidenceRule === 'high' || evidenceRule === 'both') && limit('evidenceAbove')}
      </div>
    </div>
  );
}
