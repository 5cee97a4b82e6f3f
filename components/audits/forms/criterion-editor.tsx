'use client';

import { GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { NumberInput } from '@/components/ui/number-input';
import { PlainSelect } from '@/components/ui/plain-select';
import { Textarea } from '@/components/ui/textarea';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import type { FormCriterion } from '@/lib/audits/forms/types';
import { cn } from '@/lib/utils/cn';
import { EntryTools, moveByKeys, type EntryMoves } from '../editing/entry-tools';

interface CriterionEditorProps extends EntryMoves {
  criterion: FormCriterion;
  number: number;
  touchpoints: readonly { id: string; name: string }[];
  onChange: (patch: Partial<FormCriterion>) => void;
  /** Whether some criterion is being dragged. */
  dragging: boolean;
  onDrag: (begun: boolean) => void;
  onDrop: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** One criterion of a draft: what it is asked of, the question, what 0, 5 and 10 look like, its weight. */
export function CriterionEditor({
  criterion,
  number,
  isFirst,
  isLast,
  touchpoints,
  onChange,
  onMove,
  dragging,
  onDrag,
  onDrop,
  onDuplicate,
  onDelete,
}: CriterionEditorProps) {
  const moves = { isFirst, isLast, onMove };
  const t = useTranslations('auditForms.criterion');
  const kinds = useTranslations('touchpointKinds');
  const id = useId();
  const [over, setOver] = useState(false);
  const subject = criterion.touchpointId
    ? `touchpoint:${criterion.touchpointId}`
    : criterion.kind
      ? `kind:${criterion.kind}`
      : 'all';
  const setSubject = (value: string) => {
    const [type, key = ''] = value.split(':');
    onChange({
      touchpointId: type === 'touchpoint' ? key : null,
      kind: type === 'kind' ? key : null,
    });
  };
  const text = (
    field: 'question' | 'help' | 'anchorLow' | 'anchorMiddle' | 'anchorHigh',
    most: number,
    className?: string,
  ) => (
    <div className={className}>
      <Label htmlFor={`${id}-${field}`}>{t(field)}</Label>
      <Textarea
        id={`${id}-${field}`}
        rows={2}
        maxLength={most}
        value={criterion[field]}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </div>
  );
  return (
    <li
      aria-label={t('label', { number })}
      className={cn('border-b border-line px-4 py-4 last:border-b-0', dragging && over && 'bg-accent-soft')}
      onDragOver={(event) => {
        if (!dragging) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
      onKeyDown={(event) => moveByKeys(event, moves)}
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <span
          draggable
          title={t('drag')}
          className="cursor-grab text-ink-subtle max-md:hidden"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', criterion.question);
            const line = event.currentTarget.closest('li');
            if (line) event.dataTransfer.setDragImage(line, 16, 16);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          <GripVertical aria-hidden className="size-4" />
        </span>
        <span className="figures w-6 text-sm text-ink-muted">{number}</span>
        <PlainSelect
          aria-label={t('subject')}
          className="w-full sm:w-72"
          options={[
            { value: 'all', label: t('ofAll') },
            ...touchpointKinds.map((kind) => ({
              value: `kind:${kind}`,
              label: t('ofKind', { kind: kinds(kind) }),
            })),
            ...touchpoints.map((one) => ({ value: `touchpoint:${one.id}`, label: one.name })),
          ]}
          value={subject}
          onChange={setSubject}
        />
        <EntryTools words="auditForms.criterion" {...moves} onDuplicate={onDuplicate} onDelete={onDelete} />
      </div>
      <div className="grid gap-3 md:grid-cols-3">
        {text('question', 500, 'md:col-span-2')}
        {text('help', 2_000)}
        {text('anchorLow', 1_000)}
        {text('anchorMiddle', 1_000)}
        {text('anchorHigh', 1_000)}
        <div>
          <Label htmlFor={`${id}-weight`}>{t('weight')}</Label>
          <NumberInput
            id={`${id}-weight`}
            value={criterion.weight}
            onChange={(weight) => onChange({ weight: weight ?? Number.NaN })}
          />
        </div>
        <label
          htmlFor={`${id}-critical`}
          className="flex items-center gap-2.5 text-sm md:col-span-2 md:self-end md:pb-2 coarse:min-h-11"
        >
          <Checkbox
            id={`${id}-critical`}
            checked={criterion.critical}
            onCheckedChange={(critical) => onChange({ critical })}
          />
          {t('critical')}
        </label>
      </div>
    </li>
  );
}
